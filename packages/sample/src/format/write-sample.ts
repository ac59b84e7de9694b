import { createDirtyRows, type DirtRates } from "../dirt/soil-rows.ts";
import { describeSample } from "../truth/describe-sample.ts";
import type { SampleTruth } from "../truth/sample-truth.ts";
import type { SimulatedHistory } from "../simulate/simulate-deals.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import { csvShape } from "./csv.ts";
import { csvLine, inChunks } from "./csv-text.ts";
import { hubspotShape } from "./hubspot.ts";
import { pipedriveShape } from "./pipedrive.ts";
import { fieldHistoryShape } from "./salesforce-field-history.ts";
import { opportunityHistoryShape } from "./salesforce-opportunity-history.ts";
import { historyReportShape } from "./salesforce-report.ts";
import { printCell, type Cell, type TableShape } from "./table.ts";
import { xesText } from "./xes.ts";

/** The formats a sample is written in. */
export type SampleFormat =
  | "hubspot"
  | "salesforce"
  | "salesforce-field-history"
  | "salesforce-report"
  | "pipedrive"
  | "csv"
  | "xes";

const TABLE_SHAPES: Readonly<Record<Exclude<SampleFormat, "xes">, (plan: SimulationPlan) => TableShape>> = {
  hubspot: hubspotShape,
  salesforce: opportunityHistoryShape,
  "salesforce-field-history": fieldHistoryShape,
  "salesforce-report": historyReportShape,
  pipedrive: pipedriveShape,
  csv: csvShape,
};

/** The formats there are, for lists and checks. */
export const SAMPLE_FORMATS: readonly SampleFormat[] = [
  "hubspot",
  "salesforce",
  "salesforce-field-history",
  "salesforce-report",
  "pipedrive",
  "csv",
  "xes",
];

/** How a sample is written. */
export interface WriteSampleOptions {
  readonly format: SampleFormat;
  /** Default none; `REAL_WORLD_DIRT` for what tended CRMs look like. XES takes none. */
  readonly dirt?: DirtRates;
}

/**
 * A sample as a file.
 * Shape: `chunks` are texts of some 64 thousand characters, made as they are asked for, equal at each iteration; `name` is a good file name.
 */
export interface SampleExport {
  readonly name: string;
  readonly format: SampleFormat;
  readonly chunks: Iterable<string>;
  /** The truth about this very file. Cost: as writing the file once more. */
  truth(): SampleTruth;
}

/**
 * Writes a simulated history in the shape of a CRM's export, with its loss of information and, on request, its dirt.
 * Cost: memory for a chunk, not for the file; XES holds the log.
 */
export function writeSample(history: SimulatedHistory, options: WriteSampleOptions): SampleExport {
  const { format, dirt = {} } = options;
  const { industry } = history.plan;
  if (format === "xes") {
    return {
      name: `${industry.id}-deals.xes`,
      format,
      chunks: { [Symbol.iterator]: () => xesText(history)[Symbol.iterator]() },
      truth: () => describeSample(history, { format, shape: csvShape(history.plan), dirt: {} }),
    };
  }
  const shape = TABLE_SHAPES[format](history.plan);
  return {
    name: `${industry.id}-deals-${format}.csv`,
    format,
    chunks: { [Symbol.iterator]: () => inChunks(tableLines(history, shape, dirt))[Symbol.iterator]() },
    truth: () => describeSample(history, { format, shape, dirt }),
  };
}

function* tableLines(history: SimulatedHistory, shape: TableShape, dirt: DirtRates): Iterable<string> {
  const dirty = createDirtyRows(shape, dirt, history.plan.random.fork("dirt"));
  yield csvLine(
    shape.columns.map(({ name }) => name),
    shape.quoteAll,
  );
  const print = (cells: readonly Cell[]): string =>
    csvLine(
      cells.map((cell, index) => printCell(shape, index, cell)),
      shape.quoteAll,
    );
  for (const deal of history.deals()) for (const cells of dirty.soil(shape.rowsOf(deal))) yield print(cells);
  for (const line of shape.footer) yield csvLine([line], shape.quoteAll && line !== "");
}
