import { expect, test } from "vitest";
import { sourceOf } from "../../test/table-source.ts";
import { openTable, type PlainRow } from "./open-table.ts";

async function opened(content: string): Promise<unknown> {
  const table = await openTable(sourceOf(content, 7));
  const rows: PlainRow[] = [];
  for await (const portion of table.rows) rows.push(...portion);
  return {
    header: table.header,
    rows: rows.map(({ cells, line }) => [line, ...cells]),
    issues: table.issues().map(({ code, count }) => `${code}×${count}`),
  };
}

test("a table that is no log is read as rows, with the lines they start on", async () => {
  const content = 'Name;E-mail\nAnna;anna@example.com\n;\n"Li\nWei";li@example.com\nJan;jan@example.com';
  expect(await opened(content)).toEqual({
    header: ["Name", "E-mail"],
    rows: [
      [2, "Anna", "anna@example.com"],
      [4, "Li\nWei", "li@example.com"],
      [6, "Jan", "jan@example.com"],
    ],
    issues: ["csv-row-empty×1"],
  });
});

test("what is no table gives no header, and says why", async () => {
  expect(await opened("")).toEqual({ header: null, rows: [], issues: ["file-empty×1"] });
  expect(await opened("one\ntwo\n")).toEqual({ header: null, rows: [], issues: ["csv-one-column×1"] });
});
