/** The longest text a value of a custom field may be. Units: UTF-16 code units. */
const MAX_TEXT = 2000;

const INVISIBLE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;

/**
 * A text as records keep it: without NUL and lone surrogates, trimmed, cut to the length that may be; null if nothing of it can be seen.
 */
export function plainText(text: string | null | undefined, maxLength: number = MAX_TEXT): string | null {
  if (text === null || text === undefined || text === "") return null;
  const clean = text.replaceAll("\0", "").toWellFormed().trim();
  const cut = clean.length <= maxLength ? clean : clean.slice(0, maxLength).toWellFormed().trimEnd();
  return INVISIBLE.test(cut) ? null : cut;
}
