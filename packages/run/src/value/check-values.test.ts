import { expect, test } from "vitest";
import { checkFirstValues, checkValues } from "./check-values.ts";
import type { ValuedSubject } from "./known-values.ts";

/** What is kept of values, and why the others are not, as code and field. */
function checked(subject: ValuedSubject, values: object): { set: object; wrong: string[] } {
  const { set, reasons } = checkValues(subject, values);
  return { set, wrong: reasons.map(({ code, where }) => `${code} ${where.field}`) };
}

test("[RUN6] a name is not blank, also not by what nobody sees, and has at most 500 characters", () => {
  const verdicts = ["Acme", "x".repeat(500), "", " \t\n", "\u200b\u00ad\u3164\u202e", null, "x".repeat(501), 7].map(
    (name) => checked("company", { name }).wrong,
  );
  expect(verdicts).toEqual([
    [],
    [],
    ["record-value-blank name"],
    ["record-value-blank name"],
    ["record-value-blank name"],
    ["record-value-blank name"],
    ["record-value-too-long name"],
    ["record-value-malformed name"],
  ]);
});

test("[RUN6] a blank text is no value, and other texts have their lengths", () => {
  expect(checked("person", { email: " ", phone: "", jobTitle: null })).toEqual({
    set: { email: null, phone: null, jobTitle: null },
    wrong: [],
  });
  expect(checked("company", { address: "x".repeat(2_001), domain: "x".repeat(501) }).wrong).toEqual([
    "record-value-too-long address",
    "record-value-too-long domain",
  ]);
});

test("[RUN7] a text that cannot be kept is refused", () => {
  const values = { title: "a\0b", source: "\ud83c", fields: { a: "\udf89x" } };
  expect(checked("case", values).wrong).toEqual([
    "record-text-unstorable title",
    "record-text-unstorable source",
    "record-text-unstorable fields.a",
  ]);
});

test("[RUN8] amounts, currencies, days, and instants are what they are called", () => {
  const wrong = [0.5, 2 ** 53, Number.NaN, "1", 1n].flatMap((amountMinor) => checked("case", { amountMinor }).wrong);
  expect(wrong).toEqual(Array(5).fill("record-value-malformed amountMinor"));
  const days = ["2024-02-29", "2026-02-29", "2100-02-29", "2000-02-29", "2026-04-31", "0000-01-01", "2026-1-1", 0];
  expect(days.filter((expectedCloseOn) => checked("case", { expectedCloseOn }).wrong.length === 0)).toEqual([
    "2024-02-29",
    "2000-02-29",
  ]);
  const currencies = ["PLN", "pln", "PL", "PLNX", "ＰＬＮ", "PLN\n"];
  expect(currencies.filter((currency) => checked("case", { currency }).wrong.length === 0)).toEqual(["PLN"]);
  const instants = [0, -1, 8.64e15, 8.64e15 + 1, 0.1, "2026"];
  expect(instants.filter((dueAt) => checked("task", { dueAt }).wrong.length === 0)).toEqual([0, -1, 8.64e15]);
  expect(checked("case", { amountMinor: -0, fields: { a: -0 } }).set).toEqual({ amountMinor: 0, "fields.a": 0 });
});

test("[RUN9] a custom field holds a scalar, under a key that is a name", () => {
  const fields = { budget: 1.5, 需求: "x", "a.b": true, gone: null, blank: " " };
  expect(checked("case", { fields })).toEqual({
    set: { "fields.budget": 1.5, "fields.需求": "x", "fields.a.b": true, "fields.gone": null, "fields.blank": null },
    wrong: [],
  });
  const odd = { list: [1], block: {}, endless: Number.POSITIVE_INFINITY, long: "x".repeat(10_001) };
  expect(checked("case", { fields: odd }).wrong).toEqual([
    "record-value-malformed fields.list",
    "record-value-malformed fields.block",
    "record-value-malformed fields.endless",
    "record-value-too-long fields.long",
  ]);
  const lists = [[], "x", null, 1].flatMap((value) => checked("case", { fields: value }).wrong);
  expect(lists).toEqual(Array(4).fill("record-value-malformed fields"));
});

test("[RUN10] a key that is not known is refused, whatever it is called", () => {
  const values: object = JSON.parse(
    '{"__proto__": {"title": "x"}, "constructor": 1, "id": "x", "rev": 1, "status": "won", "fields.a": 1, "name": "x"}',
  );
  expect(checked("case", values)).toEqual({
    set: {},
    wrong: ["__proto__", "constructor", "id", "rev", "status", "fields.a", "name"].map(
      (key) => `record-field-unknown ${key}`,
    ),
  });
  const fields: object = JSON.parse('{"__proto__": 1, "constructor": 1, "toString": 1, "": 1, " a": 1, "-a": 1}');
  const { set, wrong } = checked("case", { fields });
  expect({ set, count: wrong.length }).toEqual({ set: {}, count: 6 });
  expect(checked("task", { fields: {} }).wrong).toEqual(["record-field-unknown fields"]);
});

test("[RUN10] a key is repeated no longer than it can be read", () => {
  const [reason] = checkValues("case", { [`${"x".repeat(99)}\ud83c\udf89`]: 1 }).reasons;
  expect(reason?.values).toEqual({ field: `${"x".repeat(99)}\ufffd` });
});

test("[RUN6] a record is made with what it cannot be without", () => {
  const missing = [checkFirstValues("case", {}), checkFirstValues("task", { title: undefined, activity: "dance" })];
  expect(missing.map(({ reasons }) => reasons.map(({ code, where }) => `${code} ${where.field}`))).toEqual([
    ["record-value-blank title"],
    ["record-value-blank title", "record-value-malformed activity"],
  ]);
});
