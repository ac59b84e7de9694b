import { createRandom, HOUR_MS, type Random } from "@fairlead/base";
import { EventLogBuilder, type EventLog } from "@fairlead/log";
import { cumulativeShares, drawIndex } from "../distribution/categorical.ts";

/** What a bulk log is made of. */
export interface SampleLogOptions {
  readonly seed: number | string;
  /** Default 100,000. */
  readonly events?: number;
  /** Distinct activities. Default 20. */
  readonly activities?: number;
  /** Mean events a case; cases have from 2 to twice as many less 2. Default 8. */
  readonly eventsPerCase?: number;
  /** Distinct actors. Default 50. */
  readonly actors?: number;
  /** Instant of the first case. Default the start of 2025. */
  readonly fromAt?: number;
}

const FOLLOWERS = 4;

/**
 * A large event log for benches, straight into columns: cases walk at random over a fixed web of activities, each with a few likely followers.
 * Shape: exactly as many events as asked for; equal options give equal logs. Cost: some 5 million events a second.
 */
export function createSampleLog(options: SampleLogOptions): EventLog {
  const { events = 100_000, activities = 20, eventsPerCase = 8, actors = 50, fromAt = Date.UTC(2025, 0, 1) } = options;
  const random = createRandom(options.seed);
  const builder = new EventLogBuilder();
  for (let index = 0; index < activities; index++) builder.activities.intern(`Activity ${index + 1}`);
  for (let index = 0; index < actors; index++) builder.actors.intern(`Person ${index + 1}`);
  const followers = drawFollowers(random.fork("followers"), activities);
  const shares = cumulativeShares([8, 4, 2, 1]);
  const walk = random.fork("walk");
  for (let row = 0, caseNumber = 0; row < events; caseNumber++) {
    const caseId = builder.cases.intern(`case-${caseNumber + 1}`);
    const drawnLength = 2 + Math.floor(walk.next() * (2 * eventsPerCase - 3));
    const length = Math.min(drawnLength, events - row);
    let activity = 0;
    let at = fromAt + Math.floor(caseNumber * 0.05 * HOUR_MS);
    for (let place = 0; place < length; place++) {
      const actor = actors === 0 ? -1 : Math.floor(walk.next() * actors);
      builder.append({ case: caseId, activity, at, precision: "second", actor, row: ++row });
      activity = followers[activity * FOLLOWERS + drawIndex(walk, shares)]!;
      at += Math.floor(-Math.log(1 - walk.next()) * 24 * 3600) * 1000;
    }
  }
  return builder.build({ source: { system: "sample", file: "" } });
}

/** For each activity four that may follow it: mostly near ones onward, so that the graph looks like a process. */
function drawFollowers(random: Random, activities: number): Uint32Array {
  return Uint32Array.from({ length: activities * FOLLOWERS }, (_, slot) => {
    const activity = Math.floor(slot / FOLLOWERS);
    if (slot % FOLLOWERS === 0) return (activity + 1) % activities;
    const step = Math.floor(random.next() * 8) - 2;
    return (((activity + step) % activities) + activities) % activities;
  });
}
