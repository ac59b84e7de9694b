import { parseLocale, type Locale } from "@fairlead/messages";

const LONGEST_HEADER = 500;

/** The language an Accept-Language header asks for first among ours; null if none of them. */
export function chooseLocale(header: string | undefined): Locale | null {
  const wishes = (header ?? "")
    .slice(0, LONGEST_HEADER)
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/u.exec(parameter)?.[1]).find(Boolean);
      return { locale: parseLocale(tag), weight: Number(quality ?? 1) };
    })
    .filter(({ locale, weight }) => locale !== null && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes[0]?.locale ?? null;
}
