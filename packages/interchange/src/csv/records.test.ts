import { expect, test } from "vitest";
import { IssueTally } from "@fairlead/base";
import { MAX_RECORD_BYTES, RecordReader } from "./records.ts";

interface Cut {
  readonly rows: readonly (readonly [number, ...string[]])[];
  readonly issues: readonly string[];
  readonly tooLong: readonly number[];
}

async function cut(text: string, chunkBytes: number, lineEnds: readonly string[] = ["\r\n", "\n"]): Promise<Cut> {
  const rows: [number, ...string[]][] = [];
  const tooLong: number[] = [];
  const issues = new IssueTally();
  const reader = new RecordReader(
    { delimiter: ",", quote: '"', lineEnds },
    { issues, take: (cells, line) => rows.push([line, ...cells]), onTooLong: (_beginning, line) => tooLong.push(line) },
  );
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += chunkBytes)
    await reader.write(bytes.subarray(start, start + chunkBytes));
  await reader.end();
  return { rows, issues: issues.list().map(({ code, where }) => `${code}@${where.line}`), tooLong };
}

test.each([1, 3, 1000])(
  "records are cut alike from chunks of %i bytes, with the lines they start on",
  async (chunkBytes) => {
    expect(await cut('a,b\r\n"x\r\ny",2\r\n"o""k",żółw\r\n\r\n1,"2" x\n5"6,\n', chunkBytes)).toEqual({
      rows: [
        [1, "a", "b"],
        [2, "x\r\ny", "2"],
        [4, 'o"k', "żółw"],
        [5, ""],
        [6, "1", '"2" x'],
        [7, '5"6', ""],
      ],
      issues: [],
      tooLong: [],
    });
  },
);

test("a quote never closed costs the quote, not the file", async () => {
  expect(await cut('a,b\n1,2\n"x,2\n3,4\n5,6', 4)).toEqual({
    rows: [
      [1, "a", "b"],
      [2, "1", "2"],
      [3, '"x', "2"],
      [4, "3", "4"],
      [5, "5", "6"],
    ],
    issues: ["csv-quote-unclosed@3"],
    tooLong: [],
  });
});

test("[CSV5] an open quote swallows no more than a record may be long", async () => {
  const lines = Array.from({ length: 300_000 }, (_, index) => `${index},x`);
  const { rows, issues } = await cut(`a,b\n1,"open\n${lines.join("\n")}\n7,"closed"\n`, 65_536);
  expect(rows.length).toBe(300_003);
  expect(rows.at(-1)).toEqual([300_003, "7", "closed"]);
  expect(issues).toEqual(["csv-quote-unclosed@2"]);
});

test("[CSV5] an open quote swallows no more where lines end with CR", async () => {
  const lines = Array.from({ length: 200_000 }, (_, index) => `${index},x`);
  const { rows, issues } = await cut(`a,b\r1,"open\r${lines.join("\r")}\r7,"clo\rsed"\r8,x\r`, 65_536, ["\r"]);
  expect(rows.length).toBe(200_004);
  expect(rows.slice(-2)).toEqual([
    [200_003, "7", "clo\rsed"],
    [200_005, "8", "x"],
  ]);
  expect(issues).toEqual(["csv-quote-unclosed@2"]);
});

test("[CSV5] a line without end is given up, and reading goes on behind it", async () => {
  const { rows, issues, tooLong } = await cut(`a,b\n${"x".repeat(3 * MAX_RECORD_BYTES)}\n3,4\n`, 65_536);
  expect(rows).toEqual([
    [1, "a", "b"],
    [3, "3", "4"],
  ]);
  expect(issues).toEqual(["csv-record-too-long@2"]);
  expect(tooLong).toEqual([2]);
});
