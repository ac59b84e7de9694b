/** A place in a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a text stops being JSON: the first character that cannot stand there, or the end if the text just breaks off.
 * Only for texts that `JSON.parse` has refused: what it says of the place differs from engine to engine and is often missing.
 * Cost: one pass, no recursion.
 */
export function findJsonFault(text: string): TextPlace & { readonly isAtEnd: boolean } {
  const position = faultPosition(text);
  const before = text.slice(0, position);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return { line, column: position - lineStart + 1, isAtEnd: text.slice(position).trim() === "" };
}

/** What may come next. */
type Expected = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "comma-or-close" | "end";

function faultPosition(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let position = skipSpace(text, 0);
  while (position < text.length) {
    const character = text[position]!;
    const next = step(character, expected, open);
    if (next === null) return position;
    expected = next;
    const end = tokenEnd(text, position);
    if (end < 0) return -end - 1;
    position = skipSpace(text, end);
  }
  return text.length;
}

/** What is expected after a token that starts with a character; null if it cannot stand here. */
function step(character: string, expected: Expected, open: string[]): Expected | null {
  switch (character) {
    case ":":
      return expected === "colon" ? "value" : null;
    case ",":
      return expected !== "comma-or-close" ? null : open.at(-1) === "{" ? "key" : "value";
    case "}":
    case "]":
      return closes(character, expected, open) ? (open.length === 0 ? "end" : "comma-or-close") : null;
    default:
      if (expected === "key" || expected === "key-or-close") return character === '"' ? "colon" : null;
      return expected === "value" || expected === "value-or-close" ? startValue(character, open) : null;
  }
}

function startValue(character: string, open: string[]): Expected {
  if (character !== "{" && character !== "[") return open.length === 0 ? "end" : "comma-or-close";
  open.push(character);
  return character === "{" ? "key-or-close" : "value-or-close";
}

function closes(character: string, expected: Expected, open: string[]): boolean {
  const isObject = character === "}";
  const allowed = expected === "comma-or-close" || expected === (isObject ? "key-or-close" : "value-or-close");
  if (!allowed || open.at(-1) !== (isObject ? "{" : "[")) return false;
  open.pop();
  return true;
}

/** Where the token ends; for a faulty one minus the faulty position, less one. */
function tokenEnd(text: string, start: number): number {
  const character = text[start]!;
  if ("{}[]:,".includes(character)) return start + 1;
  if (character === '"') return stringEnd(text, start);
  SCALAR.lastIndex = start;
  const match = SCALAR.exec(text);
  return match === null ? -start - 1 : start + match[0].length;
}

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/uy;

function stringEnd(text: string, start: number): number {
  for (let position = start + 1; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x22) return position + 1;
    if (code < 0x20) return -position - 1;
    if (code !== 0x5c) continue;
    ESCAPE.lastIndex = position;
    const match = ESCAPE.exec(text);
    if (match === null) return -position - 1;
    position += match[0].length - 1;
  }
  return -text.length - 1;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;

function skipSpace(text: string, start: number): number {
  let position = start;
  while (position < text.length && " \t\r\n".includes(text[position]!)) position++;
  return position;
}
