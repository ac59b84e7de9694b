import { expect, test } from "vitest";
import { REAL_WORLD_DIRT } from "../dirt/soil-rows.ts";
import { simulateDeals } from "../simulate/simulate-deals.ts";
import type { SampleTruth } from "../truth/sample-truth.ts";
import { SAMPLE_FORMATS, writeSample, type SampleExport, type SampleFormat } from "./write-sample.ts";

const history = simulateDeals({ seed: 7, deals: 400, cleanUps: 1 });
const write = (format: SampleFormat, dirt = {}): SampleExport => writeSample(history, { format, dirt });

/** The records of a CSV text, each by the names of its header: written for these tests, so that it knows nothing of the writers. */
function recordsOf(text: string): Record<string, string>[] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n)/gu)];
  const lines: string[][] = [[]];
  for (const [, cell, end] of cells) {
    lines.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (end === "\n") lines.push([]);
  }
  const [header, ...rows] = lines.filter(({ length }) => length > 0);
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index] ?? ""])));
}

function recount(format: SampleFormat, dirt = {}): { records: Record<string, string>[]; truth: SampleTruth } {
  const sample = write(format, dirt);
  return { records: recordsOf([...sample.chunks].join("")), truth: sample.truth() };
}

test.each(SAMPLE_FORMATS)("%s: the same seed gives the same bytes, at each iteration too", (format) => {
  const once = write(format, REAL_WORLD_DIRT);
  const text = [...once.chunks].join("");
  expect([...once.chunks].join("")).toBe(text);
  expect([...write(format, REAL_WORLD_DIRT).chunks].join("")).toBe(text);
  const other = writeSample(simulateDeals({ seed: 8, deals: 400 }), { format, dirt: REAL_WORLD_DIRT });
  expect([...other.chunks].join("")).not.toBe(text);
});

test("HubSpot: rows, entries by stage, and outcomes counted in the file are those of the truth", () => {
  const { records, truth } = recount("hubspot");
  expect(records).toHaveLength(truth.export.rows);
  expect(new Set(records.map((record) => record["Record ID"])).size).toBe(truth.export.cases);
  const entered = truth.realised.stages.map(
    ({ name }) => records.filter((record) => record[`Date entered "${name} (Sales Pipeline)"`] !== "").length,
  );
  expect(entered).toEqual(truth.realised.stages.map((stage) => stage.entered));
  expect(entered.reduce((sum, count) => sum + count)).toBe(truth.export.carries.stageEntries);
  const inStage = (stage: string): number => records.filter((record) => record["Deal Stage"] === stage).length;
  expect([inStage("Closed Won"), inStage("Closed Lost")]).toEqual([
    truth.realised.outcomes.won,
    truth.realised.outcomes.lost,
  ]);
});

test("Salesforce: moves between stages counted in the file are those of the truth", () => {
  const { records, truth } = recount("salesforce");
  const stages = new Map<string, string[]>();
  for (const { OpportunityId, StageName } of records) {
    const trace = stages.get(OpportunityId!) ?? [];
    stages.set(OpportunityId!, trace);
    if (trace.at(-1) !== StageName) trace.push(StageName!);
  }
  const moves = new Map<string, number>();
  for (const trace of stages.values()) {
    trace.slice(1).forEach((to, place) => {
      const move = `${trace[place]} > ${to}`;
      moves.set(move, (moves.get(move) ?? 0) + 1);
    });
  }
  expect(moves).toEqual(new Map(truth.realised.flows.map(({ from, to, moves: count }) => [`${from} > ${to}`, count])));
  expect([stages.size, truth.export.lostStageEntries]).toEqual([400, 0]);
});

test("Salesforce field history: stages and outcomes counted in the file are those of the truth", () => {
  const { records, truth } = recount("salesforce-field-history");
  const changes = records.filter(({ Field }) => Field === "StageName");
  const moved = new Set(changes.map(({ OpportunityId }) => OpportunityId)).size;
  const { stageEntries, outcomes } = truth.export.carries;
  expect(changes.length + moved).toBe(stageEntries + outcomes);
  expect(truth.export.lostStageEntries).toBe(400 - moved);
});

test("Salesforce report: rows without stage change and footer apart, moves are those of the truth", () => {
  const { records, truth } = recount("salesforce-report");
  const rows = records.filter((record) => record["To Stage"] !== "");
  expect(rows).toHaveLength(truth.export.rows);
  expect(records.length - rows.length).toBe(5);
  const moves = rows.filter((record) => record["From Stage"] !== record["To Stage"]);
  const { stageEntries, outcomes } = truth.export.carries;
  expect(moves).toHaveLength(stageEntries + outcomes);
});

test("Pipedrive: deals by status and stage are those of the truth", () => {
  const { records, truth } = recount("pipedrive");
  const count = (status: string, stage: string): number =>
    records.filter((record) => record["Deal - Status"] === status && record["Deal - Stage"] === stage).length;
  expect(
    truth.realised.stages.map(({ name }) => [count("won", name), count("lost", name), count("open", name)]),
  ).toEqual(truth.realised.stages.map(({ wonHere, lostHere, openHere }) => [wonHere, lostHere, openHere]));
});

test("CSV: events, causes, and wins counted in the file are those of the truth", () => {
  const { records, truth } = recount("csv");
  const { stageEntries, closings } = truth.realised.events;
  expect(records).toHaveLength(stageEntries + closings);
  const won = records.filter(({ activity }) => activity === "Closed Won");
  const cause = truth.realised.causes.find(({ name }) => name === "First response (minutes)")!;
  expect(won.filter((record) => Number(record["First response (minutes)"]) < 60)).toHaveLength(
    cause.acting.recorded.won,
  );
  expect(won.filter((record) => Number(record["First response (minutes)"]) >= 60)).toHaveLength(
    cause.notActing.recorded.won,
  );
});

test("dirt counted in the file is the dirt of the truth", () => {
  const { records, truth } = recount("hubspot", REAL_WORLD_DIRT);
  const fell = new Map(truth.export.dirt.map(({ kind, affected }) => [kind, affected]));
  expect(records).toHaveLength(400 + fell.get("duplicate-row")!);
  const distinct = [...new Map(records.map((record) => [record["Record ID"], record])).values()];
  expect(distinct).toHaveLength(truth.export.cases);
  expect(distinct.filter((record) => record["Deal owner"] === "")).toHaveLength(fell.get("missing-owner")!);
  expect(distinct.filter((record) => record["Close Date"] === "")).toHaveLength(fell.get("missing-close-date")!);
  const stages = new Set([...truth.drawn.stages.map(({ name }) => name), "Closed Won", "Closed Lost"]);
  expect(distinct.filter((record) => !stages.has(record["Deal Stage"]!))).toHaveLength(fell.get("stage-name-variant")!);
});

test("a name used again merges deals where only names tell them apart", () => {
  const { truth } = recount("salesforce-report", { "reused-name": 0.1 });
  const [reused] = truth.export.dirt;
  expect(reused!.affected).toBeGreaterThan(20);
  // a name that is copied from a deal that copied its own keeps that deal's first name alive: no fewer cases than deals less copies
  expect(truth.export.cases).toBeGreaterThanOrEqual(400 - reused!.affected);
  expect(truth.export.cases).toBeLessThan(400);
});

test("the truth is plain data and says what becomes of every open deal", () => {
  const truth = write("hubspot").truth();
  expect(JSON.parse(JSON.stringify(truth))).toEqual(truth);
  expect(truth.afterwards.deals).toHaveLength(truth.realised.outcomes.open);
  expect(truth.realised.cleanUps.map(({ on }) => on)).toEqual(["2026-06-30"]);
});
