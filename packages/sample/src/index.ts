export { createSampleLog, type SampleLogOptions } from "./bulk/sample-log.ts";
export { samplePicture, type SamplePictureOptions } from "./bulk/sample-picture.ts";
export type { DirtKind } from "./dirt/dirt.ts";
export { REAL_WORLD_DIRT, type DirtRates, type DirtRecord } from "./dirt/soil-rows.ts";
export type { Distribution } from "./distribution/distribution.ts";
export { toEventLog } from "./format/event-log.ts";
export {
  SAMPLE_FORMATS,
  writeSample,
  type SampleExport,
  type SampleFormat,
  type WriteSampleOptions,
} from "./format/write-sample.ts";
export type { Industry, IndustryId } from "./industry/industry.ts";
export { INDUSTRIES } from "./industry/industries.ts";
export type { LocaleMix } from "./people/staff.ts";
export { shippedSample } from "./shipped-sample.ts";
export type { SimulatedDeal } from "./simulate/deal.ts";
export { SAMPLE_PERIOD, type SimulationOptions, type SimulationPlan } from "./simulate/plan.ts";
export { simulateDeals, type SimulatedHistory } from "./simulate/simulate-deals.ts";
export type { Afterwards, DrawnProcess, ExportTruth, Planted, Realised, SampleTruth } from "./truth/sample-truth.ts";
