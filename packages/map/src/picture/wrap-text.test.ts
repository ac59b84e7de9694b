import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth, type Font } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

const font: Font = { size: 10, weight: "regular" };
const wrap = (text: string, maxWidth: number, maxLines = 3): string[] => wrapText(text, { font, maxWidth, maxLines });

test("widths are those of Inter; East Asian characters are square, combining ones take nothing", () => {
  const widths = ["A", " ", "ę", "好", "！", "e\u0301", "\u200b"].map((text) => textWidth(text, font));
  expect(widths).toEqual([6.9, 2.81, 5.83, 10, 10, 5.83, 0]);
  expect(textWidth("A", { size: 20, weight: "semiBold" })).toBe(14.56);
});

test("text breaks after spaces, hyphens, and underscores", () => {
  expect(wrap("Send quote now", 52)).toEqual(["Send", "quote now"]);
  expect(wrap("check_credit_limit", 60)).toEqual(["check_", "credit_limit"]);
});

test("Chinese breaks between characters, never before closing punctuation", () => {
  expect(wrap("询问预算，决策人", 40)).toEqual(["询问预", "算，决策", "人"]);
});

test("what does not fit ends in an ellipsis, and words wider than a line are cut", () => {
  expect(wrap("one two three four", 45, 2)).toEqual(["one two", "three f…"]);
  expect(wrap("Donaudampfschifffahrt", 60, 2)).toEqual(["Donaudamp", "fschifffahrt"]);
});

test("white space is drawn together and blank text is one empty line", () => {
  expect(wrap(" a \n\t b ", 100)).toEqual(["a b"]);
  expect(wrap(" \u0000\u202e", 100)).toEqual([""]);
});

test("a family stays together", () => {
  const family = "👩‍👩‍👧‍👦";
  expect(wrap(family.repeat(4), 95, 2).every((line) => line.replace("…", "").replaceAll(family, "") === "")).toBe(true);
});

test("no line is too wide, no more lines come than allowed, and no character is cut in half", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 80 }), fc.lorem({ maxCount: 12 }));
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 200 }), fc.integer({ min: 1, max: 3 }), (any, maxWidth, maxLines) => {
      const lines = wrapText(any, { font, maxWidth, maxLines });
      expect(lines.length).toBeLessThanOrEqual(maxLines);
      expect(lines.every((line) => line.isWellFormed())).toBe(true);
      const wide = lines.filter((line) => textWidth(line, font) > maxWidth && Array.from(line).length > 12);
      expect(wide).toEqual([]);
    }),
  );
});
