import { expect, test } from "vitest";
import { createMessages, isMessageKey, LOCALES } from "@fairlead/messages";
import { CATALOGS } from "../packages/messages/src/catalog/index.ts";
import { filesLike } from "./workspace.ts";

/** The names of the values a sentence is filled with. */
function valuesOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\s*(?=[,}])/g)].map((match) => match[1]!))].sort();
}

test("every sentence takes the same values in every language", () => {
  const faults = Object.entries(CATALOGS.en).flatMap(([key, sentence]) =>
    LOCALES.filter((locale) => isMessageKey(key) && valuesOf(CATALOGS[locale][key]).join() !== valuesOf(sentence).join()).map(
      (locale) => `${key} in ${locale}`,
    ),
  );
  expect(faults).toEqual([]);
});

test("every sentence parses and fills in every language", () => {
  for (const locale of LOCALES) {
    const messages = createMessages(locale);
    for (const [key, sentence] of Object.entries(CATALOGS[locale])) {
      if (!isMessageKey(key)) continue;
      const values = Object.fromEntries(valuesOf(sentence).map((name) => [name, 3]));
      expect(messages.text(key, values), `${key} in ${locale}`).not.toBe("");
    }
  }
});

test("Polish plurals name every form the language has", () => {
  const faults = Object.entries(CATALOGS.pl).filter(
    ([, sentence]) => /,\s*plural,/.test(sentence) && !/one \{.*few \{.*many \{.*other \{/s.test(sentence),
  );
  expect(faults.map(([key]) => key)).toEqual([]);
});

test("no sentence is left in English", () => {
  const words = /[a-z]{3,} [a-z]{3,} [a-z]{3,}/;
  const copied = Object.entries(CATALOGS.en).filter(
    ([key, sentence]) => isMessageKey(key) && words.test(sentence) && (CATALOGS.pl[key] === sentence || CATALOGS["zh-Hans"][key] === sentence),
  );
  expect(copied.map(([key]) => key)).toEqual([]);
});

test("every issue code in the code has its sentence", () => {
  const codes = filesLike("packages/*/src/**/*.ts")
    .filter(({ path }) => !path.endsWith(".test.ts") && !path.startsWith("packages/messages/"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bcode: "([a-z0-9-]+)"/g)].filter((match) => !isMessageKey(`issue.${match[1]}`)).map((match) => `${path}: ${match[1]}`),
    );
  expect(codes).toEqual([]);
});
