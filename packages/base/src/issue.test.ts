import { expect, test } from "vitest";
import { IssueTally } from "./issue.ts";

test("equal issues are counted together, keeping the first place, and errors come first", () => {
  const tally = new IssueTally();
  tally.add({ code: "row-ragged", severity: "warning", where: { line: 4 } });
  tally.add({ code: "row-ragged", severity: "warning", where: { line: 9 } });
  tally.add({ code: "file-empty", severity: "error" });
  tally.add({
    code: "time-unparsable",
    severity: "warning",
    where: { line: 2, field: "start" },
    values: { text: "soon" },
  });
  tally.add({ code: "time-unparsable", severity: "warning", where: { line: 3, field: "end" } }, 5);
  expect(tally.list()).toEqual([
    { code: "file-empty", severity: "error", where: {}, values: {}, count: 1 },
    { code: "time-unparsable", severity: "warning", where: { line: 3, field: "end" }, values: {}, count: 5 },
    { code: "row-ragged", severity: "warning", where: { line: 4 }, values: {}, count: 2 },
    {
      code: "time-unparsable",
      severity: "warning",
      where: { line: 2, field: "start" },
      values: { text: "soon" },
      count: 1,
    },
  ]);
});
