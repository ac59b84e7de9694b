import fc from "fast-check";

/** An attribute to write: its children make it nested, a list, or a container. */
interface GivenAttribute {
  readonly key: string;
  readonly form: "value" | "list" | "container";
  readonly type: "string" | "int" | "boolean";
  readonly value: string;
  readonly children: readonly GivenAttribute[];
}

export interface GivenTrace {
  readonly attributes: readonly GivenAttribute[];
  readonly events: readonly (readonly GivenAttribute[])[];
}

/** Whether XML 1.0 can hold a text. */
export function isLegalXml(text: string): boolean {
  return !/[^\t\n\r -\uFFFD\u{10000}-\u{10FFFF}]/u.test(text);
}

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }).filter(isLegalXml),
  fc.stringMatching(/^[a-c &<>"'\n\t]{0,8}$/u),
  fc.constantFrom("Ząb & sąd", "赢单", "a < b", "x".repeat(300)),
);
const keys = fc.constantFrom("k1", "k2", "org:group", "cost:total", "ключ", "a b", "a[1]", 'q"<&');

const typedValues = fc.oneof(
  texts.map((value) => ({ type: "string" as const, value })),
  fc.integer().map((value) => ({ type: "int" as const, value: String(value) })),
  fc.boolean().map((value) => ({ type: "boolean" as const, value: String(value) })),
);

const { attributes } = fc.letrec<{ attributes: GivenAttribute[]; attribute: GivenAttribute }>((tie) => ({
  attributes: fc.uniqueArray(tie("attribute"), { maxLength: 4, selector: ({ key }) => key, depthIdentifier: "xes" }),
  attribute: fc
    .record({
      key: keys,
      form: fc.constantFrom("value" as const, "value" as const, "list" as const, "container" as const),
      typed: typedValues,
      children: fc.oneof({ depthIdentifier: "xes", maxDepth: 3 }, fc.constant([]), tie("attributes")),
    })
    .map(({ key, form, typed, children }) => ({ key, form, ...typed, children })),
}));

const named = (key: string, values: fc.Arbitrary<string>): fc.Arbitrary<GivenAttribute> =>
  values.map((value) => ({ key, form: "value", type: "string", value, children: [] }));

const events = fc
  .tuple(
    named("concept:name", fc.constantFrom("Lead", "Demo & talk", "Won", "丢单")),
    fc.option(
      named(
        "time:timestamp",
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
      ),
    ),
    fc.option(named("org:resource", fc.constantFrom("Ann", "Ołena", "李"))),
    attributes,
  )
  .map(([activity, time, actor, rest]) => [activity, ...(time ? [time] : []), ...(actor ? [actor] : []), ...rest]);

/** Traces with at least one event each, names and attributes of all kinds. */
export const givenTraces: fc.Arbitrary<GivenTrace[]> = fc.array(
  fc.record({
    attributes: fc.tuple(named("concept:name", fc.uuid()), attributes).map(([name, rest]) => [name, ...rest]),
    events: fc.array(events, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Writes traces as XES in a style that changes from tag to tag as the numbers of `tape` say: quotes, order, space, comments, references. */
export function writeStyled(traces: readonly GivenTrace[], tape: readonly number[]): string {
  let turn = 0;
  const pick = <Choice>(choices: readonly Choice[]): Choice =>
    choices[(tape[turn++ % Math.max(1, tape.length)] ?? 0) % choices.length]!;
  const gap = (): string => pick(["", "\n", " ", "<!-- it's - ->a<event> -->", "<?pi <x ?>", "\r\n\t", ""]);
  const escape = (text: string, quote: string): string =>
    Array.from(text, (character) => escapeCharacter(character, quote, pick)).join("");
  const part = (name: string, value: string): string => {
    const quote = pick(['"', '"', "'"]);
    return `${name}${pick(["", "", " "])}=${pick(["", "", "\n"])}${quote}${escape(value, quote)}${quote}`;
  };
  const print = (attribute: GivenAttribute): string => {
    const { key, form, children } = attribute;
    const tag = `${pick(["", "", "x:"])}${form === "value" ? attribute.type : form}`;
    const keyPart = part("key", key);
    const parts = form === "value" ? [keyPart, part("value", attribute.value)] : [keyPart];
    const ordered = pick([true, true, false]) ? parts : parts.toReversed();
    const inner = children.map((child) => gap() + print(child)).join("");
    const body = form === "list" ? `<values>${inner}</values>` : inner;
    const start = `<${tag}${pick([" ", "\n  "])}${ordered.join(pick([" ", "\t"]))}${pick(["", " "])}`;
    return body === "" && pick([true, false]) ? `${start}/>` : `${start}>${body}</${tag}${pick(["", " "])}>`;
  };
  const body = traces
    .map(({ attributes: own, events: inner }) => {
      const printed = inner.map(
        (event) => `${gap()}<event>${event.map((attribute) => gap() + print(attribute)).join("")}</event>`,
      );
      return `${gap()}<trace>${own.map(print).join("")}${printed.join("")}</trace>`;
    })
    .join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<log xmlns:x="http://x">${body}${gap()}</log>${pick(["", "\n"])}`;
}

function escapeCharacter(
  character: string,
  quote: string,
  pick: <Choice>(choices: readonly Choice[]) => Choice,
): string {
  const code = character.codePointAt(0)!;
  const isNeeded = character === "&" || character === "<" || character === quote || code < 0x20;
  if (!isNeeded && pick([0, 0, 0, 0, 1]) === 0) return character;
  const named = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" }[character];
  return named !== undefined && pick([0, 1]) === 0
    ? named
    : pick([`&#${code};`, `&#x${code.toString(16)};`, `&#x00${code.toString(16).toUpperCase()};`]);
}
