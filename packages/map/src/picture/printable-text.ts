// a lone half of a surrogate pair, or a code point that XML 1.0 does not allow
const notXml =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;
const spaces = /[\s\u0085]+/gu;

/** A text with what XML cannot carry left out; line breaks stay. */
export function xmlText(text: string): string {
  return text.replace(notXml, "");
}

/**
 * A text as one line that can stand in a drawing: white space drawn together, controls and direction overrides left out
 * (a line that is cut would leave them open).
 * Cost: only the first `limit` characters are looked at.
 */
export function printableLine(text: string, limit = 400): string {
  return xmlText(text.slice(0, limit)).replace(bidiControls, "").replace(spaces, " ").trim();
}
