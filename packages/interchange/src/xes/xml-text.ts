/**
 * Text as the value of an XML attribute in double quotes.
 * Edges: line breaks and tabs become character references, so that they survive; what XML 1.0 cannot hold at all (most control characters,
 * U+FFFE, U+FFFF, halves of surrogate pairs) becomes U+FFFD.
 * @source W3C XML 1.0, 2.2 Char; 3.3.3 attribute-value normalization.
 */
export function escapeXmlValue(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replace(ESCAPED, (character) => REFERENCES.get(character) ?? "\uFFFD") : text;
}

const SPECIAL = `[\\u0000-\\u001F&<>"\\uD800-\\uDFFF\\uFFFE\\uFFFF]`;
const NEEDS_ESCAPE = new RegExp(SPECIAL);
// with the u flag whole surrogate pairs are single characters above U+FFFF and stay
const ESCAPED = new RegExp(SPECIAL, "gu");

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);
