import type { Column } from "../csv/column.ts";
import type { TableSample } from "../csv/table.ts";

/** A column that says when a deal entered a stage, for the last time or the first: there is one pair per stage. */
export interface StageClock {
  readonly column: Column;
  readonly stage: string;
  /** Empty where the header does not name it. */
  readonly pipeline: string;
}

/** Date entered "Stage (Pipeline)", in straight or curved quotes; the Chinese and Polish exports put it in their own words. */
const LABEL =
  /^(?:date entered|进入日期|data wejścia(?: do)?)\s*["'“”„‘’「](.+)["'“”‘’」]$|^进入\s*["“「](.+)["”」]\s*的?日期$/iu;
const INTERNAL = /^(?:property_)?hs_(?:v2_)?date_entered_(.+)$/iu;

/** The stages every portal begins with, by their internal ids. */
const FIRST_STAGES: ReadonlyMap<string, string> = new Map([
  ["appointmentscheduled", "Appointment scheduled"],
  ["qualifiedtobuy", "Qualified to buy"],
  ["presentationscheduled", "Presentation scheduled"],
  ["decisionmakerboughtin", "Decision maker bought-in"],
  ["contractsent", "Contract sent"],
  ["closedwon", "Closed won"],
  ["closedlost", "Closed lost"],
]);

/** The stage-clock columns of a table, newer property before the legacy one of the same stage. */
export function stageClocksOf(sample: TableSample): StageClock[] {
  const clocks = sample.columns.flatMap((column): StageClock[] => {
    const label = LABEL.exec(column.name);
    const named = label?.[1] ?? label?.[2];
    if (named !== undefined) return [{ column, ...splitPipeline(named) }];
    const id = INTERNAL.exec(column.name)?.[1];
    return id === undefined || id === "current_stage" ? [] : [{ column, stage: stageLabel(id), pipeline: "" }];
  });
  const isNewer = ({ column }: StageClock): boolean => !/hs_date_entered/iu.test(column.name);
  const newer = new Set(clocks.filter(isNewer).map(({ stage }) => stage));
  return clocks.filter((clock) => isNewer(clock) || !newer.has(clock.stage));
}

/** The label of a stage id where HubSpot's first stages give one, else the id. */
export function stageLabel(id: string): string {
  return FIRST_STAGES.get(id.toLowerCase()) ?? id;
}

/** The last bracket is the pipeline; stage names may have brackets of their own. */
function splitPipeline(named: string): { readonly stage: string; readonly pipeline: string } {
  if (!named.endsWith(")")) return { stage: named, pipeline: "" };
  let depth = 0;
  for (let index = named.length - 1; index > 0; index--) {
    if (named[index] === ")") depth++;
    else if (named[index] === "(" && --depth === 0) {
      return { stage: named.slice(0, index).trim(), pipeline: named.slice(index + 1, -1) };
    }
  }
  return { stage: named, pipeline: "" };
}
