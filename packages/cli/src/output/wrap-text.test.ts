import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { wrapText } from "./wrap-text.ts";

test("lines break between words and are indented but for the first", () => {
  expect(wrapText("  ! one two three four", { width: 12, indent: 4 })).toBe("  ! one two\n    three\n    four");
});

test("Chinese breaks between characters, never before a closing mark nor after an opening one", () => {
  expect(wrapText("阶段“赢单”，结束。", { width: 8, indent: 0 })).toBe("阶段“赢\n单”，结\n束。");
});

test("a word wider than the line has one of its own, and spaces that must not break do not", () => {
  expect(wrapText("a bbbbbbbb c", { width: 4, indent: 0 })).toBe("a\nbbbbbbbb\nc");
  expect(wrapText("aa bb\u00a0cc", { width: 6, indent: 0 })).toBe("aa\nbb\u00a0cc");
});

test("nothing is lost, and no line with several words is too wide", () => {
  const word = fc.stringMatching(/^[a-z阶段，“”]{1,6}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 12, max: 40 }), (words, width) => {
      const wrapped = wrapText(words.join(" "), { width, indent: 2 });
      expect(wrapped.replaceAll(/\s/g, "")).toBe(words.join(""));
      for (const line of wrapped.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width, 16));
    }),
  );
});
