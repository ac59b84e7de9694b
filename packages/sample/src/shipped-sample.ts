import { REAL_WORLD_DIRT, type DirtRates } from "./dirt/soil-rows.ts";
import { writeSample, type SampleExport } from "./format/write-sample.ts";
import { simulateDeals } from "./simulate/simulate-deals.ts";

/** The seed, size, and clean-ups of the sample that is shown when no file is given. */
const SHIPPED = { seed: 7, deals: 2000, industry: "saas", cleanUps: 2 } as const;

// the stages of the system it stands for are picked from a list: there other spellings do not occur
const DIRT: DirtRates = { ...REAL_WORLD_DIRT, "stage-name-variant": 0 };

/** The sample shown when no file is given: a HubSpot-shaped export of 2,000 software deals over eighteen months, as dirty as real ones. */
export function shippedSample(): SampleExport {
  return { ...writeSample(simulateDeals(SHIPPED), { format: "hubspot", dirt: DIRT }), name: "sample-deals.csv" };
}
