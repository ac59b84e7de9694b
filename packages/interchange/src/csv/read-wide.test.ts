import { expect, test } from "vitest";
import { outcomesOf, read } from "../../test/table-source.ts";

test("[CSV14] dates are milestones; a closing is named by the outcome, a milestone by the stage it resembles", async () => {
  const { result, log, traces, issues } = await read(
    "opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value\n" +
      "A,Ann,Won,2016-10-20,2017-03-01,1054\n" +
      "B,Ben,Lost,2016-10-25,2016-10-25,0\n" +
      "C,Ann,Engaging,2016-11-01,2017-12-31,\n" +
      "D,Ben,Prospecting,,,\n",
  );
  expect(result.format).toBe("csv-wide");
  expect(result.mapping).toEqual([
    { role: "case", column: "opportunity_id" },
    { role: "milestone", column: "engage_date", activity: "Engaging" },
    { role: "milestone", column: "close_date" },
    { role: "current-stage", column: "deal_stage" },
    { role: "actor", column: "sales_agent" },
  ]);
  expect(traces).toEqual({
    A: ["Engaging@2016-10-20", "Won@2017-03-01"],
    B: ["Engaging@2016-10-25", "Lost@2016-10-25"],
    C: ["Engaging@2016-11-01"],
    D: ["Prospecting@?"],
  });
  expect([...log.precision]).toEqual([1, 1, 1, 1, 1, 3]);
  expect(outcomesOf(log)).toEqual({ Won: "won", Lost: "lost" });
  expect(log.caseAttributes.column("close_value")!.valueAt(0)).toBe(1054);
  expect(log.caseAttributes.column("close_date")!.textAt(2)).toBe("2017-12-31");
  expect(issues).toEqual(["csv-date-of-open-case×1"]);
});

test("one date column per stage makes one event each, in the order of their times", async () => {
  const { log, traces } = await read(
    "Deal;Lead date;Demo date;Offer date\nx;01.02.2024;15.02.2024;03.02.2024\ny;20.02.2024;;\n",
  );
  expect(traces).toEqual({ x: ["Lead@2024-02-01", "Offer@2024-02-03", "Demo@2024-02-15"], y: ["Lead@2024-02-20"] });
  expect(log.meaning).toBe("stage");
});

test("[CSV15] what begins a case comes first and what ends it last, also on one day and against the dates", async () => {
  const { traces, issues } = await read(
    "id,demo date,created date,close date,status\n" +
      "a,2024-01-05 12:00Z,2024-01-05,2024-01-05,Won\n" +
      "b,2024-01-07 12:00Z,2024-02-01,2024-01-06,Won\n",
  );
  expect(traces).toEqual({
    a: ["Created@2024-01-05", "Demo@2024-01-05 12:00", "Won@2024-01-05"],
    b: ["Created@2024-02-01", "Demo@2024-01-07 12:00", "Won@2024-01-06"],
  });
  expect(issues).toEqual(["csv-dates-contradict×1"]);
});

test("[CSV15] a stage that no date tells of comes last, at a time unknown", async () => {
  const { log, traces } = await read(
    "id,stage,created date\na,Offer,2024-01-05\nb,Demo,2024-01-06\nc,Offer,2024-01-07\n",
  );
  expect(traces).toEqual({
    a: ["Created@2024-01-05", "Offer@?"],
    b: ["Created@2024-01-06", "Demo@?"],
    c: ["Created@2024-01-07", "Offer@?"],
  });
  expect([...log.precision]).toEqual([1, 2, 1, 2, 1, 2]);
});

test("a status beside the stage says how a case ended; that it is open is no event", async () => {
  const { traces } = await read(
    "id,stage,status,created date,close date\na,Offer,Won,2024-01-05,2024-02-05\nb,Offer,Open,2024-01-06,\nc,Demo,Lost,2024-01-07,2024-03-01\n",
  );
  expect(traces).toEqual({
    a: ["Created@2024-01-05", "Won@2024-02-05"],
    b: ["Created@2024-01-06", "Offer@?"],
    c: ["Created@2024-01-07", "Lost@2024-03-01"],
  });
});

test("[CSV14] expected, next, and last-changed dates are no events", async () => {
  const { log } = await read(
    "id,created date,qualified date,expected close date,next activity date,last modified\na,2024-01-05,2024-01-06,2024-09-01,2024-02-01,2024-01-20\n",
  );
  expect(log.activities.names).toEqual(["Created", "Qualified"]);
  expect(log.caseAttributes.names).toEqual(["expected close date", "next activity date", "last modified"]);
});

test("a table with only a state is a snapshot; without a name each row is a case", async () => {
  const { result, log, traces, issues } = await read(
    '"Product";"Seller";"Status"\n"A";"S6";"Won"\n"B";"S8";"Won"\n"A";"S8";"Lost"\n"A";"S8";"Lost"\n',
  );
  expect(result.format).toBe("csv-snapshot");
  expect(traces).toEqual({ "row 2": ["Won@?"], "row 3": ["Won@?"], "row 4": ["Lost@?"], "row 5": ["Lost@?"] });
  expect([...log.precision]).toEqual([3, 3, 3, 3]);
  expect(issues).toEqual(["csv-case-absent×1"]);
});

test("[CSV16] a second row of a case, a row without case, and one without date or state are listed", async () => {
  const { traces, issues, rejected } = await read(
    "id,stage,demo date\n" +
      Array.from({ length: 20 }, (_, index) => `x${index},Demo,2024-01-05\n`).join("") +
      "x0,Offer,2024-02-05\n,Demo,2024-02-05\nz,,\n",
  );
  expect(traces["x0"]).toEqual(["Demo@2024-01-05"]);
  expect(issues).toEqual(["csv-case-missing×1", "csv-case-repeated×1", "csv-row-eventless×1"]);
  expect(rejected.map(({ line }) => line)).toEqual([22, 23, 24]);
});

test("a date that cannot be read costs its event only", async () => {
  const rows = Array.from({ length: 9 }, (_, index) => `x${index},2024-01-05,2024-02-0${index + 1}\n`).join("");
  const { traces, issues } = await read(`id,lead date,demo date\n${rows}y,2024-01-06,maybe\n`);
  expect(traces["y"]).toEqual(["Lead@2024-01-06"]);
  expect(issues).toEqual(["csv-date-unreadable×1"]);
});

test("[CSV17] a stage is one in whatever capitals and spaces, in its most frequent spelling", async () => {
  const { log, traces, issues } = await read(
    "id,stage,offer date,close date\na,CLOSED  WON,2024-01-05,2024-02-05\nb,Closed Won,2024-01-06,2024-02-06\nc,Closed Won,2024-01-07,2024-02-07\nd,offer,2024-01-08,\n",
  );
  expect(log.activities.names).toEqual(["offer", "Closed Won"]);
  expect(traces["a"]).toEqual(["offer@2024-01-05", "Closed Won@2024-02-05"]);
  expect(traces["d"]).toEqual(["offer@2024-01-08"]);
  expect(outcomesOf(log)).toEqual({ "Closed Won": "won" });
  expect(issues).toEqual(["csv-spellings-joined×1"]);
});

test("a state that makes no event is no activity", async () => {
  const { log } = await read("id,status,created date\na,Open,2024-01-05\nb,Won,2024-01-06\nc,Open,2024-01-06\n");
  expect(log.activities.names).toEqual(["Created", "Won"]);
});
