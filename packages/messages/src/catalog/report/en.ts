export const reportEn = {
  "report.title": "{noun, select, deals {How deals really move} other {How the process really runs}}",
  "report.document-title":
    "{noun, select, deals {How deals really move: {file}} other {How the process really runs: {file}}}",
  "report.source-line": "{file}, read as {source}",
  "report.span": "Events from {first} to {last}. Report made on {made}.",
  "report.span-unknown": "The events have no dates. Report made on {made}.",
  "report.made-with":
    "Made with Fairlead on {made} (UTC). This file is complete in itself: it loads nothing and sends nothing.",
  "report.skip-to-report": "Skip to the report",
  "report.nav": "Sections",
  "report.nav-picture": "Picture",
  "report.nav-funnel": "Funnel",
  "report.nav-time": "Time",
  "report.nav-variants": "Variants",
  "report.nav-flows": "Paths",
  "report.nav-quality": "Data quality",
  "report.nav-method": "Method",
  "report.language": "Language",
  "report.theme": "Switch between light and dark",

  "report.fact-line": "{label}: {value}",
  "report.count-and-time": "{count} · {time}",
  "report.count-and-share": "{count} ({share})",
  "report.from-to": "{from} → {to}",
  "report.time-unknown": "no time known",
  "report.cases": "{noun, select, deals {Deals} other {Cases}}",
  "report.events": "Events",
  "report.activities": "Activities",
  "report.activity": "Activity",
  "report.paths": "Paths",
  "report.stage": "Stage",
  "report.from": "From",
  "report.to": "To",
  "report.start": "Start",
  "report.end": "End",
  "report.won": "Won",
  "report.lost": "Lost",
  "report.open": "Open",
  "report.median": "Median",
  "report.p90": "90th percentile",
  "report.mean": "Mean",
  "report.mean-ended": "Mean of ended",
  "report.known-times": "Known times",
  "report.times-taken": "Times taken",
  "report.how-often": "How often",
  "report.share-of-all": "{noun, select, deals {Share of deals} other {Share of cases}}",
  "report.share-of-events": "Share of events",
  "report.begin-here": "Begin here",
  "report.end-here": "End here",
  "report.until-next": "Median until next",
  "report.entered": "Entered",
  "report.skipped": "Skipped",
  "report.returned": "Came back",
  "report.open-here": "Open here",
  "report.won-here": "Won here",
  "report.lost-here": "Lost here",
  "report.went-on": "Went on",
  "report.drop-off": "Drop-off",
  "report.win-rate": "Win rate",
  "report.visits-ended": "Stays ended",
  "report.visits-running": "Stays not ended",
  "report.kind-endpoint": "Start or end",
  "report.kind-activity": "Activity",
  "report.kind-stage": "Stage",
  "report.kind-outcome": "Outcome",
  "report.kind-path": "Path",
  "report.flow-forward": "Step forward",
  "report.flow-skip": "Skips stages",
  "report.flow-return": "Goes back",
  "report.flow-outcome": "To an outcome",
  "report.flow-repeat": "Enters the same stage again",

  "report.events-count": "{count, plural, one {# event} other {# events}}",
  "report.of-closed": "{share} of closed",
  "report.of-all": "{share} of all",
  "report.p90-note": "one in ten over {time}",
  "report.case-time-note":
    "one in ten over {time}; of the {cases, plural, one {# case} other {# cases}} with two events or more",
  "report.case-time": "Median time per case",
  "report.time-to-won": "Median time to win",
  "report.findings-title": "What stands out",
  "report.finding-leak":
    "{stage} is where most deals are lost: {lost, plural, one {# deal} other {# deals}}, {share} of all lost.",
  "report.finding-slow-stage":
    "{stage} takes longest: half of the stays last over {median}, and one in ten over {p90}.",
  "report.finding-slow-stage-half": "{stage} takes longest: half of the stays last over {median}.",
  "report.finding-skip":
    "{count, plural, one {# deal} other {# deals}} ({share}) skipped {stage}, without ever being in it.",
  "report.finding-comeback":
    "{count, plural, one {# deal} other {# deals}} ({share} of those that entered) came back to {stage}.",
  "report.finding-slow-path":
    "From {from} to {to} is the longest wait on a frequent path: median {median}, in {count, plural, one {# case} other {# cases}}.",
  "report.finding-repeat":
    "{activity} is repeated most: {events, plural, one {# time} other {# times}} in {cases, plural, one {# case} other {# cases}}.",
  "report.finding-variants":
    "{noun, select, deals {The {few, number} most frequent variants cover {share} of the deals; there are {all, number} in all.} other {The {few, number} most frequent variants cover {share} of the cases; there are {all, number} in all.}}",

  "report.picture-title-stages": "Deals between stages",
  "report.picture-title-activities":
    "{noun, select, deals {What directly follows what in a deal} other {What directly follows what in a case}}",
  "report.picture-coverage-stages":
    "{cases, plural, one {# deal} other {# deals}}. Shown: {activities} of {ofActivities} stages, {paths} of {ofPaths} paths.",
  "report.picture-coverage-activities":
    "{noun, select, deals {{cases, plural, one {# deal} other {# deals}}} other {{cases, plural, one {# case} other {# cases}}}}. Shown: {activities} of {ofActivities} activities, {paths} of {ofPaths} paths. The numbers count everything, also what is not drawn.",
  "report.view": "What the picture shows",
  "report.view-stages": "Stages",
  "report.view-activities": "Every step",
  "report.shown-of": "{shown} of {of}",
  "report.zoom-in": "Zoom in",
  "report.zoom-out": "Zoom out",
  "report.zoom-fit": "Fit the whole picture",
  "report.save-svg": "Save the picture as SVG",
  "report.save-png": "Save the picture as PNG",
  "report.table": "Table: {title}",
  "report.save-csv": "Save the table as CSV",
  "report.canvas": "Picture of the process",
  "report.canvas-keys":
    "Arrow keys move the picture, plus and minus zoom, 0 fits it. Tab goes to its elements: there the arrow keys follow the paths, Enter keeps the numbers in view, Escape releases them.",
  "report.panel": "Numbers and legend",
  "report.panel-hint":
    "Point at a box or an arrow for its numbers; click it to keep them here. Drag to move, Ctrl and the wheel to zoom.",
  "report.panel-hint-touch":
    "Tap a box or an arrow to keep its numbers in view. One finger moves the picture sideways, two move and zoom it.",
  "report.unpin": "Release this element",
  "report.show-variants":
    "{noun, select, deals {{variants, plural, one {Show the variant} other {Show the # variants}} through it ({cases, plural, one {# deal} other {# deals}})} other {{variants, plural, one {Show the variant} other {Show the # variants}} through it ({cases, plural, one {# case} other {# cases}})}}",
  "report.legend": "Legend",
  "report.legend-box": "In a box: how often the activity happened, and the median time until the next one.",
  "report.legend-box-stages":
    "In a box: deals that entered the stage, and the median time in it, where open deals count as at least so long.",
  "report.legend-arrow": "On an arrow: how often it was taken, and the median time it took.",
  "report.legend-width": "Width: how often the path is taken",
  "report.legend-width-stages": "Width: number of moves",
  "report.legend-colour": "Colour: median time, quickest to slowest",
  "report.legend-grey": "Grey: where {noun, select, deals {deals} other {cases}} begin and end, or no time is known",
  "report.legend-return": "Dashed: goes back to an earlier stage",

  "report.funnel-title": "Funnel by stage",
  "report.funnel-none": "Needs a stage history.",
  "report.funnel-coverage":
    "{cases, plural, one {# deal} other {# deals}}: {won, number} won, {lost, number} lost, {open, number} open. Drop-off: of the deals that entered a stage and are not open in it, the share lost there.",
  "report.no-stages":
    "This export says where each deal stands or how it ended, but not through which stages it went, so there is no funnel. Export the stage history from the CRM to see one.",
  "report.of-entered": "What became of those that entered",

  "report.time-title": "Time in stage",
  "report.time-none": "Needs times.",
  "report.time-coverage":
    "Times are known for {known, number} of {visits, plural, one {# stay} other {# stays}}; {running, plural, one {# has not ended and counts} other {# have not ended and count}} as at least as long as so far.",
  "report.time-axis": "From 0 to the longest",
  "report.half-within": "Half ended within",
  "report.nine-of-ten-within": "Nine in ten ended within",
  "report.no-times": "No event has a time, so it is not known how long a stage takes.",

  "report.variants-title": "Variants",
  "report.variants-coverage":
    "{noun, select, deals {{variants, plural, one {# variant: a sequence of activities} other {# variants: different sequences of activities}} that deals follow from first to last. Listed here: {kept, number}, the most frequent first, with {share} of all deals.} other {{variants, plural, one {# variant: a sequence of activities} other {# variants: different sequences of activities}} that cases follow from first to last. Listed here: {kept, number}, the most frequent first, with {share} of all cases.}}",
  "report.variants-shown":
    "{noun, select, deals {{variants, plural, one {# variant} other {# variants}}, {cases, plural, one {# deal} other {# deals}}} other {{variants, plural, one {# variant} other {# variants}}, {cases, plural, one {# case} other {# cases}}}}",
  "report.only-through": "Only through",
  "report.choose-activity": "Choose an activity",
  "report.stop-filtering": "Stop filtering by {name}",
  "report.show-variant": "Show variant {rank} in the picture",
  "report.kind-variant": "Variant {rank}",
  "report.steps": "Steps",
  "report.so-far": "{share} so far",
  "report.more-steps": "{count, plural, one {and # more step} other {and # more steps}}",
  "report.no-variants": "The variants of this log are too long to list.",

  "report.flows-title": "Paths and activities",
  "report.flows-coverage":
    "{paths, plural, =0 {No paths.} one {# path, taken {moves, plural, one {once} other {# times}}; {known, number} of these with a known time.} other {# paths, taken {moves, plural, one {once} other {# times}}; {known, number} of these with a known time.}}",
  "report.graph-cut":
    "This log is very large: the report carries the most frequent {activities} of {ofActivities} activities and {paths} of {ofPaths} paths. The JSON output has them all.",
  "report.rows-shown": "{shown} of {of} shown.",
  "report.show-all": "Show all",
  "report.no-paths":
    "{noun, select, deals {No deal has two events} other {No case has two events}}, so there are no paths.",
  "report.no-events": "There are no events to draw.",

  "report.quality-title": "What the data can and cannot say",
  "report.quality-coverage":
    "{events, plural, one {# event} other {# events}} read; {issues, plural, =0 {nothing to report} one {# kind of issue} other {# kinds of issues}}.",
  "report.precision-title": "How well times are known",
  "report.known-to": "Known to",
  "report.precision-second": "the second",
  "report.precision-day": "the day",
  "report.precision-order": "their order only",
  "report.precision-unknown": "not known",
  "report.cannot-say": "What this data cannot say",
  "report.issues-title": "Issues found while reading",
  "report.no-issues": "None. Every row could be used.",
  "report.severity-error": "Error",
  "report.severity-warning": "Warning",
  "report.severity-info": "Note",
  "report.issue-count": "{count, plural, one {once} other {# times}}",
  "report.issue-line": "first on line {line}",
  "report.issue-field": "in {field}",
  "report.mapping-title": "Columns used",
  "report.no-mapping": "The format fixes what each field means; nothing had to be chosen.",
  "report.column": "Column",
  "report.used-as": "Used as",
  "report.stands-for": "Stands for",
  "report.blind-snapshot":
    "The export holds only where each deal stands now, not how it got there. Export the stage history to see the way.",
  "report.blind-reentry":
    "The export keeps one date per stage, so a deal that left a stage and came back shows only one stay. Times and returns may look smaller than they are.",
  "report.blind-unknown": "{count, plural, one {# event has} other {# events have}} no known time and no known order.",
  "report.blind-order":
    "{count, plural, one {# event has a known order but no time; it counts} other {# events have a known order but no time; they count}} in paths and variants but not in durations.",
  "report.blind-day":
    "{count, plural, one {# event is} other {# events are}} known only to the day: durations under a day mean little, and the order within one day is that of the file.",
  "report.blind-open":
    "{count, plural, one {# deal is still open: how it ends is not known, and its stage counts as not yet ended.} other {# deals are still open: how they end is not known, and their stages count as not yet ended.}}",
  "report.blind-stages":
    "Sales stages and won or lost deals are not marked, so there is no funnel, no win rate, and no drop-off.",
  "report.blind-won":
    "No stage is known to mean that a deal was won, so won deals count as open and there is no win rate. Rename that stage to “Closed Won”, or export the column that says whether a deal was won.",
  "report.blind-lost":
    "No stage is known to mean that a deal was lost, so lost deals count as open and there is no win rate. Rename that stage to “Closed Lost”, or export the lost deals too.",
  "report.blind-actors": "Nobody is named, so hand-overs between people cannot be seen.",
  "report.blind-outside": "Anything that was not recorded: calls, meetings, or waiting that left no event.",
  "report.blind-cause": "Causes. The numbers say what happens together, not why.",

  "report.method-title": "How the numbers are computed",
  "report.method-coverage": "Every number can be recomputed from the log.",
  "report.method-path":
    "{noun, select, deals {One activity directly followed by another in the same deal. A path taken twice by one deal counts twice in times taken, once in deals.} other {One activity directly followed by another in the same case. A path taken twice by one case counts twice in times taken, once in cases.}}",
  "report.method-variant":
    "{noun, select, deals {Deals with exactly the same activities in the same order.} other {Cases with exactly the same activities in the same order.}}",
  "report.method-quantile":
    "Half of the known durations are shorter than the median. The 90th percentile is the length that nine in ten do not exceed. Both are linearly interpolated (type 7).",
  "report.method-case-time":
    "From the first to the last known time of a case. Cases with fewer than two known times are not counted.",
  "report.method-time-to-won": "From the first known time of a deal to its win. Only won deals are counted.",
  "report.method-stage": "Stages stand in the order that the moves in the data support best.",
  "report.method-skipped":
    "Deals that went from an earlier stage to a later one, or to won, without ever being in this one.",
  "report.method-returned":
    "Deals that entered the stage again after having left it, or came to it from a later stage.",
  "report.method-drop-off": "Deals lost in this stage, divided by those that entered it and are not open in it.",
  "report.method-win-rate": "Of the deals that were ever in this stage and have closed, the share that was won.",
  "report.method-time":
    "From entering to leaving, per stay, by the Kaplan–Meier estimate: stays that have not ended count as at least as long as so far. A dash means that too few have ended to tell.",

  "report.role-case": "{noun, select, deals {Deal} other {Case}}",
  "report.role-activity": "Activity",
  "report.role-time": "Time",
  "report.role-actor": "Person",
  "report.role-lifecycle": "Lifecycle",
  "report.role-from-stage": "Stage before",
  "report.role-to-stage": "Stage after",
  "report.role-current-stage": "Current stage",
  "report.role-milestone": "Date of an event",
  "report.role-status": "Status",
  "report.role-amount": "Amount",
  "report.role-object-type": "Object type",

  "report.format-csv-long": "a CSV file with one row per event",
  "report.format-csv-wide": "a CSV file with one row per deal and a date per stage",
  "report.format-csv-snapshot": "a CSV file with one row per deal and where it stands now",
  "report.format-hubspot-deals": "a HubSpot deal export",
  "report.format-hubspot-stage-history": "a HubSpot deal stage history",
  "report.format-salesforce-opportunities": "a Salesforce opportunity export",
  "report.format-salesforce-opportunity-history": "a Salesforce opportunity history",
  "report.format-salesforce-field-history": "a Salesforce opportunity field history",
  "report.format-salesforce-history-report": "a Salesforce opportunity history report",
  "report.format-pipedrive-deals": "a Pipedrive deal export",
  "report.format-xes": "an XES event log",
  "report.format-ocel-json": "an OCEL 2.0 log (JSON)",
  "report.format-ocel-xml": "an OCEL 2.0 log (XML)",
} as const;
