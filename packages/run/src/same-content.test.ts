import { expect, test } from "vitest";
import { populatedWorld } from "../test/world.ts";
import type { RecordState } from "./record.ts";
import { sameContent } from "./same-content.ts";

const acme = populatedWorld().records.get("company-1")!;
const withState = (more: object): RecordState => ({ ...acme, state: { ...acme.state, ...more } }) as RecordState;

test("two states say the same however often they were changed, and in whatever order their fields stand", () => {
  const others = [
    withState({ rev: 9, updatedAt: 9 }),
    withState({ fields: { budget: 1 } }),
    withState({ fields: { budget: 2 } }),
    withState({ fields: {} }),
    withState({ fields: { budget: 1, a: null } }),
    withState({ name: "B" }),
    withState({ extra: 1 }),
    null,
  ];
  expect(others.map((other) => sameContent(acme, other))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(sameContent(null, null)).toBe(true);
  expect(sameContent(withState({ fields: { a: 1, b: 2 } }), withState({ fields: { b: 2, a: 1 } }))).toBe(true);
});
