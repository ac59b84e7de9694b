export const miningEn = {
  "issue.stages-too-many":
    "The column taken for the stage has {stages, number} different values, more than the {limit, number} a sales process may have, so no stages are shown. Name another column for the activity.",
  "issue.outcomes-missing":
    "No stage says that a deal was won or lost, so {cases, plural, one {the one deal counts} other {all # deals count}} as open. Export the deals with their status or their closing stages.",
  "issue.outcomes-by-name":
    "The file does not say which stages close a deal, so {outcomes, plural, one {this one was told by its name} other {these were told by their names}}: {names}. Rename stages that only sound like winning or losing.",
  "issue.stage-times-missing":
    "{untimed, number} of {visits, plural, one {# stay} other {# stays}} in a stage {untimed, plural, one {has no known beginning or end and is} other {have no known beginning or end and are}} left out of the time in stage. Export the full stage history with dates.",
} as const;
