import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("quotes what needs it, leaves nothing for null, and takes the spell from formulas", () => {
  const rows = [
    ["name", "count"],
    ['a "b", c', 1.5],
    ["=HYPERLINK(1)", null],
    ["+48 600", -2],
  ];
  expect(toCsv(rows)).toBe('\u{FEFF}name,count\r\n"a ""b"", c",1.5\r\n\'=HYPERLINK(1),\r\n\'+48 600,-2\r\n');
});
