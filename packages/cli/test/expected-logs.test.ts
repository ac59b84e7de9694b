import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readXes } from "@fairlead/interchange";
import { caseDurationMs, findVariants, selectAll, type EventLog } from "@fairlead/log";
import { discoverDirectlyFollowsGraph, measureRework, type DirectlyFollowsGraph, type GraphEdge } from "@fairlead/mine";
import { expect, test } from "vitest";

// reference values of other tools for public logs; the folder lies beside the project, not in it
const FOLDER = new URL("../../../../shared/data/logs/", import.meta.url);
const EXPECTED = new URL("EXPECTED.md", FOLDER);
const isThere = existsSync(EXPECTED);
const reference = isThere ? readFileSync(EXPECTED, "utf8") : "";
const SKIPPED = "(skipped where the shared data are absent)";

const FILES: Readonly<Record<string, string>> = {
  "running-example": "running-example.xes",
  receipt: "receipt.xes.gz",
  roadtraffic100: "roadtraffic100traces.xes",
  lending: "lending_log_high.xes.gz",
};

/**
 * A log as the file has it, or by the clock on the wall: the tools behind the reference durations dropped the UTC offset of every time, which is an
 * hour off for a case that spans a change to or from summer time. With the offsets dropped here too, all their figures can be held to the digit.
 */
async function readExpected(name: string, times: "as written" | "wall clock" = "as written"): Promise<EventLog> {
  const file = FILES[name]!;
  const bytes = readFileSync(new URL(file, FOLDER));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const wallClock = text.replace(/(value="\d{4}-\d\d-\d\dT[\d:.]+)[+-]\d\d:\d\d"/g, '$1Z"');
  const chunks = inChunks(new TextEncoder().encode(times === "as written" ? text : wallClock));
  const { log } = await readXes({ name: file, sizeBytes: null, chunks });
  return log!;
}

async function* inChunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}

/** The part of the reference between a heading and the next of its rank or above. */
function section(heading: string): string {
  const start = reference.indexOf(`\n${heading}\n`) + 1;
  expect(start).toBeGreaterThan(0);
  const depth = heading.indexOf(" ");
  const rest = reference.slice(start + heading.length);
  const end = rest.search(new RegExp(`\\n#{1,${depth}} `));
  return end < 0 ? rest : rest.slice(0, end);
}

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));

/** The rows of a table as first cell → numbers of the others. */
function tableRows(text: string): Map<string, number[]> {
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(rows.slice(1).map(([name, ...cells]) => [name!, cells.map(numberOf)]));
}

/** "Payment 10, A > B 1,177" as name → count. */
function countsOf(text: string, separator: string): Map<string, number> {
  const entries = text
    .trim()
    .split(separator)
    .map((entry) => /^(.*?)\s+([\d,]+)$/.exec(entry.trim())!);
  return new Map(entries.map(([, name, count]) => [name!, numberOf(count!)]));
}

/** The text after "- name:" in a section. */
function itemOf(heading: string, name: string): string {
  return new RegExp(`^- ${name}: (.*)$`, "m").exec(section(heading))![1]!;
}

/** Quantile of type 7, written out again so that the reference does not rest on the code it checks. */
function typeSeven(values: readonly number[], probability: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = probability * (sorted.length - 1);
  const below = Math.floor(rank);
  return sorted[below]! + (rank - below) * ((sorted[below + 1] ?? 0) - sorted[below]!);
}

/** The reference lists the dozen most frequent: they must be there with these counts, and no other be more frequent than they are. */
function expectDozen(found: ReadonlyMap<string, number>, listed: ReadonlyMap<string, number>): void {
  expect(new Map([...found].filter(([name]) => listed.has(name)))).toEqual(listed);
  const descending = [...found.values()].toSorted((a, b) => b - a);
  expect(descending.slice(0, 12)).toEqual([...listed.values()].toSorted((a, b) => b - a));
}

const seconds = (ms: number): number => ms / 1000;
const close = (value: number): number => expect.closeTo(value, 5) as number;

function edgesByName(graph: DirectlyFollowsGraph, log: EventLog): Map<string, GraphEdge> {
  return new Map(graph.edges.map((edge) => [`${log.activities.at(edge.from)} > ${log.activities.at(edge.to)}`, edge]));
}

for (const name of Object.keys(FILES)) {
  test.skipIf(!isThere)(
    `${name}: cases, events, activities, variants, edges, loops, and rework ${SKIPPED}`,
    async () => {
      const selection = selectAll(await readExpected(name));
      const graph = discoverDirectlyFollowsGraph(selection);
      const rework = measureRework(selection);
      expect([
        graph.caseCount,
        graph.eventCount,
        graph.activities.length,
        findVariants(selection).variants.length,
        graph.edges.length,
        graph.edges.reduce((sum, { eventCount }) => sum + eventCount, 0),
        rework.selfLoopCount,
        rework.caseCount,
      ]).toEqual(tableRows(section("## Log statistics")).get(name));
      expectDozen(
        new Map(rework.activities.map((activity) => [activity.name, activity.caseCount])),
        countsOf(itemOf("## Cases in which an activity occurs at least twice", name), ", "),
      );
    },
  );

  test.skipIf(!isThere)(`${name}: case durations ${SKIPPED}`, async () => {
    const selection = selectAll(await readExpected(name, "wall clock"));
    const durations = Array.from(selection.cases, (_, index) => seconds(caseDurationMs(selection, index)!));
    const mean = durations.reduce((sum, duration) => sum + duration, 0) / durations.length;
    const deviation = Math.sqrt(
      durations.reduce((sum, duration) => sum + (duration - mean) ** 2, 0) / (durations.length - 1),
    );
    const [min, q1, median, q3, p90, max] = [0, 0.25, 0.5, 0.75, 0.9, 1].map((p) => typeSeven(durations, p));
    expect(tableRows(section("## Case durations in seconds")).get(name)).toEqual(
      [min!, q1!, median!, mean, q3!, p90!, max!, deviation].map(close),
    );
  });

  test.skipIf(!isThere)(`${name}: top variants, starts, and ends ${SKIPPED}`, async () => {
    const selection = selectAll(await readExpected(name));
    const [variants, starts, ends] = itemOf("## Top variants, start and end activities", name)
      .split("; ")
      .map((part) => part.replace(/^(?:top variants|start|end) /, ""));
    const top = variants!.split(", ").map(numberOf);
    expect(
      findVariants(selection)
        .variants.slice(0, top.length)
        .map(({ caseCount }) => caseCount),
    ).toEqual(top);
    const { activities } = discoverDirectlyFollowsGraph(selection);
    const casesBy = (side: "startCount" | "endCount"): Map<string, number> =>
      new Map(activities.filter((each) => each[side] > 0).map((each) => [each.name, each[side]]));
    expectDozen(casesBy("startCount"), countsOf(starts!, ", "));
    expectDozen(casesBy("endCount"), countsOf(ends!, ", "));
  });

  test.skipIf(!isThere)(`${name}: edges and the time between their events ${SKIPPED}`, async () => {
    const selection = selectAll(await readExpected(name, "wall clock"));
    const edges = edgesByName(discoverDirectlyFollowsGraph(selection), selection.log);
    const { counts, times, isWhole } = expectedEdges(name);
    const found = [...edges].map(([edge, { eventCount }]) => [edge, eventCount] as const);
    expect(new Map(isWhole ? found : found.filter(([edge]) => counts.has(edge)))).toEqual(counts);
    for (const [edge, [mean, median]] of times) {
      const { duration } = edges.get(edge)!;
      expect([edge, seconds(duration!.meanMs), seconds(duration!.medianMs)]).toEqual([
        edge,
        close(mean!),
        close(median!),
      ]);
    }
  });
}

/** The edges the reference lists of a log, all or the most frequent, and the mean and median seconds of some. */
function expectedEdges(name: string): {
  counts: Map<string, number>;
  times: Map<string, number[]>;
  isWhole: boolean;
} {
  const isWhole = reference.includes(`\n### ${name}: all edges\n`);
  const listed = section(isWhole ? `### ${name}: all edges` : `### ${name}`);
  const timed = reference.includes(`\n### ${name}\n`) ? section(`### ${name}`) : "";
  return { counts: countsOf(listed.trim().split("\n")[0]!, "; "), times: tableRows(timed), isWhole };
}
