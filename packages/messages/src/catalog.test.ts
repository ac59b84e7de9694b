import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { CATALOGS } from "./catalog/index.ts";
import { LOCALES } from "./locale.ts";
import { createMessages, isMessageKey } from "./messages.ts";

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

function parse(sentence: string): Ast {
  return new IntlMessageFormat(sentence, "en", undefined, { ignoreTag: true }).getAst();
}

/** The parser's number for plain text between values. */
const LITERAL = 0;

/** The names of the values a sentence is filled with, wherever they stand in it. */
function namesIn(ast: Ast): string[] {
  return ast.flatMap((element) => {
    const kind: number = element.type;
    return [
      ...("value" in element && kind !== LITERAL && typeof element.value === "string" ? [element.value] : []),
      ...("options" in element ? Object.values(element.options).flatMap((option) => namesIn(option.value)) : []),
    ];
  });
}

function valuesOf(sentence: string): string[] {
  return [...new Set(namesIn(parse(sentence)))].sort();
}

/** The plural forms each plural of a sentence tells apart. */
function pluralForms(ast: Ast): string[][] {
  return ast.flatMap((element) => {
    if (!("options" in element)) return [];
    const inner = Object.values(element.options).flatMap((option) => pluralForms(option.value));
    return "pluralType" in element ? [Object.keys(element.options), ...inner] : inner;
  });
}

const keys = Object.keys(CATALOGS.en).filter(isMessageKey);

test("every sentence takes the same values in every language", () => {
  const faults = keys.flatMap((key) =>
    LOCALES.filter((locale) => valuesOf(CATALOGS[locale][key]).join() !== valuesOf(CATALOGS.en[key]).join()).map(
      (locale) =>
        `${key} in ${locale}: ${valuesOf(CATALOGS[locale][key]).join()} is not ${valuesOf(CATALOGS.en[key]).join()}`,
    ),
  );
  expect(faults).toEqual([]);
});

test.each(LOCALES)("every sentence fills in %s", (locale) => {
  const messages = createMessages(locale);
  const empty = keys.filter((key) => {
    const values = Object.fromEntries(valuesOf(CATALOGS[locale][key]).map((name) => [name, 3]));
    return messages.text(key, values) === "";
  });
  expect(empty).toEqual([]);
});

test("Polish plurals name every form the language has", () => {
  const faults = keys.filter((key) =>
    pluralForms(parse(CATALOGS.pl[key])).some(
      (forms) => !["one", "few", "many", "other"].every((form) => forms.includes(form)),
    ),
  );
  expect(faults).toEqual([]);
});

test("Chinese keeps to its own punctuation, and sets Latin letters and digits apart", () => {
  const fault =
    /[\u4e00-\u9fff](?:[,;:!?()A-Za-z0-9])|[,;:()A-Za-z0-9%][\u4e00-\u9fff]|[\u4e00-\u9fff] [\u4e00-\u9fff]/;
  const values = (key: (typeof keys)[number]): Record<string, string> =>
    Object.fromEntries(valuesOf(CATALOGS["zh-Hans"][key]).map((name) => [name, "0"]));
  const messages = createMessages("zh-Hans");
  const faults = keys.map((key) => messages.text(key, values(key))).filter((sentence) => fault.test(sentence));
  expect(faults).toEqual([]);
});

test("Polish quotes as Polish does", () => {
  const faults = keys.filter((key) => /[“]|(?<!„[^”]*)”/.test(CATALOGS.pl[key]));
  expect(faults).toEqual([]);
});

test("no sentence is left in English", () => {
  const words = /[a-z]{3,} [a-z]{3,} [a-z]{3,}/;
  const copied = keys.filter((key) => {
    const english = CATALOGS.en[key];
    return words.test(english) && (CATALOGS.pl[key] === english || CATALOGS["zh-Hans"][key] === english);
  });
  expect(copied).toEqual([]);
});

test("a value that a sentence needs and does not get is a broken call, not a sentence with a hole", () => {
  expect(() => createMessages("en").text("cli.file-missing")).toThrow("message-unfilled");
});

test("numbers, shares, and durations are written as each language writes them", () => {
  const written = LOCALES.map((locale) => {
    const { count, share, duration } = createMessages(locale).format;
    return [count(12_480), share(0.314), share(0.024), duration(3.2 * 86_400_000), duration(45 * 60_000)];
  });
  expect(written).toEqual([
    ["12,480", "31%", "2.4%", "3.2 days", "45 min"],
    ["12,480", "31%", "2.4%", "3.2天", "45分钟"],
    ["12\u00a0480", "31%", "2,4%", "3,2 dnia", "45 min"],
  ]);
});
