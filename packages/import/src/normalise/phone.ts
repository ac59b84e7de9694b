import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";

/** A country of telephone numbers: two letters, ISO 3166-1. */
export type PhoneCountry = CountryCode;

/** The country two letters name; null if none with telephones. */
export function phoneCountryOf(text: string): PhoneCountry | null {
  const code = text.trim().toUpperCase();
  return isSupportedCountry(code) ? code : null;
}

/**
 * A telephone number as a key: E.164, with ";ext=" and the extension where it has one; null if the text holds no possible number.
 * Edges: a number without "+" is of `country`; without a country it is none. Extensions are kept, for a switchboard is many people.
 * @source ITU-T E.164, RFC 3966.
 */
export function normalisePhone(text: string, country: PhoneCountry | null = null): string | null {
  const plain = text
    .normalize("NFKC")
    .replace(/^\s*(?:tel|phone):/iu, "")
    .replace(/^\s*00/u, "+");
  const number = parsePhoneNumberFromString(plain.slice(0, 100), country ?? undefined);
  if (number === undefined || !number.isPossible()) return null;
  return number.ext === undefined ? number.number : `${number.number};ext=${number.ext}`;
}
