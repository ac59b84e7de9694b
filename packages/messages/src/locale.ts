/** The languages everything is said in. */
export type Locale = "en" | "zh-Hans" | "pl";

export const LOCALES: readonly Locale[] = ["en", "zh-Hans", "pl"];

/** The language's own name, for choosing it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: "English", "zh-Hans": "简体中文", pl: "Polski" };

/** The locale a language tag asks for ("zh-CN", "zh_Hans", "PL"); null if it is none of ours. */
export function parseLocale(tag: string): Locale | null {
  const language = tag.trim().toLowerCase().split(/[-_.]/)[0];
  if (language === "zh") return "zh-Hans";
  return language === "en" || language === "pl" ? language : null;
}
