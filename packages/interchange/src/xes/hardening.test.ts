import { expect, test } from "vitest";
import { traceOf } from "@fairlead/log";
import { sourceOf } from "../../test/markup-source.ts";
import type { ReadResult } from "../reading.ts";
import { readXes } from "./read.ts";

const EVENT = `<event><string key="concept:name" value="A"/><date key="time:timestamp" value="2026-03-01T09:30:00Z"/></event>`;
const LOG = `<log>\n<trace><string key="concept:name" value="c"/>\n${EVENT}</trace>\n</log>`;

const read = async (text: string | Uint8Array, sizes: readonly number[] = []): Promise<ReadResult> =>
  readXes(sourceOf(text, sizes));

const places = ({ issues }: ReadResult): string[] =>
  issues.map(({ code, count, where: { line, column } }) => `${code} ${count} @${line ?? "-"}:${column ?? "-"}`);

test("[XES10] a DOCTYPE is passed over and its entities are never expanded", async () => {
  const bomb = `<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!-- it's ]> --><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const result = await read(bomb + LOG.replace('value="A"', 'value="&b;&x;"'), [3]);
  expect(result.log!.activities.names).toEqual(["&b;&x;"]);
  expect(places(result)).toEqual([`xes-doctype-skipped 1 @1:1`, `xes-entity-unknown 1 @3:42`]);
});

test("[XES10] elements nested 200,000 deep are walked without recursion", async () => {
  const depth = 200_000;
  const open = `<string key="k" value="v">`.repeat(depth);
  const result = await read(LOG.replace("</event>", `${open}${"</string>".repeat(depth)}</event>`));
  expect(result.log!.eventCount).toBe(1);
  expect(result.log!.eventAttributes.names.length).toBe(32);
  expect(result.issues).toMatchObject([{ code: "xes-nesting-too-deep", count: 1 }]);
  const strange = await read(LOG.replace("</event>", "<x>".repeat(depth)));
  expect(strange.issues.map(({ code }) => code)).toContain("xes-truncated");
});

test("[XES11] of a truncated file everything complete is used", async () => {
  const text = `<log><trace><string key="concept:name" value="c"/>\n${EVENT}\n${EVENT.slice(0, -20)}`;
  const result = await read(text);
  expect(result.log!.eventCount).toBe(1);
  expect(result.issues).toMatchObject([
    {
      code: "xes-truncated",
      severity: "error",
      where: { line: 3, column: EVENT.length - 19 },
      values: { element: "event" },
    },
  ]);
});

test("mismatched tags are reported with their place, and the rest is read", async () => {
  const missing = LOG.replace("</event>", "");
  const surplus = LOG.replace("</trace>", "</event></trace>");
  expect(places(await read(missing))).toEqual([`xes-end-tag-mismatch 1 @3:${EVENT.length - 7}`]);
  expect(places(await read(surplus))).toEqual([`xes-end-tag-mismatch 1 @3:${EVENT.length + 1}`]);
  expect((await read(missing)).log!.eventCount).toBe(1);
  const unclosed = `<log><trace>${EVENT.replace("</event>", "")}${EVENT}</trace></log>`;
  const result = await read(unclosed);
  expect(traceOf(result.log!, 0).length).toBe(2);
});

test("[XES11] a forgotten quote costs one value, not the rest of the file", async () => {
  const result = await read(LOG.replace('value="A"/>', 'value="A/>').replace("</trace>", `${EVENT}</trace>`));
  expect(traceOf(result.log!, 0)).toMatchObject([
    { activity: "A", at: Date.UTC(2026, 2, 1, 9, 30) },
    { activity: "A", at: Date.UTC(2026, 2, 1, 9, 30) },
  ]);
  expect(places(result)).toEqual(["xes-markup-broken 1 @3:45"]);
});

test("less-than signs, line breaks, and controls inside values are survived", async () => {
  const result = await read(LOG.replace('value="A"', 'value="a < b\r\nc\u0000d\u0001"'));
  expect(result.log!.activities.names).toEqual(["a < b c d "]);
  expect(places(result)).toEqual([`xes-markup-broken 1 @3:44`, `xes-character-forbidden 1 @4:2`]);
});

test("a value of a megabyte is read at any chunking", async () => {
  const long = "Ж".repeat(500_000);
  for (const sizes of [[], [1000, 1], [65_536]]) {
    const result = await read(LOG.replace('value="A"', `value="${long}"`), sizes);
    expect(result.log!.activities.names).toEqual([long]);
    expect(result.issues).toEqual([]);
  }
});

test("[XES10] 100,000 distinct activities and 30,000 distinct attributes are survived", async () => {
  const events = Array.from(
    { length: 100_000 },
    (_, index) => `<event><string key="concept:name" value="a${index}"/></event>`,
  );
  const activities = await read(`<log><trace>${events.join("")}</trace></log>`);
  expect(activities.log!.activities.size).toBe(100_000);
  const keys = Array.from({ length: 30_000 }, (_, index) => `<int key="k${index}" value="${index}"/>`);
  const attributes = await read(LOG.replace("</event>", `${keys.join("")}</event>`));
  expect(attributes.log!.eventAttributes.names.length).toBeGreaterThan(19_000);
  expect(attributes.issues).toMatchObject([{ code: "xes-attributes-too-many" }]);
});

test("names that objects carry from birth are names like any other", async () => {
  const keys = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const inner = keys.map((key) => `<string key="${key}" value="${key}"/>`).join("");
  const result = await readXes(sourceOf(LOG.replace("</event>", `${inner}</event>`)), { columns: { a: "b" } });
  expect(result.log!.eventAttributes.names).toEqual(keys);
  expect(keys.map((key) => result.log!.eventAttributes.column(key)!.textAt(0))).toEqual(keys);
});

test.each([
  ["nothing", ""],
  ["another format", `{"events": []}`],
  ["another root", `<html><body/></html>`],
  ["only a declaration", `<?xml version="1.0"?>`],
])("%s is no log", async (_, text) => {
  const result = await read(text);
  expect(result.log).toBeNull();
  expect(result.issues[0]).toMatchObject({ code: "xes-no-events" });
  expect(result.issues.map(({ code }) => code)).toContain("xes-no-log");
});

const latin1 = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++)
    new DataView(bytes.buffer).setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
};

test.each([
  [
    "UTF-8 with a byte order mark",
    new TextEncoder().encode(`\uFEFF${LOG.replace('value="A"', 'value="Łódź 😀"')}`),
    "Łódź 😀",
  ],
  ["UTF-16 little end first", utf16(`\uFEFF${LOG.replace('value="A"', 'value="Łódź 😀"')}`, true), "Łódź 😀"],
  ["UTF-16 big end first", utf16(`\uFEFF${LOG.replace('value="A"', 'value="Łódź 😀"')}`, false), "Łódź 😀"],
  ["UTF-16 without a mark", utf16(LOG.replace('value="A"', 'value="赢单"'), true), "赢单"],
  [
    "windows-1250",
    latin1(`<?xml version="1.0" encoding='windows-1250'?>${LOG.replace('value="A"', 'value="\u00A3\u00F3d\u009F"')}`),
    "Łódź",
  ],
  [
    "ISO-8859-2",
    latin1(`<?xml version="1.0" encoding="ISO-8859-2" ?>${LOG.replace('value="A"', 'value="\u00A3\u00F3d\u00BC"')}`),
    "Łódź",
  ],
  [
    "GB18030",
    latin1(`<?xml version="1.0" encoding="GB18030"?>${LOG.replace('value="A"', 'value="\u00D3\u00AE\u00B5\u00A5"')}`),
    "赢单",
  ],
  ["a declaration that is not true", new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-16"?>${LOG}`), "A"],
])("%s is read at any chunking", async (_, bytes, expected) => {
  for (const sizes of [[], [1], [3, 5]]) {
    const result = await read(bytes, sizes);
    expect(result.log!.activities.names).toEqual([expected]);
    expect(result.issues).toEqual([]);
  }
});

test("an unknown encoding and bytes that are not UTF-8 are reported", async () => {
  const unknown = await read(`<?xml version="1.0" encoding="klingon"?>${LOG}`);
  expect(unknown.issues).toMatchObject([{ code: "xes-encoding-unknown", values: { encoding: "klingon" } }]);
  const latin = latin1(LOG.replace('value="A"', 'value="\u00F3"'));
  const broken = await read(latin);
  expect(broken.log!.activities.names).toEqual(["\uFFFD"]);
  expect(broken.issues).toMatchObject([{ code: "xes-encoding-broken", count: 1 }]);
});

test("columns count characters, whatever came before on the line", async () => {
  const text = `<log><!-- ${"Ж😀".repeat(50)} --><trace x="1"/></log>`;
  const column = 115;
  for (const sizes of [[], [1], [17]]) {
    const { issues } = await read(text, sizes);
    expect(issues.find(({ code }) => code === "xes-part-unknown")!.where).toMatchObject({ line: 1, column });
  }
});
