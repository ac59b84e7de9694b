/** The mark between whole and fraction in the numbers of a column. */
export type DecimalMark = "." | ",";

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
const CURRENCY =
  /^[\p{Sc}\s]+|[\p{Sc}\s]+$|^(?:USD|EUR|PLN|GBP|CNY|RMB|CHF|US\$|R\$)\s?|\s?(?:USD|EUR|PLN|GBP|CNY|RMB|CHF|zł|元|%)$/gu;
const WRITTEN = /^[-+]?(?:\d+|\d{1,3}(?:[ ,.'’\u00A0\u202F]\d{3})+)(?:[.,]\d+)?$/u;

/** Whether a text is a number as programs write it, short enough to be kept exactly; ids with leading zeros are not. */
export function isPlainNumber(text: string): boolean {
  return text.length <= 17 && PLAIN.test(text);
}

/** Whether a text is a number as people write it: with groups, a decimal comma, or a currency. */
export function isWrittenNumber(text: string): boolean {
  return WRITTEN.test(text.replace(CURRENCY, ""));
}

/** The decimal mark of a column of numbers by the evidence of its values: where both marks stand the later one is it; groups have three digits. */
export function decimalMarkOf(values: readonly string[]): DecimalMark {
  let comma = 0;
  let point = 0;
  for (const value of values) {
    const lastComma = value.lastIndexOf(",");
    const lastPoint = value.lastIndexOf(".");
    if (lastComma < 0 && lastPoint < 0) continue;
    const isComma = lastComma > lastPoint;
    const isOnlyMark = isComma ? lastPoint < 0 : lastComma < 0;
    const fraction = value.replace(CURRENCY, "").split(isComma ? "," : ".");
    const couldBeGroup = isOnlyMark && fraction.length >= 2 && fraction.at(-1)!.length === 3;
    if (couldBeGroup) continue;
    if (isComma) comma++;
    else point++;
  }
  return comma > point ? "," : ".";
}

/** A number as programs write it; the text itself if it is no number. */
export function plainNumber(text: string, mark: DecimalMark): string {
  if (isPlainNumber(text)) return text;
  const bare = text.replace(CURRENCY, "");
  if (!WRITTEN.test(bare)) return text;
  const groups = mark === "," ? /[ .'’\u00A0\u202F]/gu : /[ ,'’\u00A0\u202F]/gu;
  const plain = bare.replace(groups, "").replace(",", ".").replace(/^\+/u, "");
  return isPlainNumber(plain) ? plain : text;
}
