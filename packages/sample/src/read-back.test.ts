import { readLog, type FormatId, type ReadResult } from "@fairlead/interchange";
import { findVariants, selectAll, type EventLog } from "@fairlead/log";
import { discoverStageGraph } from "@fairlead/mine";
import { expect, test } from "vitest";
import { REAL_WORLD_DIRT, type DirtRates } from "./dirt/soil-rows.ts";
import { toEventLog } from "./format/event-log.ts";
import { SAMPLE_FORMATS, writeSample, type SampleExport, type SampleFormat } from "./format/write-sample.ts";
import type { IndustryId } from "./industry/industry.ts";
import { INDUSTRIES } from "./industry/industries.ts";
import { simulateDeals } from "./simulate/simulate-deals.ts";

const history = simulateDeals({ seed: 7, deals: 500, cleanUps: 1 });

async function* bytesOf(chunks: Iterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for (const chunk of chunks) yield encoder.encode(chunk);
}

async function readBack(format: SampleFormat, dirt: DirtRates): Promise<{ sample: SampleExport; read: ReadResult }> {
  const sample = writeSample(history, { format, dirt });
  const read = await readLog({ name: sample.name, sizeBytes: null, chunks: bytesOf(sample.chunks) });
  return { sample, read };
}

/** How often each activity follows each other, by name. */
function movesOf(log: EventLog): Map<string, number> {
  const moves = new Map<string, number>();
  for (let index = 0; index < log.caseCount; index++) {
    for (let place = log.caseOffsets[index]! + 1; place < log.caseOffsets[index + 1]!; place++) {
      const from = log.activities.at(log.activity[place - 1]!);
      const to = log.activities.at(log.activity[place]!);
      moves.set(`${from} > ${to}`, (moves.get(`${from} > ${to}`) ?? 0) + 1);
    }
  }
  return moves;
}

const READ_AS: Readonly<Record<SampleFormat, FormatId>> = {
  hubspot: "hubspot-deals",
  salesforce: "salesforce-opportunity-history",
  "salesforce-field-history": "salesforce-field-history",
  "salesforce-report": "salesforce-history-report",
  pipedrive: "pipedrive-deals",
  csv: "csv-long",
  xes: "xes",
};

test.each(SAMPLE_FORMATS)(
  "%s: clean and dirty files are recognised and give the deals the truth says",
  async (format) => {
    for (const dirt of [{}, REAL_WORLD_DIRT]) {
      const { sample, read } = await readBack(format, dirt);
      expect(read.format).toBe(READ_AS[format]);
      expect(read.log?.caseCount).toBe(sample.truth().export.cases);
    }
  },
);

test.each(["hubspot", "salesforce", "salesforce-report", "csv", "xes"] as const)(
  "%s: a clean file gives the stage entries and outcomes the truth says the format carries",
  async (format) => {
    const { sample, read } = await readBack(format, {});
    const { stageEntries, outcomes } = sample.truth().export.carries;
    expect(read.log?.eventCount).toBe(stageEntries + outcomes);
  },
);

test.each(["salesforce", "salesforce-report", "csv", "xes"] as const)(
  "%s: formats that keep the history give every move of the truth",
  async (format) => {
    const { sample, read } = await readBack(format, {});
    const { flows, variantCount } = sample.truth().realised;
    expect(movesOf(read.log!)).toEqual(new Map(flows.map(({ from, to, moves }) => [`${from} > ${to}`, moves])));
    expect(findVariants(selectAll(read.log!)).variants).toHaveLength(variantCount);
  },
);

/** Seeds and industries, each with its own clean-up days. */
const MANY = (Object.keys(INDUSTRIES) as IndustryId[]).flatMap((industry) =>
  [1, 2, 3].map((seed) => ({ industry, seed })),
);

test.each(MANY)(
  "$industry, seed $seed: every format gives what of the truth it carries",
  async ({ industry, seed }) => {
    const deals = simulateDeals({ seed, deals: 150, industry, cleanUps: seed % 3 });
    for (const format of SAMPLE_FORMATS) {
      const sample = writeSample(deals, { format });
      const { log } = await readLog({ name: sample.name, sizeBytes: null, chunks: bytesOf(sample.chunks) });
      const { realised, export: exported } = sample.truth();
      expect(log!.caseCount).toBe(exported.cases);
      const mined = discoverStageGraph(selectAll(log!), { meaning: "stage" });
      // these two do not tell every stage a deal was in
      if (format === "salesforce-field-history" || format === "pipedrive") continue;
      const entered = realised.stages.map(({ name, entered: cases, wonHere, lostHere }) => ({
        name,
        entered: cases,
        wonHere,
        lostHere,
      }));
      expect({ format, ...mined }).toMatchObject({ format, stages: entered });
    }
  },
);

test.each(MANY)(
  "$industry, seed $seed: amount changes and pushes of the close date are counted",
  async ({ industry, seed }) => {
    const deals = simulateDeals({ seed, deals: 150, industry });
    const sample = writeSample(deals, { format: "salesforce" });
    const { log } = await readLog({ name: sample.name, sizeBytes: null, chunks: bytesOf(sample.chunks) });
    const countsOf = (name: string): unknown[] =>
      log!.cases.names.map((_, index) => log!.caseAttributes.column(name)!.valueAt(index));
    const revised = [...deals.deals()].map(({ first, revisions }) =>
      [first, ...revisions].reduce(
        ({ amounts, pushes, before }, state) => ({
          amounts: amounts + (state.amountMinor === before.amountMinor ? 0 : 1),
          pushes: pushes + (state.expectedCloseAt > before.expectedCloseAt ? 1 : 0),
          before: state,
        }),
        { amounts: 0, pushes: 0, before: first },
      ),
    );
    expect(countsOf("amountChanges")).toEqual(revised.map(({ amounts }) => amounts));
    expect(countsOf("closeDatePushes")).toEqual(revised.map(({ pushes }) => pushes));
  },
);

test("the event log straight from the history is the one read from the plain CSV", async () => {
  const { read } = await readBack("csv", {});
  const direct = toEventLog(history);
  expect(read.log!.cases.names).toEqual(direct.cases.names);
  expect(read.log!.at).toEqual(direct.at);
  expect(movesOf(read.log!)).toEqual(movesOf(direct));
});

test.each(["csv", "xes"] as const)("%s: logged activities come back with the stages", async (format) => {
  const busy = simulateDeals({ seed: 7, deals: 60, activities: true });
  const sample = writeSample(busy, { format });
  const read = await readLog({ name: sample.name, sizeBytes: null, chunks: bytesOf(sample.chunks) });
  const { stageEntries, closings, activities } = sample.truth().realised.events;
  expect(activities).toBeGreaterThan(stageEntries);
  expect(read.log?.eventCount).toBe(stageEntries + closings + activities);
  expect(movesOf(read.log!)).toEqual(movesOf(toEventLog(busy)));
});

test.each(Object.keys(INDUSTRIES) as IndustryId[])("%s: mining the log gives each stage of the truth", (industry) => {
  const deals = simulateDeals({ seed: 11, deals: 1500, industry });
  const { realised } = writeSample(deals, { format: "csv" }).truth();
  const mined = discoverStageGraph(selectAll(toEventLog(deals)))!;
  expect(mined.stages).toMatchObject(
    realised.stages.map(({ time, ...counts }) => ({ ...counts, time: { endedCount: time.count } })),
  );
  const { count, medianMs, p90Ms } = realised.cycle.won;
  expect(mined.timeToWon).toMatchObject({ count, medianMs, p90Ms });
});
