import type { NameLanguage } from "./name-lists.ts";

const FIRST = ["Bro", "Cal", "Dor", "Fen", "Gal", "Hes", "Jor", "Kel", "Lum", "Mar", "Nor", "Ost", "Pel", "Quo", "Ros"];
const SECOND = ["va", "di", "mo", "ne", "ri", "so", "ta", "ve", "xi", "lo", "ka", "bri", "du", "fe", "mi"];
const THIRD = [
  "nta",
  "rek",
  "lis",
  "mond",
  "ric",
  "sen",
  "tor",
  "vik",
  "zan",
  "quist",
  "lor",
  "den",
  "bex",
  "nor",
  "wyn",
];
const HAN = ["岚", "桉", "溯", "澈", "荀", "曜", "砺", "沅", "霁", "翊", "珂", "沐", "峥", "砚", "澜"];

const FORMS: Readonly<Record<NameLanguage, string>> = { en: " Ltd", pl: " sp. z o.o.", "zh-Hans": "有限公司" };
const NAME_COUNT = FIRST.length * SECOND.length * THIRD.length;
// coprime to the number of names, so that following numbers give distinct names that do not look alike
const STRIDE = 2017;

/** An invented company name for a number; distinct numbers of one offset (0–1) give distinct names. */
export function companyName(number: number, offset: number, language: NameLanguage): string {
  const round = Math.floor(number / NAME_COUNT);
  const index = (number * STRIDE + Math.floor(offset * NAME_COUNT)) % NAME_COUNT;
  const first = index % FIRST.length;
  const second = Math.floor(index / FIRST.length) % SECOND.length;
  const third = Math.floor(index / (FIRST.length * SECOND.length));
  const stem =
    language === "zh-Hans"
      ? `${HAN[first]!}${HAN[second]!}${HAN[third]!}`
      : `${FIRST[first]!}${SECOND[second]!}${THIRD[third]!}`;
  return `${stem}${round === 0 ? "" : ` ${round + 1}`}${FORMS[language]}`;
}
