import { expect, test } from "vitest";
import { outcomesOf, read } from "../../test/table-source.ts";

test("a row is an event; cases, activities, times, and actors are found by their names", async () => {
  const { result, log, traces, issues } = await read(
    "Case ID,Activity,Timestamp,Resource,Costs\n" +
      "3,register,2010-12-30 14:32:00+01:00,Pete,50\n" +
      "3,examine,2010-12-30 15:06:00+01:00,Mike,400\n" +
      "4,register,2010-12-30 16:00:00+01:00,Pete,50\n",
  );
  expect(result.format).toBe("csv-long");
  expect(result.mapping).toEqual([
    { role: "case", column: "Case ID" },
    { role: "activity", column: "Activity" },
    { role: "time", column: "Timestamp" },
    { role: "actor", column: "Resource" },
  ]);
  expect(traces).toEqual({
    3: ["register@2010-12-30 13:32", "examine@2010-12-30 14:06"],
    4: ["register@2010-12-30 15:00"],
  });
  expect(log.actors.names).toEqual(["Pete", "Mike"]);
  expect([...log.row]).toEqual([2, 3, 4]);
  expect(log.meaning).toBe("activity");
  expect(log.eventAttributes.column("Costs")!.valueAt(1)).toBe(400);
  expect(issues).toEqual([]);
});

test.each([
  ["Polish", "Id sprawy;Etap;Data;Handlowiec\nA1;Oferta;5 marca 2024;Ewa\nA1;Wygrana;7 marca 2024;Ewa\n"],
  ["Chinese", "案例编号\t阶段\t时间\t负责人\nA1\tOferta\t2024年3月5日\tEwa\nA1\tWygrana\t2024年3月7日\tEwa\n"],
  [
    "process mining",
    "case:concept:name|stage|time:timestamp|org:resource\nA1|Oferta|2024-03-05|Ewa\nA1|Wygrana|2024-03-07|Ewa\n",
  ],
])("headers and dates are understood in %s", async (_language, text) => {
  const { log, traces } = await read(text);
  expect(traces).toEqual({ A1: ["Oferta@2024-03-05", "Wygrana@2024-03-07"] });
  expect(log.meaning).toBe("stage");
  expect(outcomesOf(log)).toEqual({ Wygrana: "won" });
});

test("without an activity name the text column whose few values repeat is the activity", async () => {
  const { result } = await read(
    "handling,patient,employee,no,kind,time\n" +
      ["Registration", "X-Ray", "Check-out"]
        .flatMap((handling, step) =>
          ["1", "2", "3"].map(
            (patient) => `${handling},${patient},r${step},${step}${patient},start,2017-01-0${step + 1}T10:00:00Z\n`,
          ),
        )
        .join(""),
  );
  expect(result.mapping.slice(0, 4)).toEqual([
    { role: "case", column: "patient" },
    { role: "activity", column: "handling" },
    { role: "time", column: "time" },
    { role: "actor", column: "employee" },
  ]);
});

test("of a start and an end the end is the time of the event, and the start stays an attribute and stands in where the end is missing", async () => {
  const { log, traces, issues } = await read(
    "case,activity,start,complete\nc,A,2024-01-01 09:00Z,2024-01-01 10:00Z\nc,B,2024-01-01 11:00Z,NA\n",
  );
  expect(traces).toEqual({ c: ["A@2024-01-01 10:00", "B@2024-01-01 11:00"] });
  expect(log.eventAttributes.column("start")!.textAt(0)).toBe("2024-01-01T09:00:00.000Z");
  expect(issues).toEqual(["csv-end-time-chosen×1"]);
});

test("columns named case: are of the case, others of the event; numbers and times read as such", async () => {
  const { log } = await read(
    'case,activity,time,case:region,due,price\nc,A,2024-01-01,EU,01.02.2024,"1.234,50 zł"\nc,B,2024-01-13,EU,28.02.2024,"7,5 zł"\n',
  );
  expect(log.caseAttributes.column("region")!.valueAt(0)).toBe("EU");
  expect(log.eventAttributes.names).toEqual(["due", "price"]);
  expect(log.eventAttributes.column("due")!.valueAt(1)).toBe(Date.UTC(2024, 1, 28));
  expect([0, 1].map((event) => log.eventAttributes.column("price")!.valueAt(event))).toEqual([1234.5, 7.5]);
});

test("[CSV11] told columns are used, and one that is not there is an error", async () => {
  const text = "who,what,when,also\nx,go,2024-01-01 10:00Z,p\nx,stop,2024-01-02 10:00Z,q\n";
  const told = await read(text, { case: "who", activity: "also", time: "when", actor: "what" });
  expect(told.traces).toEqual({ x: ["p@2024-01-01 10:00", "q@2024-01-02 10:00"] });
  expect(told.log.actors.names).toEqual(["go", "stop"]);
  const wrong = await read(text, { case: "nobody" });
  expect(wrong.result).toMatchObject({
    log: null,
    issues: [{ code: "csv-column-unknown", values: { name: "nobody", columns: "who, what, when, also" } }],
  });
});

test("[CSV12] rows without case or activity, or with a time that cannot be read, are listed; a missing time only loses the time", async () => {
  const { traces, issues, rejected } = await read(
    "case,activity,time\nc,A,2024-01-01 10:00Z\n,B,2024-01-01 10:00Z\nc,,2024-01-01 10:00Z\nc,D,soon\nc,E,\nc,F,2024-01-02 10:00Z\nc,G,2024-01-03 10:00Z\n",
  );
  expect(traces).toEqual({ c: ["A@2024-01-01 10:00", "E@?", "F@2024-01-02 10:00", "G@2024-01-03 10:00"] });
  expect(rejected).toEqual([
    { line: 3, cells: ["", "B", "2024-01-01 10:00Z"], issue: expect.objectContaining({ code: "csv-case-missing" }) },
    {
      line: 4,
      cells: ["c", "", "2024-01-01 10:00Z"],
      issue: expect.objectContaining({ code: "csv-activity-missing" }),
    },
    {
      line: 5,
      cells: ["c", "D", "soon"],
      issue: {
        code: "csv-time-unreadable",
        severity: "warning",
        where: { field: "time", line: 5 },
        values: { column: "time", text: "soon" },
      },
    },
  ]);
  expect(issues).toEqual([
    "csv-activity-missing×1",
    "csv-case-missing×1",
    "csv-time-missing×1",
    "csv-time-unreadable×1",
  ]);
});

test("[CSV13] a row equal to an earlier one in every column is listed, one that differs anywhere is used", async () => {
  const { traces, issues, rejected } = await read(
    "case,activity,time,note\nc,A,2024-01-01 10:00Z,x\nd,A,2024-01-01 10:00Z,x\nc,A,2024-01-01 10:00Z,x\nc,A,2024-01-01 10:00Z,y\n",
  );
  expect(traces).toEqual({ c: ["A@2024-01-01 10:00", "A@2024-01-01 10:00"], d: ["A@2024-01-01 10:00"] });
  expect(issues).toEqual(["csv-row-repeated×1"]);
  expect(rejected.map(({ line }) => line)).toEqual([4]);
});

test("without times the order of the rows is the order of events", async () => {
  const { log, traces, issues } = await read("case id,activity\nc,A\nd,A\nc,B\nc,A\n");
  expect(traces).toEqual({ c: ["A@?", "B@?", "A@?"], d: ["A@?"] });
  expect([...log.precision]).toEqual([2, 2, 2, 2]);
  expect(issues).toEqual(["csv-time-absent×1"]);
});

test("headers and cases named __proto__ are names like others", async () => {
  const { log, traces } = await read(
    "case,activity,time,__proto__,constructor\n__proto__,A,2024-01-01,x,y\n__proto__,toString,2024-01-02,x,y\nc,A,2024-01-01,x,y\n",
  );
  expect(Object.entries(traces)).toContainEqual(["c", ["A@2024-01-01"]]);
  expect(log.cases.names).toEqual(["__proto__", "c"]);
  expect(log.activities.names).toEqual(["A", "toString"]);
  expect(log.eventAttributes.column("__proto__")!.valueAt(0)).toBe("x");
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

test("a state and the time it was entered make a long table even while no case repeats", async () => {
  const rows = Array.from({ length: 2100 }, (_, index) => `d${index},Lead,2024-01-01 10:00Z\n`).join("");
  const { result, traces } = await read(`deal id,stage,changed at\n${rows}d0,Won,2024-02-01 10:00Z\n`);
  expect(result.format).toBe("csv-long");
  expect(traces["d0"]).toEqual(["Lead@2024-01-01 10:00", "Won@2024-02-01 10:00"]);
});
