import { expect, test } from "vitest";
import { Dictionary } from "./dictionary.ts";

test("[LOG1] ids count from 0 in order of first appearance, also of texts that name what objects inherit", () => {
  const dictionary = new Dictionary();
  expect(["b", "a", "b", "__proto__", ""].map((name) => dictionary.intern(name))).toEqual([0, 1, 0, 2, 3]);
  expect([dictionary.size, dictionary.names]).toEqual([4, ["b", "a", "__proto__", ""]]);
  expect([dictionary.idOf("a"), dictionary.idOf("toString"), dictionary.at(2)]).toEqual([1, undefined, "__proto__"]);
  expect(() => dictionary.at(4)).toThrow("id-unknown");
});

test("[LOG1] texts appended unseen get the next ids and are known from then on", () => {
  const dictionary = new Dictionary();
  expect([dictionary.append("a"), dictionary.append("b"), dictionary.intern("b"), dictionary.intern("c")]).toEqual([
    0, 1, 1, 2,
  ]);
  expect([dictionary.append("d"), dictionary.idOf("d"), dictionary.idOf("c"), dictionary.size]).toEqual([3, 3, 2, 4]);
  expect(dictionary.names).toEqual(["a", "b", "c", "d"]);
});
