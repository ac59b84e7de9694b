import { expect, test } from "vitest";
import { formatTable } from "./text-table.ts";

const columns = [
  { title: "stage", align: "left", gives: true },
  { title: "came back", align: "right" },
  { title: "cases", align: "right" },
] as const;

test("numbers stand below each other and long titles break over two lines", () => {
  const rows = [
    ["Lead", "7", "1,000"],
    ["赢单", "12", "9"],
  ];
  expect(formatTable(columns, rows, { width: 80 })).toEqual({
    head: ["       came", "stage  back  cases"],
    rows: ["Lead      7  1,000", "赢单     12      9"],
  });
});

test("where there is no room a column that gives is cut, the others never", () => {
  const rows = [["A very long name of a stage", "1", "2"]];
  expect(formatTable(columns, rows, { width: 24 }).rows).toEqual(["A very lon…     1      2"]);
  expect(formatTable(columns, rows, { width: 5 }).rows).toEqual(["A very …     1      2"]);
});

test("columns that give share the room, and what one does not need the other gets", () => {
  const two = [
    { title: "from", align: "left", gives: true },
    { title: "to", align: "left", gives: true },
  ] as const;
  expect(formatTable(two, [["Lead", "Negotiation of terms"]], { width: 20 }).rows).toEqual(["Lead  Negotiation o…"]);
});
