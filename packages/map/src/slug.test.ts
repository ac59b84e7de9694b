import fc from "fast-check";
import { expect, test } from "vitest";
import { idSchema } from "./document/id.ts";
import { IdMaker, slugOf } from "./slug.ts";

test.each([
  ["Discovery Call", "discovery-call"],
  ["  2nd (final) call! ", "2nd-final-call"],
  ["Zgłoszenie wstępne: Łódź", "zgloszenie-wstepne-lodz"],
  ["需求 分析", "需求-分析"],
  ["ＤＥＭＯ１", "demo1"],
  ["Straße", "strasse"],
  ["견적 제출", "견적-제출"],
  ["🎉", ""],
  ["a very long name of a stage that goes on", "a-very-long-name-of-a-stage-th"],
])("the slug of %j is %j", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test("ids of equal names are told apart", () => {
  const ids = new IdMaker();
  expect([
    ids.make("stage", "Demo"),
    ids.make("stage", "demo!"),
    ids.make("stage", "🎉"),
    ids.make("edge", "Demo", "Won"),
  ]).toEqual(["stage-demo", "stage-demo-2", "stage", "edge-demo-to-won"]);
});

test("whatever the names, the ids are ids and each is new", () => {
  const name = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "grapheme", minLength: 20 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name)), (names) => {
      const ids = new IdMaker();
      const made = names.map(([from, to]) => ids.make("decision", from, to));
      expect(new Set(made).size).toBe(made.length);
      for (const id of made) expect(idSchema.safeParse(id).success).toBe(true);
    }),
  );
});
