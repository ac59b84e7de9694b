import { expect, test } from "vitest";
import { read } from "../test/table-source.ts";

test("[FILE1] a file is read by what it is, not by its name", async () => {
  const xes =
    '<log xes.version="1.0"><trace><string key="concept:name" value="c"/><event><string key="concept:name" value="A"/></event></trace></log>';
  expect((await read(xes)).result.format).toBe("xes");
  expect((await read("case,activity,time\nc,A,2024-01-01\n")).result.format).toBe("csv-long");
});

test("[FILE1] what cannot be read is named, with what to do", async () => {
  const { result } = await read("%PDF-1.7");
  expect(result).toEqual({
    format: null,
    mapping: [],
    log: null,
    issues: [
      { code: "file-not-log", severity: "error", where: { source: "table.csv" }, values: { kind: "pdf" }, count: 1 },
    ],
  });
});

test("an empty file is an error", async () => {
  expect((await read("")).result.issues).toMatchObject([{ code: "file-empty", severity: "error" }]);
});
