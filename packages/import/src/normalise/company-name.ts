import { splitLegalForm } from "./legal-form.ts";

/** What stands between name and form in a key; no letter, so that no name has it. */
const MARK = "|";

/** The form of the key by which a name without a legal form finds those with one. */
const ANY_FORM = "*";

/**
 * A company's name as a key: folded, without punctuation, with its legal form behind "|" in one spelling: "ACME Sp. z o.o." → "acme|sp-z-oo".
 * Edges: null for a name without letters or digits; a key is its own key.
 */
export function normaliseCompanyName(text: string): string | null {
  const [name = "", given, ...more] = text.split(MARK);
  const isKey = given !== undefined && more.length === 0 && /^(?:[a-z]+(?:-[a-z]+)*|\*)$/u.test(given);
  const words = wordsOf(isKey ? name : text);
  if (words === "") return null;
  if (isKey) return `${words}${MARK}${given}`;
  const { bare, form } = splitLegalForm(words);
  return form === null ? bare : `${bare}${MARK}${form}`;
}

/** The keys a company is kept under: its own, and, where it has a legal form, the one by which its name alone finds it. */
export function companyNameKeys(text: string): string[] {
  const key = normaliseCompanyName(text);
  if (key === null) return [];
  const { bare, form } = partsOf(key);
  return form === null ? [key] : [key, `${bare}${MARK}${ANY_FORM}`];
}

/** The keys under which a company of this name is looked for, the best first: "Acme" may be "Acme Ltd", and "Acme Ltd" "Acme", but no "Acme GmbH". */
export function companyNameLookups(text: string): string[] {
  const key = normaliseCompanyName(text);
  if (key === null) return [];
  const { bare, form } = partsOf(key);
  return form === null ? [bare, `${bare}${MARK}${ANY_FORM}`] : [key, bare];
}

function partsOf(key: string): { readonly bare: string; readonly form: string | null } {
  const at = key.indexOf(MARK);
  return at < 0 ? { bare: key, form: null } : { bare: key.slice(0, at), form: key.slice(at + 1) };
}

/** Plain words: folded, points within abbreviations gone, all else that is no letter or digit a space. */
function wordsOf(text: string): string {
  return text
    .slice(0, 500)
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("ß", "ss")
    .replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, " ")
    .replaceAll(/['’`´]/gu, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}&+]+/gu, " ")
    .trim();
}
