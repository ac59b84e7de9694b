import { createRandom } from "@fairlead/base";
import { expect, test } from "vitest";
import { binomialTail } from "../distribution/binomial-tail.ts";
import { dayColumn, textColumn, timeColumn, type Cell, type TableShape } from "../format/table.ts";
import type { DirtKind } from "./dirt.ts";
import { createDirtyRows, REAL_WORLD_DIRT, type DirtRates } from "./soil-rows.ts";

const AT = Date.UTC(2026, 2, 4, 10, 22);
const DAY = Date.UTC(2026, 2, 4);

const shape: Pick<TableShape, "columns"> = {
  columns: [
    textColumn("ID"),
    textColumn("Name", "name"),
    textColumn("Stage", "stage"),
    textColumn("Owner", "owner"),
    timeColumn("Created"),
    dayColumn("Close", "close"),
  ],
};
const row = (id: string): Cell[] => [id, `Deal ${id}`, "Contract sent", "Ann", AT, DAY];

/** The rows of deals "1" and "2" with one kind of dirt falling wherever it can. */
function soiled(kind: DirtKind): readonly (readonly Cell[])[] {
  const dirty = createDirtyRows(shape as TableShape, { [kind]: 1 }, createRandom("dirt"));
  return ["1", "2"].flatMap((id) => dirty.soil({ id, isClosed: id === "1", rows: [row(id)] }));
}

test("a duplicate is the row once more", () => {
  expect(soiled("duplicate-row")).toEqual([row("1"), row("1"), row("2"), row("2")]);
});

test("a missing close date is missing from closed deals only", () => {
  expect(soiled("missing-close-date").map((cells) => cells[5])).toEqual([null, DAY]);
});

test("a missing owner is an empty cell", () => {
  expect(soiled("missing-owner").map((cells) => cells[3])).toEqual([null, null]);
});

test("a name is used again by the deal after it, with the name it had before any dirt", () => {
  expect(soiled("reused-name").map((cells) => cells[1])).toEqual(["Deal 1", "Deal 1"]);
});

test("a formula begins with a sign that spreadsheets obey", () => {
  for (const [, name] of soiled("formula-text")) expect(String(name)).toMatch(/^[=+\-@]Deal [12]$/u);
});

test("an odd name holds characters that are not ASCII", () => {
  for (const [, name] of soiled("odd-unicode")) expect(String(name)).toMatch(/[^\p{ASCII}]/u);
});

test("a stage variant is another spelling of the same name", () => {
  for (const [, , stage] of soiled("stage-name-variant")) {
    expect(stage).not.toBe("Contract sent");
    expect(String(stage).trim().replaceAll(/\s+/gu, " ").toLowerCase()).toBe("contract sent");
  }
});

test("a swap makes 4 March the 3rd of April, at the same time of day, in one cell", () => {
  const swapped = [Date.UTC(2026, 3, 3, 10, 22), Date.UTC(2026, 3, 3)];
  for (const cells of soiled("swapped-day-month")) {
    expect(cells.filter((cell) => swapped.includes(Number(cell)))).toHaveLength(1);
  }
});

test("a shifted deal has its times off by whole hours, and its days as they were", () => {
  for (const cells of soiled("time-zone-shift")) {
    expect(Math.abs(Number(cells[4]) - AT) / 3_600_000).toBeOneOf([1, 2, 5, 8]);
    expect(cells[5]).toBe(DAY);
  }
});

test("a ragged row has one cell too few or too many", () => {
  for (const cells of soiled("ragged-row")) expect(cells.length).toBeOneOf([5, 7]);
});

test("dirt that falls on a deal falls on all its rows alike", () => {
  const dirty = createDirtyRows(shape as TableShape, { "odd-unicode": 1 }, createRandom("dirt"));
  const rows = dirty.soil({ id: "1", isClosed: false, rows: [row("1"), row("1"), row("1")] });
  expect(new Set(rows.map((cells) => cells[1])).size).toBe(1);
  expect(dirty.records()).toEqual([
    { kind: "odd-unicode", scope: "deal", rate: 1, eligible: 1, affected: 1, ids: ["1"] },
  ]);
});

test("each kind falls as often as its rate says, whatever the others do", () => {
  const fall = (rates: DirtRates): ReturnType<ReturnType<typeof createDirtyRows>["records"]> => {
    const dirty = createDirtyRows(shape as TableShape, rates, createRandom("rates"));
    for (let id = 0; id < 5000; id++) dirty.soil({ id: String(id), isClosed: id % 2 === 0, rows: [row(String(id))] });
    return dirty.records();
  };
  const all = fall(REAL_WORLD_DIRT);
  expect(all.map(({ kind }) => kind).sort()).toEqual(Object.keys(REAL_WORLD_DIRT));
  for (const record of all) {
    expect(binomialTail(record.affected, record.eligible, record.rate)).toBeGreaterThan(0.001);
    expect(fall({ [record.kind]: record.rate })).toEqual([record]);
  }
});
