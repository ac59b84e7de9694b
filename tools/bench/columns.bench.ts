import { selectAll, type EventLog } from "@fairlead/log";
import { countDirectlyFollows, discoverDirectlyFollowsGraph } from "@fairlead/mine";
import { createSampleLog } from "@fairlead/sample";
import { reportFigures, short } from "./figure.ts";
import { timeAlone, timePaired } from "./paired.ts";

const MILLION = 1_000_000;

/** Reads the two columns a directly-follows graph is counted from, once, and nothing else. */
function readTwoColumns({ activity, caseOffsets, caseCount }: EventLog): number {
  let sum = 0;
  for (let index = 0; index < caseCount; index++) {
    for (let position = caseOffsets[index]!; position < caseOffsets[index + 1]!; position++) sum += activity[position]!;
  }
  return sum;
}

/** Bytes of the columns for case, activity, time, and actor. */
function columnBytes(log: EventLog): number {
  return log.caseOffsets.byteLength + log.activity.byteLength + log.at.byteLength + log.actor.byteLength;
}

const log = createSampleLog({ seed: 1, events: MILLION });
const selection = selectAll(log);
const counting = await timePaired(
  () => countDirectlyFollows(selection),
  () => readTwoColumns(log),
  { rounds: 15, warmUp: 5 },
);
const whole = await timeAlone(() => discoverDirectlyFollowsGraph(selection));
const large = selectAll(createSampleLog({ seed: 1, events: 5 * MILLION }));
const growth = await timePaired(
  () => discoverDirectlyFollowsGraph(large),
  () => discoverDirectlyFollowsGraph(selection),
  { rounds: 5, warmUp: 2 },
);
const countGrowth = await timePaired(
  () => countDirectlyFollows(large),
  () => countDirectlyFollows(selection),
  { rounds: 9, warmUp: 3 },
);

reportFigures([
  {
    name: "counting the graph of 1,000,000 events, of the rate of a bare loop",
    measured: 1 / counting.ratio,
    bound: 1 / 3,
    side: "at least",
    unit: "",
    detail: `${counting.medianA.toFixed(2)} ms against ${counting.medianB.toFixed(2)} ms; with all durations ${whole.toFixed(0)} ms, ${short((MILLION / whole) * 1000)} events/s`,
  },
  {
    name: "memory of the log",
    measured: columnBytes(log) / MILLION,
    bound: 24,
    side: "at most",
    unit: " bytes/event",
    detail: "case, activity, time, actor; dictionaries apart",
  },
  {
    name: "graph of 5,000,000 events, of the time of 1,000,000",
    measured: growth.ratio,
    bound: 5.5,
    side: "at most",
    unit: " ×",
    detail: `${growth.medianA.toFixed(0)} ms against ${growth.medianB.toFixed(0)} ms; counting alone ${countGrowth.ratio.toFixed(2)} ×`,
  },
]);
