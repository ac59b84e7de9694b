import { expect, test } from "vitest";
import { read } from "../../test/table-source.ts";

const HEADER = "case id,activity,time";
const ROWS = ["d1,Call,2024-03-05 10:00Z", "d1,Meet,2024-03-06 10:00Z"];
const TRACES = { d1: ["Call@2024-03-05 10:00", "Meet@2024-03-06 10:00"] };

test.each([
  [",", "LF"],
  [";", "CRLF"],
  ["\t", "CR"],
  ["|", "LF"],
] as const)("cells separated by %j and lines ended by %s are found", async (delimiter, ends) => {
  const end = { LF: "\n", CRLF: "\r\n", CR: "\r" }[ends];
  const { traces, issues } = await read([HEADER, ...ROWS].join(end).replaceAll(",", delimiter) + end);
  expect(traces).toEqual(TRACES);
  expect(issues).toEqual([]);
});

test("files put together with all three line ends are cut at each", async () => {
  const { traces, issues } = await read(`${HEADER}\n${ROWS[0]}\r${ROWS[1]}\r\nd2,Call,2024-03-05 10:00Z\n`);
  expect(traces).toEqual({ ...TRACES, d2: ["Call@2024-03-05 10:00"] });
  expect(issues).toEqual([]);
});

test("[CSV4] a header of 100,000 columns is read whole", async () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join();
  const values = "v,".repeat(99_999);
  const { result, traces, issues } = await read(`${HEADER},${names}\n${ROWS[0]},${values}w\n${ROWS[1]},${values}w\n`);
  expect(traces).toEqual(TRACES);
  expect(result.log!.eventAttributes.names).toHaveLength(100_000);
  expect(result.log!.eventAttributes.column("c99999")!.textAt(0)).toBe("w");
  expect(issues).toEqual([]);
});

test("[CSV4] a header that does not end is refused, however long it goes on, and however often it says the same", async () => {
  const { result } = await read(`${HEADER},${"abc,def,".repeat(1_000_000)}`);
  expect(result.log).toBeNull();
  expect(result.issues).toMatchObject([
    { code: "csv-header-too-long", severity: "error", values: { bytes: 1_048_576 } },
  ]);
  const half = await read(`${HEADER},${"abc,def,".repeat(60_000)}\n${ROWS.join("\n")}\n`);
  expect(half.traces).toEqual(TRACES);
});

test("[CSV3] quotes may be apostrophes, and separators inside quotes do not count", async () => {
  const text =
    "'case id';'activity';'time'\n'd1';'Call; at last';'2024-03-05 10:00Z'\n'd1';'It''s won';'2024-03-06 10:00Z'\n";
  expect((await read(text)).traces).toEqual({ d1: ["Call; at last@2024-03-05 10:00", "It's won@2024-03-06 10:00"] });
});

test("a decimal comma does not make a separator", async () => {
  const text = "case id;activity;time;amount\nd1;Call;2024-03-05 10:00Z;1,5\nd1;Meet;2024-03-06 10:00Z;2,25\n";
  const { log, traces } = await read(text);
  expect(traces).toEqual(TRACES);
  expect(log.eventAttributes.column("amount")!.valueAt(1)).toBe(2.25);
});

test("[CSV3] lines before the header, empty lines, and the foot of a report are skipped and counted", async () => {
  const { traces, issues, rejected } = await read(
    [
      "Stage report",
      "As of 2024-03-07",
      "",
      HEADER,
      ...ROWS,
      "",
      "Grand Totals (2 rows),,",
      "Confidential - do not share",
      "Copyright © 2024 Us",
    ].join("\r\n"),
  );
  expect(traces).toEqual(TRACES);
  expect(issues).toEqual(["csv-footer-skipped×3", "csv-preamble-skipped×2", "csv-row-empty×1"]);
  expect(rejected).toEqual([]);
});

test("[CSV6] rows too short or too long are used as far as they go", async () => {
  const { traces, issues } = await read(
    `${HEADER},note\nd1,Call,2024-03-05 10:00Z\nd1,Meet,2024-03-06 10:00Z,a,b\nd2,Call,2024-03-05 10:00Z,x,\n`,
  );
  expect(traces).toEqual({ ...TRACES, d2: ["Call@2024-03-05 10:00"] });
  expect(issues).toEqual(["csv-row-long×1", "csv-row-short×1"]);
});

test("[CSV4] columns without a name and names used twice are told apart", async () => {
  const { log, issues } = await read(`${HEADER},,note,note\n${ROWS.map((row) => `${row},1,2,3`).join("\n")}\n`);
  expect(log.eventAttributes.names).toEqual(["column 4", "note", "note 2"]);
  expect(issues).toEqual(["csv-header-repeated×1", "csv-header-missing×1"]);
});

test("a table without header is read by column numbers", async () => {
  const { traces, issues } = await read(`${ROWS.join("\n")}\n`, {
    case: "column 1",
    activity: "column 2",
    time: "column 3",
  });
  expect(traces).toEqual(TRACES);
  expect(issues).toEqual(["csv-header-absent×1"]);
});

test("[CRM1] columns are known by the names they are given", async () => {
  const { traces, issues } = await read(`Vorgang,Was,Wann\n${ROWS.join("\n")}\n`, {
    columns: { Vorgang: "case id", Was: "activity", Wann: "time", Wer: "actor" },
  });
  expect(traces).toEqual(TRACES);
  expect(issues).toEqual(["csv-rename-unmatched×1"]);
});

test("[CSV8] one unmistakable date decides which of day and month comes first in all columns of the file", async () => {
  const text = "case id,activity,time,due\nd1,Call,03/05/2024,03/25/2024\nd1,Meet,04/05/2024,04/01/2024\n";
  const { traces, issues } = await read(text);
  expect(traces).toEqual({ d1: ["Call@2024-03-05", "Meet@2024-04-05"] });
  expect(issues).toEqual([]);
});

test("[CSV8] AM or PM in one column speaks for the month first in all", async () => {
  const { traces, issues } = await read(
    "Deal,Stage,Created date,Signed date\nd1,Offer,3/5/2024 9:00 AM,4/5/2024\nd2,Offer,3/6/2024 9:00 PM,4/6/2024\n",
  );
  expect(traces["d1"]).toContain("Signed@2024-04-05");
  expect(issues.filter((issue) => issue === "csv-date-order-assumed×1")).toHaveLength(2);
});

test("ids that a spreadsheet rounded are said to be so", async () => {
  const { issues } = await read(
    "case id,activity,time\n1.23457E+11,Call,2024-03-05Z\n1.23457E+11,Call,2024-03-06\n2,Meet,2024-03-07\n",
  );
  expect(issues).toContain("csv-case-rounded×1");
});

test("[CSV8] day and month that could be either are assumed day first, and that is said", async () => {
  const { result, traces } = await read("case id,activity,time\nd1,Call,03/05/2024\nd1,Meet,04/05/2024\n");
  expect(traces).toEqual({ d1: ["Call@2024-05-03", "Meet@2024-05-04"] });
  expect(result.issues).toEqual([
    {
      code: "csv-date-order-assumed",
      severity: "info",
      where: { source: "table.csv", field: "time" },
      values: { column: "time", order: "dmy" },
      count: 1,
    },
  ]);
});

test("[CSV8] which of day and month comes first can be told, and dates that cannot be read so are listed", async () => {
  const text = `${HEADER}\n${["03/05/2024", "04/05/2024", "05/05/2024", "06/05/2024", "25/05/2024"].map((at, index) => `d${index},Call,${at}\n`).join("")}`;
  const { traces, issues, rejected } = await read(text, { dateOrder: "month-first" });
  expect(traces).toEqual({
    d0: ["Call@2024-03-05"],
    d1: ["Call@2024-04-05"],
    d2: ["Call@2024-05-05"],
    d3: ["Call@2024-06-05"],
  });
  expect(issues).toEqual(["csv-time-unreadable×1"]);
  expect(rejected.map(({ line }) => line)).toEqual([6]);
  expect((await read(text)).traces["d0"]).toEqual(["Call@2024-05-03"]);
});

test("[CSV8] an order told that the dates do not have is not followed", async () => {
  const text = `${HEADER}\nd1,Call,15/03/2024\nd1,Meet,16/03/2024\n`;
  expect((await read(text, { dateOrder: "month-first" })).traces).toEqual({
    d1: ["Call@2024-03-15", "Meet@2024-03-16"],
  });
});

test("[CSV9] a column told to hold the times needs one that can be read", async () => {
  const text = "case id,activity,moved\nd1,Call,2024-03-05 10:00Z\nd1,Meet,soon\nd1,Sign,later\n";
  const { traces, issues } = await read(text, { time: "Moved" });
  expect(traces).toEqual({ d1: ["Call@2024-03-05 10:00"] });
  expect(issues).toEqual(["csv-time-unreadable×2"]);
});

test("[CSV10] numbers are times only under a header that speaks of time", async () => {
  const rows = "d1,Call,1709640000000000\nd1,Meet,1709640060000000\n";
  expect((await read(`case id,activity,moved at\n${rows}`)).traces).toEqual({
    d1: ["Call@2024-03-05 12:00", "Meet@2024-03-05 12:01"],
  });
  const { traces, issues } = await read(`case id,activity,amount\n${rows}`);
  expect(traces).toEqual({ d1: ["Call@?", "Meet@?"] });
  expect(issues).toEqual(["csv-time-absent×1"]);
});

test("[CSV7] times that are all midnight are known to the day", async () => {
  const { log } = await read("case id,activity,time\nd1,Call,2024-03-05T00:00:00Z\nd1,Meet,2024-03-06T00:00:00Z\n");
  expect([...log.precision]).toEqual([1, 1]);
});

test.each([
  ["", "file-empty"],
  ["\n\n  \n", "file-empty"],
  ["case id,activity,time\n", "csv-header-only"],
  ["just some words\nand more of them\n", "csv-one-column"],
  ["product,series,price\nGTX,G,550\nMG,M,4821\n", "csv-no-process"],
])("%j is refused with %s", async (text, code) => {
  const { result } = await read(text);
  expect(result.log).toBeNull();
  expect(result.issues[0]).toMatchObject({ code, severity: "error" });
});

test("progress is told while reading and at the end", async () => {
  const seen: number[] = [];
  await read(`${HEADER}\n${ROWS.join("\n")}\n`, { onProgress: ({ rows }) => seen.push(rows) });
  expect(seen.at(-1)).toBe(2);
});
