import { traceOf } from "@fairlead/log";
import { expect, test } from "vitest";
import { contentsOf, sourceOf } from "../../test/markup-source.ts";
import type { ReadOptions, ReadResult } from "../reading.ts";
import { readXes } from "./read.ts";

const read = async (body: string, options: ReadOptions = {}): Promise<ReadResult> =>
  readXes(sourceOf(`<log>${body}</log>`), options);

const name = (value: string): string => `<string key="concept:name" value="${value}"/>`;
const at = (value: string): string => `<date key="time:timestamp" value="${value}"/>`;
const T0 = "2026-03-01T09:30:00Z";

/** The issues as "code count field", in their order. */
const codes = ({ issues }: ReadResult): string[] =>
  issues.map(({ code, count, where }) => [code, count, where.field].filter((part) => part !== undefined).join(" "));

const activities = ({ log }: ReadResult): string[][] =>
  log === null
    ? []
    : Array.from({ length: log.caseCount }, (_, index) => traceOf(log, index).map(({ activity }) => activity));

test("[XES1] a trace becomes a case, its events keep activity, time, actor, and attributes", async () => {
  const result = await read(
    `<trace>${name("deal 1")}<int key="amount" value="900"/>` +
      `<event>${name("Lead")}${at("2026-03-01T10:30:00.250+01:00")}<string key="org:resource" value="Ann"/></event>` +
      `<event>${name("Won")}${at("2026-03-02T08:00:00Z")}<boolean key="late" value="1"/></event></trace>`,
  );
  expect(contentsOf(result.log!)).toEqual({
    meaning: "activity",
    observedUntilAt: Date.UTC(2026, 2, 2, 8),
    outcomes: [],
    cases: [
      {
        name: "deal 1",
        attributes: [[`["amount"]`, "number", 900]],
        events: [
          {
            activity: "Lead",
            at: Date.UTC(2026, 2, 1, 9, 30, 0, 250),
            precision: "second",
            actor: "Ann",
            attributes: [],
          },
          {
            activity: "Won",
            at: Date.UTC(2026, 2, 2, 8),
            precision: "second",
            actor: null,
            attributes: [[`["late"]`, "flag", true]],
          },
        ],
      },
    ],
  });
  expect(result.mapping).toEqual([
    { role: "case", column: "concept:name" },
    { role: "activity", column: "concept:name" },
    { role: "time", column: "time:timestamp" },
    { role: "actor", column: "org:resource" },
  ]);
  expect(result.issues).toEqual([]);
});

test("[XES3] equal times and missing times keep the order of the file, later times move back", async () => {
  const event = (activity: string, time: string): string => `<event>${name(activity)}${time}</event>`;
  const result = await read(
    `<trace>${name("a")}${event("C", at("2026-03-03T00:00:01Z"))}${event("D", "")}${event("A", at(T0))}${event("B", at(T0))}</trace>`,
  );
  expect(activities(result)).toEqual([["A", "B", "C", "D"]]);
  expect(codes(result)).toEqual(["xes-time-missing 1"]);
});

test("[XES1] nested attributes, lists, and containers become attributes with a path", async () => {
  const result = await read(
    `<trace>${name("a")}<event>${name("A")}${at(T0)}` +
      `<float key="cost:total" value="9.5"><string key="cost:currency" value="EUR"/></float>` +
      `<list key="items"><values><string key="item" value="pen"/><string key="item" value="ink"/></values></list>` +
      `<container key="box"><int key="size" value="3"/></container></event></trace>`,
  );
  const table = result.log!.eventAttributes;
  expect(table.names.map((column) => [column, table.column(column)!.path, table.column(column)!.valueAt(0)])).toEqual([
    ["cost:total", ["cost:total"], 9.5],
    ["cost:total/cost:currency", ["cost:total", "cost:currency"], "EUR"],
    ["items/item[1]", ["items", "item[1]"], "pen"],
    ["items/item[2]", ["items", "item[2]"], "ink"],
    ["box/size", ["box", "size"], 3],
  ]);
  expect(result.issues).toEqual([]);
});

test("[XES1] attributes whose flattened names read the same stay apart", async () => {
  const result = await read(
    `<trace>${name("a")}<event>${name("A")}${at(T0)}<string key="a/b" value="plain"/>` +
      `<string key="a" value="outer"><string key="b" value="nested"/></string></event></trace>`,
  );
  const table = result.log!.eventAttributes;
  expect(table.names.map((column) => [column, table.column(column)!.textAt(0)])).toEqual([
    ["a/b", "plain"],
    ["a", "outer"],
    ["a/b (2)", "nested"],
  ]);
});

test("[XES2] an activity comes from concept:name, from another attribute, or from a classifier of the file", async () => {
  const body =
    `<classifier name="both" keys="concept:name lifecycle:transition"/><classifier name="step" keys="'my step'"/>` +
    `<trace>${name("a")}<event>${name("A")}${at(T0)}<string key="my step" value="S1"/>` +
    `<string key="lifecycle:transition" value="start"/></event>` +
    `<event>${name("B")}${at(T0)}<string key="my step" value="S2"/></event></trace>`;
  expect(activities(await read(body))).toEqual([["A", "B"]]);
  expect(activities(await read(body, { activity: "my step" }))).toEqual([["S1", "S2"]]);
  expect(activities(await read(body, { classifier: "step" }))).toEqual([["S1", "S2"]]);
  expect(activities(await read(body, { classifier: "both" }))).toEqual([["A+start", "B+"]]);
  const unknown = await read(body, { classifier: "none" });
  expect(unknown.log).toBeNull();
  expect(unknown.issues[0]).toMatchObject({
    code: "xes-classifier-unknown",
    values: { classifier: "none", available: "both, step" },
  });
});

test("[XES2] a key of a classifier with spaces is found among the declared ones", async () => {
  const result = await read(
    `<global scope="event"><string key="step name" value=""/></global><classifier name="c" keys="step name concept:name"/>` +
      `<trace>${name("a")}<event>${name("A")}${at(T0)}<string key="step name" value="S"/></event></trace>`,
    { classifier: "c" },
  );
  expect(activities(result)).toEqual([["S+A"]]);
});

test("[XES5] only complete events are read on request; those that name no transition count as complete", async () => {
  const event = (activity: string, transition: string): string =>
    `<event>${name(activity)}${at(T0)}<string key="lifecycle:transition" value="${transition}"/></event>`;
  const body = `<trace>${name("a")}${event("A", "start")}${event("A", "COMPLETE")}<event>${name("B")}${at(T0)}</event></trace>`;
  const all = await read(body);
  expect(activities(all)).toEqual([["A", "A", "B"]]);
  expect(codes(all)).toEqual(["xes-lifecycle-mixed 1"]);
  const complete = await read(body, { lifecycle: "complete" });
  expect(activities(complete)).toEqual([["A", "B"]]);
  expect(codes(complete)).toEqual(["xes-lifecycle-left-out 1"]);
});

test("[XES2] other attributes can name case, time, and actor, and stay attributes", async () => {
  const result = await read(
    `<trace>${name("t1")}<string key="deal" value="D-7"/><event>${name("A")}<date key="done" value="${T0}"/><string key="rep" value="Bo"/></event></trace>`,
    { case: "deal", time: "done", actor: "rep" },
  );
  expect(contentsOf(result.log!)).toMatchObject({
    cases: [
      {
        name: "D-7",
        attributes: [
          [`["concept:name"]`, "text", "t1"],
          [`["deal"]`, "text", "D-7"],
        ],
        events: [{ at: Date.parse(T0), actor: "Bo" }],
      },
    ],
  });
});

test("[XES4] traces without a name get their number, traces of one name stay apart", async () => {
  const trace = (inner: string): string => `<trace>${inner}<event>${name("A")}${at(T0)}</event></trace>`;
  const result = await read(trace(name("x")) + trace("") + trace(name("x")) + trace(name("x")) + trace(name("x (2)")));
  expect(result.log!.cases.names).toEqual(["x", "trace 2", "x (2)", "x (3)", "x (2) (2)"]);
  expect(result.log!.caseAttributes.column("concept:name")!.textAt(2)).toBe("x");
  expect(codes(result)).toEqual(["xes-trace-repeated 3", "xes-trace-unnamed 1"]);
});

test("[XES4] a name that comes after the events still names the case", async () => {
  const result = await read(`<trace><event>${name("A")}${at(T0)}</event>${name("late")}</trace>`);
  expect(result.log!.cases.names).toEqual(["late"]);
  expect(codes(result)).toEqual(["xes-element-order 1"]);
});

test("[XES9] what cannot be used is left out, counted, and handed back", async () => {
  const rejected: unknown[] = [];
  const result = await readXes(
    sourceOf(
      `<log>\n<event>${name("outside")}</event>\n<trace>${name("a")}\n` +
        `  <event><string key="x" value="1"/></event>\n<event>${name("A")}${at(T0)}</event></trace>\n<trace>${name("empty")}</trace></log>`,
    ),
    { onRejected: ({ line, issue, cells }) => rejected.push([line, issue.code, cells]) },
  );
  expect(activities(result)).toEqual([["A"]]);
  expect(rejected).toEqual([
    [2, "xes-event-outside-trace", ["concept:name=outside"]],
    [4, "xes-event-without-activity", ["x=1"]],
  ]);
  expect(codes(result)).toEqual([
    "xes-event-outside-trace 1",
    "xes-event-without-activity 1",
    "xes-trace-empty 1",
    "xes-element-order 2",
  ]);
  expect(result.issues[1]!.where).toEqual({ source: "test", line: 4, column: 3 });
});

test("[XES7] a time that cannot be read is kept as text; the event keeps its place", async () => {
  const result = await read(`<trace>${name("a")}<event>${name("A")}${at("soon")}</event></trace>`);
  expect(contentsOf(result.log!)).toMatchObject({
    cases: [{ events: [{ at: null, precision: "order", attributes: [[`["time:timestamp"]`, "text", "soon"]] }] }],
  });
  expect(result.issues).toMatchObject([{ code: "xes-time-invalid", values: { value: "soon" } }]);
});

test("[XES6] a day without a time of day has the precision of a day, a time without a zone is UTC", async () => {
  const result = await read(
    `<trace>${name("a")}<event>${name("A")}${at("2026-03-01")}</event><event>${name("B")}${at("2026-03-01T10:00:00")}</event></trace>`,
  );
  expect(traceOf(result.log!, 0)).toMatchObject([
    { at: Date.UTC(2026, 2, 1), precision: "day" },
    { at: Date.UTC(2026, 2, 1, 10), precision: "second" },
  ]);
  expect(codes(result)).toEqual(["xes-time-without-zone 1 time:timestamp"]);
});

test("[XES6] times that all stand at midnight are remarked on", async () => {
  const event = `<event>${name("A")}${at("2026-03-01T00:00:00+02:00")}</event>`;
  expect(codes(await read(`<trace>${name("a")}${event}${event}</trace>`))).toEqual(["xes-times-at-midnight 2"]);
});

test("[XES7] values that do not fit their type are kept and reported, empty ones left out", async () => {
  const result = await read(
    `<trace>${name("a")}<event>${name("A")}${at(T0)}<int key="i" value="many"/><float key="f" value=" 1.5 "/><int key="e" value=""/>` +
      `<date key="d" value="2026-03-01 10:00"/><id key="u" value="7"/></event></trace>`,
  );
  const table = result.log!.eventAttributes;
  expect(table.names.map((column) => [column, table.column(column)!.kind, table.column(column)!.valueAt(0)])).toEqual([
    ["i", "number", "many"],
    ["f", "number", 1.5],
    ["e", "text", null],
    ["d", "time", Date.UTC(2026, 2, 1, 10)],
    ["u", "text", "7"],
  ]);
  expect(codes(result)).toEqual([
    "xes-value-empty 1 e",
    "xes-value-invalid 1 i",
    "xes-value-invalid 1 u",
    "xes-time-without-zone 1 d",
  ]);
});

test("[XES8] globals declare, they do not fill in", async () => {
  const result = await read(
    `<global scope="event"><string key="region" value="UNKNOWN"/></global>` +
      `<trace>${name("a")}<event>${name("A")}${at(T0)}<string key="region" value="N"/></event><event>${name("B")}${at(T0)}</event></trace>`,
  );
  const column = result.log!.eventAttributes.column("region")!;
  expect([column.textAt(0), column.textAt(1)]).toEqual(["N", null]);
  expect(codes(result)).toEqual(["xes-global-missing 1 region"]);
});

test("[XES8] types that differ from the declared or first one are reported, and the attribute counts as text", async () => {
  const result = await read(
    `<trace>${name("a")}<event>${name("A")}${at(T0)}<int key="n" value="1"/></event><event>${name("A")}${at(T0)}<string key="n" value="1"/></event></trace>`,
  );
  expect(result.log!.eventAttributes.column("n")).toMatchObject({ kind: "text", texts: ["1"] });
  expect(codes(result)).toEqual(["xes-type-mixed 1 n"]);
});

test("[XES7] a repeated key keeps its later value", async () => {
  const result = await read(
    `<trace>${name("a")}<event>${name("A")}${at(T0)}<int key="n" value="1"/><int key="n" value="2"/></event></trace>`,
  );
  expect(result.log!.eventAttributes.column("n")!.valueAt(0)).toBe(2);
  expect(codes(result)).toEqual(["xes-key-repeated 1 n"]);
});

test("columns can be given the names they should be known by", async () => {
  const result = await read(`<trace>${name("a")}<event>${at(T0)}<string key="Krok" value="A"/></event></trace>`, {
    columns: { Krok: "concept:name" },
  });
  expect(activities(result)).toEqual([["A"]]);
});

test("progress is told with each chunk", async () => {
  const text = `<log><trace>${name("a")}<event>${name("A")}</event></trace></log>`;
  const told: number[] = [];
  await readXes(sourceOf(text, [40]), { onProgress: ({ bytesRead }) => told.push(bytesRead) });
  expect(told.at(-1)).toBe(text.length);
  expect(told.length).toBe(Math.ceil(text.length / 40));
});

test("an issue among tags that repeat says its own line and column", async () => {
  const event = (key: string): string => `\n\t<event>\n\t\t<string key="${key}" value="A"/>\n\t</event>`;
  const { issues } = await read(`<trace>${event("concept:name").repeat(9)}${event("other")}\n</trace>`);
  const plain = await read(`<trace>${event("other")}\n</trace>`);
  const placeIn = (all: ReadResult["issues"]): unknown =>
    all.find(({ code }) => code === "xes-event-without-activity")!.where;
  const { line } = placeIn(plain.issues) as { line: number };
  expect(placeIn(issues)).toEqual({ source: "test", line: line + 27, column: 2 });
});
