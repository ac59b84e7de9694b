import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { FUZZ_RUNS } from "../../test/mutate.ts";
import { sourceOf } from "../../test/markup-source.ts";
import { givenTraces, writeStyled } from "../../test/xes-document.ts";
import { traceOf, type AttributeTable } from "@fairlead/log";
import { readXes } from "./read.ts";

interface Element {
  readonly name: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** The tree of a document, by a general parser. */
function parse(text: string): Element {
  const root: Element = { name: "", parts: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name: name.replace(/^.*:/u, ""), parts: { ...attributes }, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return root.children[0]!;
}

/** The values under an element by path, read off the tree as slowly and plainly as can be. */
function valuesUnder(element: Element, path: readonly string[]): [string, string][] {
  const found: [string, string][] = [];
  for (const child of element.children) {
    if (child.name === "event") continue;
    if (child.name === "values") {
      child.children.forEach((item, index) =>
        found.push(...valuesOf(item, [...path, `${item.parts["key"]}[${index + 1}]`])),
      );
    } else found.push(...valuesOf(child, [...path, child.parts["key"]!]));
  }
  return found;
}

function valuesOf(element: Element, path: readonly string[]): [string, string][] {
  const own: [string, string][] =
    element.parts["value"] === undefined ? [] : [[JSON.stringify(path), element.parts["value"]]];
  return [...own, ...valuesUnder(element, path)];
}

const ROLES = new Set(["concept:name", "time:timestamp", "org:resource"].map((key) => JSON.stringify([key])));

function expectedOf(text: string): unknown {
  return parse(text)
    .children.filter(({ name }) => name === "trace")
    .map((trace) => ({
      name: trace.children.find(({ parts }) => parts["key"] === "concept:name")!.parts["value"],
      attributes: valuesUnder(trace, []).filter(([path]) => path !== JSON.stringify(["concept:name"])),
      events: trace.children
        .filter(({ name }) => name === "event")
        .map((event) => {
          const values = valuesUnder(event, []);
          const byKey = new Map(values);
          const time = byKey.get(`["time:timestamp"]`);
          return {
            activity: byKey.get(`["concept:name"]`),
            at: time === undefined ? null : Date.parse(time),
            actor: byKey.get(`["org:resource"]`) ?? null,
            attributes: values.filter(([path]) => !ROLES.has(path)),
          };
        }),
    }));
}

function attributesAt(table: AttributeTable, index: number): [string, string][] {
  return table.names.flatMap((name) => {
    const column = table.column(name)!;
    const text = column.textAt(index);
    return text === null ? [] : [[JSON.stringify(column.path), text] as [string, string]];
  });
}

const sorted = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    key === "attributes" ? (inner as unknown[]).map((entry) => JSON.stringify(entry)).sort() : inner,
  );

test("the scanner reads what a general XML parser reads, wherever the chunks are cut", async () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 6 });
  const tapes = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(givenTraces, tapes, cuts, async (traces, tape, chunkSizes) => {
      const text = writeStyled(traces, tape);
      const { log, issues } = await readXes(sourceOf(text, chunkSizes));
      const events = log!;
      const actual = events.cases.names.map((name, caseIndex) => ({
        name,
        attributes: attributesAt(events.caseAttributes, caseIndex),
        events: traceOf(events, caseIndex).map(({ activity, at, actor }, place) => ({
          activity,
          at,
          actor,
          attributes: attributesAt(events.eventAttributes, events.caseOffsets[caseIndex]! + place),
        })),
      }));
      expect(sorted(actual)).toEqual(sorted(inTimeOrder(expectedOf(text))));
      const broken = issues.filter(({ severity }) => severity === "error");
      expect(broken).toEqual([]);
    }),
    { numRuns: FUZZ_RUNS / 2 },
  );
});

/** Sorts as the log does: by time, an event without one behind the event before it. */
function inTimeOrder(traces: unknown): unknown {
  const list = traces as { events: { at: number | null }[] }[];
  return list.map((trace) => {
    let last = -Infinity;
    const keyed = trace.events.map((event) => {
      last = event.at ?? last;
      return { event, key: event.at ?? last };
    });
    return {
      ...trace,
      events: keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ event }) => event),
    };
  });
}
