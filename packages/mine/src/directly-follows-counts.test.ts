import { EventLogBuilder, filterActivities, selectAll, traceOf, type EventLog, type Selection } from "@fairlead/log";
import { logOf } from "@fairlead/log/testing";
import { createRandom } from "@fairlead/base";
import fc from "fast-check";
import { expect, test } from "vitest";
import { countDirectlyFollows } from "./directly-follows-counts.ts";
import { discoverDirectlyFollowsGraph } from "./directly-follows-graph.ts";

/** The pairs of a log by nested loops, as "from>to": [events, cases]. */
function naivePairs(traces: readonly (readonly string[])[]): Record<string, [number, number]> {
  const pairs: Record<string, [number, number]> = {};
  for (const trace of traces) {
    const seen = new Set<string>();
    for (let step = 1; step < trace.length; step++) {
      const pair = `${trace[step - 1]}>${trace[step]}`;
      const [events, cases] = pairs[pair] ?? [0, 0];
      pairs[pair] = [events + 1, cases + (seen.has(pair) ? 0 : 1)];
      seen.add(pair);
    }
  }
  return pairs;
}

function graphPairs(selection: Selection): Record<string, [number, number]> {
  const { names } = selection.log.activities;
  const { edges } = discoverDirectlyFollowsGraph(selection);
  return Object.fromEntries(
    edges.map(({ from, to, eventCount, caseCount }) => [`${names[from]}>${names[to]}`, [eventCount, caseCount]]),
  );
}

function namesOf(log: EventLog): string[][] {
  return Array.from({ length: log.caseCount }, (_, index) => traceOf(log, index).map(({ activity }) => activity));
}

const randomTraces = fc.array(fc.array(fc.constantFrom<string>("A", "B", "C", "D"), { maxLength: 9 }), {
  maxLength: 10,
});

test("[DFG1] [DFG3] pairs, starts, and ends are those nested loops find", () => {
  fc.assert(
    fc.property(randomTraces, (traces) => {
      const selection = selectAll(logOf(traces.map((trace) => trace.join(" "))));
      expect(graphPairs(selection)).toEqual(naivePairs(traces));
      const { activities } = discoverDirectlyFollowsGraph(selection);
      for (const { name, eventCount, caseCount, startCount, endCount } of activities) {
        expect([eventCount, caseCount, startCount, endCount]).toEqual([
          traces.flat().filter((activity) => activity === name).length,
          traces.filter((trace) => trace.includes(name)).length,
          traces.filter((trace) => trace[0] === name).length,
          traces.filter((trace) => trace.at(-1) === name).length,
        ]);
      }
    }),
  );
});

test("[DFG5] events left out by a filter are jumped over", () => {
  fc.assert(
    fc.property(randomTraces, (traces) => {
      const selection = filterActivities(selectAll(logOf(traces.map((trace) => trace.join(" ")))), ["A", "C", "D"]);
      const kept = traces.map((trace) => trace.filter((activity) => activity !== "B"));
      expect(graphPairs(selection)).toEqual(naivePairs(kept));
    }),
  );
});

test("[DFG7] more activities than fit a matrix give the same counts, in flat tables", () => {
  const random = createRandom("many activities");
  const builder = new EventLogBuilder();
  for (let activity = 0; activity < 100_000; activity++) builder.activities.intern(`A${activity}`);
  for (let row = 1; row <= 60_000; row++) {
    const activity = row % 3 === 0 ? row % 7 : Math.floor(random.next() * 100_000);
    builder.append({
      case: builder.cases.intern(`c${row % 9000}`),
      activity,
      at: row,
      precision: "second",
      actor: -1,
      row,
    });
  }
  const log = builder.build({ source: { system: "test", file: "test" } });
  expect(graphPairs(selectAll(log))).toEqual(naivePairs(namesOf(log)));
});

test("[DFG7] the edges of the bare counts ascend, and each is found by its ends", () => {
  const log = logOf(["B A C", "C A A B"]);
  const counts = countDirectlyFollows(selectAll(log));
  const name = (id: number): string => log.activities.at(id);
  const edges = Array.from(counts.from, (from, edge) => [from, counts.to[edge]!] as const);
  expect(edges.map(([from, to]) => `${name(from)}${name(to)}`)).toEqual(["BA", "AB", "AA", "AC", "CA"]);
  expect(edges.map(([from, to]) => counts.edgeOf(from, to))).toEqual([0, 1, 2, 3, 4]);
  expect(counts.edgeOf(2, 2)).toBe(-1);
  expect({ ...counts, edgeOf: null }).toEqual({
    from: Uint32Array.of(0, 1, 1, 1, 2),
    to: Uint32Array.of(1, 0, 1, 2, 1),
    eventCounts: Uint32Array.of(1, 1, 1, 1, 1),
    startCounts: Uint32Array.of(1, 0, 1),
    endCounts: Uint32Array.of(1, 0, 1),
    edgeOf: null,
  });
});
