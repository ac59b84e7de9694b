import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("keys are sorted, and what JSON does not carry is left out", () => {
  expect(canonicalJson({ b: [1, { d: null, c: undefined, a: "x" }], a: -0 })).toBe(
    '{"a":0,"b":[1,{"a":"x","d":null}]}',
  );
  expect(canonicalJson([undefined])).toBe("[null]");
});

test("whatever the order of its keys, a value has one text, from which it can be read again", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
