import { traceOf } from "@fairlead/log";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contentsOf, sourceOf } from "../../test/markup-source.ts";
import { givenOcel, writeJson, writeOlderJson, writeXml, type GivenOcel } from "../../test/ocel-document.ts";
import type { ReadOptions, ReadResult } from "../reading.ts";
import { readOcelJson } from "./json/read.ts";
import { readOcelXml } from "./xml/read.ts";

const LOG: GivenOcel = {
  objects: [
    { id: "o1", type: "order", size: 1 },
    { id: "i1", type: "item", size: 10 },
    { id: "i2", type: "item", size: 20 },
    { id: "i3", type: "item", size: 30 },
  ],
  events: [
    { id: "e1", type: "place", time: "2026-03-01T10:00:00Z", note: "n", objects: ["o1", "i1", "i2"] },
    { id: "e2", type: "pack & ship", time: "2026-03-02", note: "", objects: ["i1"] },
    { id: "e3", type: "pay", time: "soon", note: "", objects: ["o1", "x9"] },
  ],
};

const codes = ({ issues }: ReadResult): string[] =>
  issues.filter(({ code }) => code !== "ocel-object-type").map(({ code, count }) => `${code} ${count}`);

const traces = ({ log }: ReadResult): Record<string, string[]> =>
  Object.fromEntries(
    (log?.cases.names ?? []).map((name, index) => [name, traceOf(log!, index).map(({ activity }) => activity)]),
  );

const READERS: readonly (readonly [string, (log: GivenOcel, options?: ReadOptions) => Promise<ReadResult>])[] = [
  ["OCEL 2.0 JSON", (log, options) => readOcelJson(sourceOf(writeJson(log), [11]), options)],
  ["OCEL 1.0 JSON", (log, options) => readOcelJson(sourceOf(writeOlderJson(log), [11]), options)],
  ["OCEL 2.0 XML", (log, options) => readOcelXml(sourceOf(writeXml(log), [11]), options)],
];

test.each(READERS)(
  "[OCEL1] %s: the type with most cases gives the cases, shared events stand in each",
  async (_, read) => {
    const result = await read(LOG);
    expect(traces(result)).toEqual({ i1: ["place", "pack & ship"], i2: ["place"] });
    expect(result.mapping[0]).toEqual({ role: "object-type", column: "item" });
    expect(codes(result)).toEqual([
      "ocel-event-left-out 1",
      "ocel-object-missing 1",
      "ocel-convergence 1",
      "ocel-object-without-events 1",
    ]);
    expect(result.issues.filter(({ code }) => code === "ocel-object-type").map(({ values }) => values)).toEqual([
      { type: "item", objects: 3, cases: 2, events: 2 },
      { type: "order", objects: 1, cases: 1, events: 2 },
    ]);
  },
);

test.each(READERS)(
  "%s: another type on request, with the other objects and the last values as attributes",
  async (_, read) => {
    const result = await read(LOG, { objectType: "order" });
    expect(contentsOf(result.log!)).toMatchObject({
      cases: [
        {
          name: "o1",
          attributes: [[`["size"]`, "number", 1]],
          events: [
            {
              activity: "place",
              at: Date.UTC(2026, 2, 1, 10),
              precision: "second",
              attributes: [
                [`["note"]`, "text", "n"],
                [`["ocel:eid"]`, "text", "e1"],
                [`["ocel:item"]`, "text", "i1, i2"],
              ],
            },
            { activity: "pay", at: null, precision: "order" },
          ],
        },
      ],
    });
    expect(codes(result)).toEqual(["ocel-event-left-out 1", "ocel-object-missing 1", "ocel-time-invalid 1"]);
  },
);

test.each(READERS)("%s: a type that no object with events has is refused with those there are", async (_, read) => {
  const result = await read(LOG, { objectType: "lorry" });
  expect(result.log).toBeNull();
  expect(result.issues[0]).toMatchObject({
    code: "ocel-object-type-unknown",
    values: { type: "lorry", available: "item, order" },
  });
});

test.each(READERS)("[OCEL2] %s: what is left out is handed back", async (_, read) => {
  const rejected: string[][] = [];
  await read(LOG, { onRejected: ({ issue, cells }) => rejected.push([issue.code, ...cells]) });
  expect(rejected).toEqual([["ocel-event-left-out", "e3", "pay", "soon", "o1", "x9"]]);
});

test("both forms of OCEL 2.0 read alike", async () => {
  await fc.assert(
    fc.asyncProperty(givenOcel, async (given) => {
      const json = await readOcelJson(sourceOf(writeJson(given)));
      const xml = await readOcelXml(sourceOf(writeXml(given)));
      expect(xml.issues.map(({ code, count }) => [code, count])).toEqual(
        json.issues.map(({ code, count }) => [code, count]),
      );
      expect(xml.log && contentsOf(xml.log)).toEqual(json.log && contentsOf(json.log));
    }),
    { numRuns: 300 },
  );
});

const json = async (value: unknown): Promise<ReadResult> => readOcelJson(sourceOf(JSON.stringify(value)));

test("[OCEL3] an attribute that changes gives its last value in time; values of undeclared types are text", async () => {
  const at = (day: number, value: string): unknown => ({ name: "state", time: `2026-03-0${day}T00:00:00Z`, value });
  const result = await json({
    eventTypes: [{ name: "a", attributes: [{ name: "n", type: "integer" }] }],
    objectTypes: [{ name: "t" }],
    objects: [{ id: "o", type: "t", attributes: [at(2, "b"), at(3, "c"), at(1, "a")] }],
    events: [
      {
        id: "e",
        type: "a",
        time: "2026-03-01T00:00:00Z",
        attributes: [
          { name: "n", value: "many" },
          { name: "resource", value: "Ann" },
          { name: "m", value: 2.5 },
          { name: "m", value: [1] },
        ],
        relationships: [
          { objectId: "o", qualifier: "main" },
          { objectId: "o", qualifier: "also" },
        ],
      },
    ],
  });
  expect(contentsOf(result.log!)).toMatchObject({
    cases: [
      {
        attributes: [[`["state"]`, "text", "c"]],
        events: [
          {
            actor: "Ann",
            attributes: [
              [`["m"]`, "number", 2.5],
              [`["n"]`, "text", "many"],
              [`["ocel:eid"]`, "text", "e"],
              [`["ocel:qualifier"]`, "text", "main, also"],
              [`["resource"]`, "text", "Ann"],
            ],
          },
        ],
      },
    ],
  });
  expect(codes(result)).toEqual(["ocel-value-invalid 1", "ocel-value-nested 1", "ocel-attribute-changed 2"]);
});

test("entries that are not of the form are reported, the rest is used", async () => {
  const result = await json({
    eventTypes: [7, { name: "a" }],
    objectTypes: "none",
    objects: [{ id: "o", type: "t" }, null, { type: "t" }],
    events: [
      { id: "e", type: "a", time: "2026-03-01", relationships: [{ objectId: "o" }, {}] },
      { id: "e", relationships: [{ objectId: "o" }] },
      "event",
    ],
  });
  expect(traces(result)).toEqual({ o: ["a"] });
  expect(codes(result)).toEqual([
    "ocel-entry-broken 2",
    "ocel-entry-broken 2",
    "ocel-object-type-undeclared 2",
    "ocel-entry-broken 1",
    "ocel-entry-broken 1",
    "ocel-event-repeated 1",
    "ocel-event-without-type 1",
    "ocel-object-without-events 1",
  ]);
});

test("a key __proto__ is a key like any other", async () => {
  const text = `{"ocel:events":{"__proto__":{"ocel:activity":"a","ocel:timestamp":"2026-03-01","ocel:omap":["__proto__"],"ocel:vmap":{"__proto__":1}}},
    "ocel:objects":{"__proto__":{"ocel:type":"t","ocel:ovmap":{"constructor":"x"}}}}`;
  const { log, issues } = await readOcelJson(sourceOf(text));
  expect(contentsOf(log!)).toMatchObject({
    cases: [{ name: "__proto__", attributes: [[`["constructor"]`, "text", "x"]], events: [{ activity: "a" }] }],
  });
  expect(log!.eventAttributes.column("__proto__")!.valueAt(0)).toBe(1);
  expect(issues.map(({ code }) => code)).toEqual(["ocel-object-type"]);
  expect(({} as Record<string, unknown>)["ocel:activity"]).toBeUndefined();
});

test.each([
  [`{"events": [\n  {"id": }]}`, "ocel-syntax-broken", 2, 10],
  [`{"events": [`, "ocel-truncated", 1, 13],
])("broken JSON gives no log and the place where it breaks", async (text, code, line, column) => {
  const result = await readOcelJson(sourceOf(text));
  expect(result.log).toBeNull();
  expect(result.issues).toMatchObject([{ code, severity: "error", where: { line, column } }]);
});

test("a byte order mark, UTF-16, and other JSON are told apart", async () => {
  const text = writeJson(LOG);
  const utf16 = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(utf16.buffer);
  `\uFEFF${text}`.split("").forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), true));
  expect(traces(await readOcelJson(sourceOf(`\uFEFF${text}`)))).toMatchObject({ i2: ["place"] });
  expect(traces(await readOcelJson(sourceOf(utf16, [3])))).toMatchObject({ i2: ["place"] });
  expect((await json([1, 2])).issues).toMatchObject([{ code: "ocel-not-log" }]);
});

test("[OCEL4] of truncated XML everything complete is used", async () => {
  const text = writeXml(LOG);
  const result = await readOcelXml(sourceOf(text.slice(0, text.indexOf('<event id="e2"') + 30)));
  expect(traces(result)).toEqual({ i1: ["place"], i2: ["place"] });
  expect(codes(result)[0]).toBe("ocel-truncated 1");
});

test("XML with a DOCTYPE, strange elements, and deep nesting is survived", async () => {
  const bomb = `<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`;
  const text = writeXml(LOG)
    .replace("<log>", `${bomb}<log>`)
    .replace("<events>", `<sizes>${"<x>".repeat(50_000)}${"</x>".repeat(50_000)}</sizes><events>`)
    .replace(">n<", ">&b;<");
  const result = await readOcelXml(sourceOf(text, [4096]));
  expect(traces(result)).toEqual({ i1: ["place", "pack & ship"], i2: ["place"] });
  expect(result.log!.eventAttributes.column("note")!.textAt(0)).toBe("&b;");
  expect(codes(result)).toEqual(
    expect.arrayContaining(["ocel-doctype-skipped 1", "ocel-element-unknown 1", "ocel-syntax-broken 1"]),
  );
});

test("XML that is no log is refused", async () => {
  expect((await readOcelXml(sourceOf("<html/>"))).issues).toMatchObject([
    { code: "ocel-not-log" },
    { code: "ocel-element-unknown" },
  ]);
  expect((await readOcelXml(sourceOf(""))).log).toBeNull();
});
