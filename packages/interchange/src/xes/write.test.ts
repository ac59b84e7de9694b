import { EventLogBuilder, PRECISIONS, type EventLog } from "@fairlead/log";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contentsOf, sourceOf } from "../../test/markup-source.ts";
import { FUZZ_RUNS } from "../../test/mutate.ts";
import { isLegalXml } from "../../test/xes-document.ts";
import { readXes } from "./read.ts";
import { writeXes } from "./write.ts";

const WRITTEN = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
	<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
	<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
	<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
	<global scope="trace">
		<string key="concept:name" value=""/>
	</global>
	<global scope="event">
		<string key="concept:name" value=""/>
	</global>
	<classifier name="Activity" scope="event" keys="concept:name"/>
	<string key="fairlead:meaning" value="stage"/>
	<date key="fairlead:observedUntil" value="2026-03-01T09:00:00.000Z"/>
	<container key="fairlead:outcomes">
		<string key="Won" value="won"/>
	</container>
	<trace>
		<string key="concept:name" value="deal &lt;1&gt;"/>
		<int key="amount" value="900"/>
		<event>
			<string key="concept:name" value="Lead"/>
			<date key="time:timestamp" value="2026-03-01T09:00:00.000Z"/>
			<string key="org:resource" value="Ann"/>
			<string key="note" value="a&#10;&quot;b&quot;"/>
			<list key="items">
				<values>
					<string key="item" value="pen"/>
				</values>
			</list>
			<string key="fairlead:kept:concept:name" value="kept"/>
		</event>
		<event>
			<string key="concept:name" value="Won"/>
			<date key="time:timestamp" value="2026-03-01T00:00:00.000Z"/>
			<string key="fairlead:precision" value="day"/>
			<string key="fairlead:place" value="after-previous"/>
		</event>
		<event>
			<string key="concept:name" value="Won"/>
		</event>
	</trace>
</log>
`;

test("a log is written as XES with what XES has no word for beside it", () => {
  const builder = new EventLogBuilder();
  const common = { case: builder.cases.intern("deal <1>"), actor: -1, row: 1 };
  builder.caseAttributes.writer("amount").set(0, "900", "number");
  builder.eventAttributes.writer("note").set(0, 'a\n"b"', "text");
  builder.eventAttributes.writer("items/item[1]", ["items", "item[1]"]).set(0, "pen", "text");
  builder.eventAttributes.writer("concept:name").set(0, "kept", "text");
  const lead = builder.activities.intern("Lead");
  const won = builder.activities.intern("Won");
  builder.append({
    ...common,
    activity: lead,
    at: Date.UTC(2026, 2, 1, 9),
    precision: "second",
    actor: builder.actors.intern("Ann"),
  });
  builder.append({
    ...common,
    activity: won,
    at: Date.UTC(2026, 2, 1),
    precision: "day",
    sortAt: Date.UTC(2026, 2, 2),
  });
  builder.append({ ...common, activity: won, at: NaN, precision: "order" });
  const log = builder.build({
    source: { system: "t", file: "t" },
    meaning: "stage",
    outcomes: new Map([[won, "won"]]),
  });
  expect([...writeXes(log)].join("")).toBe(WRITTEN);
});

test("[XES12] characters that XML cannot hold become U+FFFD, whole pairs stay", () => {
  const builder = new EventLogBuilder();
  const activity = builder.activities.intern("a\u0000b\u001Fc\uD800d\uFFFEe😀");
  builder.append({ case: builder.cases.intern("c"), activity, at: 0, precision: "second", actor: -1, row: 1 });
  const text = [...writeXes(builder.build({ source: { system: "t", file: "t" } }))].join("");
  expect(text).toContain(`value="a\uFFFDb\uFFFDc\uFFFDd\uFFFDe😀"`);
});

const isLegal = (text: string): boolean => text !== "" && isLegalXml(text);
const names = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).filter(isLegal),
  fc.constantFrom("A", "B", "Wygrana & <po>"),
);
const keys = fc.oneof(
  names,
  fc.constantFrom(
    "concept:name",
    "time:timestamp",
    "org:resource",
    "fairlead:precision",
    "fairlead:kept:x",
    "lifecycle:transition",
    "a[1]",
    "a[2]",
    "__proto__",
  ),
);
const values = fc.oneof(
  fc.record({
    kind: fc.constant("text" as const),
    text: fc.string({ unit: "grapheme", maxLength: 9 }).filter((text) => text === "" || isLegal(text)),
  }),
  fc.record({
    kind: fc.constant("number" as const),
    text: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  }),
  fc.record({ kind: fc.constant("flag" as const), text: fc.constantFrom("true", "false") }),
  fc.record({
    kind: fc.constant("time" as const),
    text: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
  }),
);
const attributes = fc.uniqueArray(fc.tuple(fc.array(keys, { minLength: 1, maxLength: 3 }), values), {
  maxLength: 5,
  selector: ([path]) => JSON.stringify(path),
});
const givenEvents = fc.record({
  activity: names,
  at: fc.option(fc.integer({ min: -1e13, max: 3e14 }), { nil: NaN }),
  precision: fc.constantFrom(...PRECISIONS),
  actor: fc.option(names),
  sortAt: fc.option(fc.integer({ min: 0, max: 9 })),
  attributes,
});
const givenCases = fc.uniqueArray(
  fc.record({ name: names, attributes, events: fc.array(givenEvents, { minLength: 1, maxLength: 4 }) }),
  {
    minLength: 1,
    maxLength: 4,
    selector: ({ name }) => name,
  },
);

type GivenCase = typeof givenCases extends fc.Arbitrary<(infer Case)[]> ? Case : never;

function logOf(cases: readonly GivenCase[], meaning: "activity" | "stage"): EventLog {
  const builder = new EventLogBuilder();
  const outcomes = new Map<number, "won" | "lost">();
  for (const { name, attributes: own, events } of cases) {
    const caseId = builder.cases.intern(name);
    for (const [path, { kind, text }] of own)
      builder.caseAttributes.writer(JSON.stringify(path), path).set(caseId, text, kind);
    for (const event of events) {
      for (const [path, { kind, text }] of event.attributes) {
        builder.eventAttributes.writer(JSON.stringify(path), path).set(builder.eventCount, text, kind);
      }
      const isTimed = event.precision === "second" || event.precision === "day";
      const at = isTimed && Number.isNaN(event.at) ? 0 : event.at;
      const actor = event.actor === null ? -1 : builder.actors.intern(event.actor);
      const activity = builder.activities.intern(event.activity);
      if (event.activity === "A") outcomes.set(activity, "won");
      const sortAt = event.sortAt ?? at;
      builder.append({ case: caseId, activity, at, precision: event.precision, actor, row: 1, sortAt });
    }
  }
  return builder.build({ source: { system: "t", file: "t" }, meaning, outcomes });
}

test("[XES12] a log that is written reads back equal", async () => {
  await fc.assert(
    fc.asyncProperty(givenCases, fc.constantFrom("activity" as const, "stage" as const), async (cases, meaning) => {
      const log = logOf(cases, meaning);
      const { log: back, issues } = await readXes(sourceOf([...writeXes(log)].join("")));
      expect(contentsOf(back!)).toEqual(contentsOf(log));
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: FUZZ_RUNS / 4 },
  );
});

test("a large log comes in pieces", () => {
  const events = Array.from({ length: 3000 }, () => ({
    activity: "A",
    at: 0,
    precision: "second" as const,
    actor: null,
    sortAt: null,
    attributes: [],
  }));
  const pieces = [...writeXes(logOf([{ name: "c", attributes: [], events }], "activity"))];
  expect(pieces.length).toBeGreaterThan(3);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});
