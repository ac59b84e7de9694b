import { createDirtyRows, type DirtRates } from "../dirt/soil-rows.ts";
import { columnOf } from "../dirt/dirt.ts";
import type { TableShape } from "../format/table.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import type { SimulatedHistory } from "../simulate/simulate-deals.ts";
import { drawnProcess } from "./drawn-process.ts";
import { AfterwardsTally, RealisedTally } from "./realised.ts";
import type { ExportTruth, Planted, SampleTruth } from "./sample-truth.ts";

/** A file to describe: its format, the shape of its rows, and the dirt that falls on them. */
export interface DescribedExport {
  readonly format: string;
  readonly shape: TableShape;
  readonly dirt: DirtRates;
}

/** The truth about an export of a history. Cost: goes through all deals and rows once. */
export function describeSample(history: SimulatedHistory, described: DescribedExport): SampleTruth {
  const { plan } = history;
  const realised = new RealisedTally(plan);
  const afterwards = new AfterwardsTally();
  for (const deal of history.deals()) {
    const { id } = described.shape.rowsOf(deal);
    realised.add(deal, id);
    afterwards.add(deal, id);
  }
  return {
    schema: "fairlead/sample-truth/1",
    seed: plan.seed,
    industry: plan.industry.id,
    deals: plan.dealCount,
    from: new Date(plan.fromAt).toISOString(),
    until: new Date(plan.untilAt).toISOString(),
    drawn: drawnProcess(plan.industry),
    planted: plantedOf(plan),
    realised: realised.result(),
    afterwards: afterwards.result(),
    export: describeExport(history, described),
  };
}

function describeExport(history: SimulatedHistory, { format, shape, dirt }: DescribedExport): ExportTruth {
  const dirty = createDirtyRows(shape, dirt, history.plan.random.fork("dirt"));
  const cases = new Set<string>();
  const nameColumn = columnOf(shape.columns, "name");
  const counts = { rows: 0, visits: 0, stageEntries: 0, outcomes: 0 };
  for (const deal of history.deals()) {
    const dealRows = shape.rowsOf(deal);
    const carried = shape.carries(deal);
    counts.visits += deal.visits.length;
    counts.stageEntries += carried.stageEntries;
    counts.outcomes += carried.outcomes;
    for (const cells of dirty.soil(dealRows)) {
      counts.rows++;
      cases.add(shape.hasIds ? dealRows.id : String(cells[nameColumn]));
    }
  }
  return {
    format,
    rows: counts.rows,
    cases: cases.size,
    carries: { stageEntries: counts.stageEntries, outcomes: counts.outcomes },
    lostStageEntries: counts.visits - counts.stageEntries,
    dirt: dirty.records(),
  };
}

function plantedOf({ industry, staff }: SimulationPlan): Planted {
  const { baseCurrency, baseOdds, stages, lossReasons, lossDelayFactor, stallRate, sizes, channels, regions } =
    industry;
  return {
    baseCurrency,
    baseOdds,
    stages,
    lossReasons,
    lossDelayFactor,
    stallRate,
    sizes,
    channels,
    regions,
    causes: industry.causes,
    deviations: industry.deviations,
    season: industry.season,
    quarterEndPull: industry.quarterEndPull,
    staff: Object.values(staff).flat(),
  };
}
