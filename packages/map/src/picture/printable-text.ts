// what XML 1.0 does not allow: most control characters, lone halves of surrogate pairs, and two code points that are none
const notXml = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
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
