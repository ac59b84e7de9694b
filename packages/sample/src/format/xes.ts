import { writeXes } from "@fairlead/interchange";
import type { SimulatedHistory } from "../simulate/simulate-deals.ts";
import { toEventLog } from "./event-log.ts";

/** A simulated history as XES. Cost: holds the event log, not the text. */
export function* xesText(history: SimulatedHistory): Iterable<string> {
  yield* writeXes(toEventLog(history));
}
