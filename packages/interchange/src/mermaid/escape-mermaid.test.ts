import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMermaid } from "./escape-mermaid.ts";

test.each([
  ["Follow-up call, 3.2 d", "Follow-up call, 3.2 d"],
  ["Zgłoszenie wstępne", "Zgłoszenie wstępne"],
  ["需求分析（初步）", "需求分析（初步）"],
  ['say "yes"', "say #34;yes#34;"],
  ["a[b](c){d}", "a#91;b#93;#40;c#41;#123;d#125;"],
  ["`x` | #1; %%", "#96;x#96; #124; #35;1#59; #37;#37;"],
  ["<b>1 & 2</b>", "#60;b#62;1 #38; 2#60;#47;b#62;"],
  ["1. first", "1#46; first"],
  ["- item", "#45; item"],
  ["two\r\n  lines\n\n", "two<br/>lines"],
  ["a\u0000\tb", "a b"],
  ["ﬂ°34¶ß", "ﬂ#8288;°34¶#8288;ß"],
  ["$$x$$", "#36;#8288;#36;x#36;#8288;#36;"],
  ["C:\\new", "C#58;#92;#8288;new"],
  ["fa:fa-car", "fa#58;#8288;fa-car"],
  ["direction LR", "directio#110; LR"],
  ["\ud800", "\ufffd"],
  [" ", " "],
  ["", " "],
])("%j becomes %j", (text, escaped) => {
  expect(escapeMermaid(text)).toBe(escaped);
});

test("what is shown is the text, but for white space", () => {
  const plain = (text: string): string =>
    text
      .toWellFormed()
      .replaceAll(/[\s\p{Cc}\ufeff]+/gu, " ")
      .trim();
  // the word joiner cannot be seen
  const shown = (label: string): string =>
    label
      .replaceAll("<br/>", "\n")
      .replaceAll(/#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll("\u2060", "");
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
      expect(plain(shown(escapeMermaid(text)))).toBe(plain(text));
    }),
    { numRuns: 1000 },
  );
});
