import fc from "fast-check";
import { expect, test } from "vitest";
import { elementId, parseElementId, type PictureElement } from "./element-id.ts";

const id = fc.nat();
const elements: fc.Arbitrary<PictureElement> = fc.oneof(
  fc.record({ kind: fc.constantFrom("start", "end") }),
  fc.record({ kind: fc.constantFrom("activity", "outcome"), activity: id }),
  fc.record({ kind: fc.constant("path"), from: id, to: id }),
  fc.record({ kind: fc.constant("begin"), to: id }),
  fc.record({ kind: fc.constant("finish"), from: id }),
);

test("an id gives back the element it was made of", () => {
  fc.assert(
    fc.property(elements, (element) => {
      expect(parseElementId(elementId(element))).toEqual(element);
    }),
  );
});

test.each(["", "start-1", "activity", "activity-x", "path-1", "door-1"])("%j is the id of nothing", (text) => {
  expect(parseElementId(text)).toBe(null);
});
