import { expect, test } from "vitest";
import { filesLike } from "./workspace.ts";

const RULE = /\[([A-Z]{2,6}\d+)\]/g;

function rulesIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(RULE)].map((match) => match[1]!)));
}

const specs = filesLike("packages/*/SPEC.md");
const tests = filesLike("packages/*/{src,test}/**/*.test.ts");

test("there are rules to hold", () => {
  expect(rulesIn(specs.map(({ text }) => text)).size).toBeGreaterThan(20);
});

test("every rule of a SPEC is cited by a test, and every citation names a rule", () => {
  const stated = rulesIn(specs.map(({ text }) => text));
  const cited = rulesIn(
    tests.flatMap(({ text }) =>
      [...text.matchAll(/test(?:\.each\([^)]*\))?\(\s*["'`]([^"'`]*)/g)].map((match) => match[1]!),
    ),
  );
  expect([...stated].filter((rule) => !cited.has(rule))).toEqual([]);
  expect([...cited].filter((rule) => !stated.has(rule))).toEqual([]);
});
