/** The elements of XES, and everything else as `unknown`. Those up to `container` are attributes, those up to `id` hold a value. */
export const ELEMENT = {
  string: 0,
  date: 1,
  int: 2,
  float: 3,
  boolean: 4,
  id: 5,
  list: 6,
  container: 7,
  event: 8,
  trace: 9,
  values: 10,
  log: 11,
  global: 12,
  classifier: 13,
  extension: 14,
  unknown: 15,
} as const;

export type ElementKind = (typeof ELEMENT)[keyof typeof ELEMENT];

/** The names of the elements, by kind. */
export const ELEMENT_NAMES: readonly string[] = Object.keys(ELEMENT);

const LONGEST = 10;
const COLON = 0x3a;

/** The one kind that a length and a first letter leave. */
const CANDIDATES: Uint8Array = new Uint8Array((LONGEST + 1) << 8).fill(ELEMENT.unknown);
for (const [name, kind] of Object.entries(ELEMENT)) {
  if (kind !== ELEMENT.unknown) CANDIDATES[(name.length << 8) | name.charCodeAt(0)] = kind;
}

/** The element a tag name means; a namespace prefix does not matter. */
export function elementKind(bytes: Uint8Array, start: number, end: number): ElementKind {
  let from = start;
  for (let index = start; index < end; index++) if (bytes[index] === COLON) from = index + 1;
  const length = end - from;
  if (length > LONGEST || length < 2) return ELEMENT.unknown;
  const kind = CANDIDATES[(length << 8) | bytes[from]!] as ElementKind;
  const name = ELEMENT_NAMES[kind]!;
  if (kind === ELEMENT.unknown) return kind;
  for (let index = 1; index < length; index++) {
    if (bytes[from + index] !== name.charCodeAt(index)) return ELEMENT.unknown;
  }
  return kind;
}
