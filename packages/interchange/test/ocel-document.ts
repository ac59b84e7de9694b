import fc from "fast-check";

/** An object-centric log to write in any of the formats. */
export interface GivenOcel {
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly note: string;
    readonly objects: readonly string[];
  }[];
  readonly objects: readonly { readonly id: string; readonly type: string; readonly size: number }[];
}

const ids = fc.constantFrom("o1", "o2", "i1", "i2", "i3", "ö");

/** Small logs of orders and items; references may dangle, ids may repeat. */
export const givenOcel: fc.Arbitrary<GivenOcel> = fc.record({
  events: fc.array(
    fc.record({
      id: fc.constantFrom("e1", "e2", "e3", "e4"),
      type: fc.constantFrom("place", "pack & ship", "pay"),
      time: fc.constantFrom("2026-03-01T10:00:00Z", "2026-03-02", "2026-03-03T10:00:00", "soon", ""),
      note: fc.constantFrom("", "a", "ż<&\"'"),
      objects: fc.array(ids, { maxLength: 4 }),
    }),
    { maxLength: 5 },
  ),
  objects: fc.array(fc.record({ id: ids, type: fc.constantFrom("order", "item", ""), size: fc.integer() }), {
    maxLength: 5,
  }),
});

const DECLARED = [
  { name: "order", attributes: [{ name: "size", type: "integer" }] },
  { name: "item", attributes: [{ name: "size", type: "integer" }] },
];
const EVENT_TYPES = ["place", "pack & ship", "pay"].map((name) => ({
  name,
  attributes: [{ name: "note", type: "string" }],
}));

/** The log as OCEL 2.0 JSON. */
export function writeJson({ events, objects }: GivenOcel): string {
  return JSON.stringify({
    objectTypes: DECLARED,
    eventTypes: EVENT_TYPES,
    objects: objects.map(({ id, type, size }) => ({
      id,
      type,
      attributes: [{ name: "size", time: "1970-01-01T00:00:00Z", value: String(size) }],
    })),
    events: events.map(({ id, type, time, note, objects: related }) => ({
      id,
      type,
      time,
      attributes: [{ name: "note", value: note }],
      relationships: related.map((objectId) => ({ objectId, qualifier: "" })),
    })),
  });
}

/** The log as OCEL 1.0 JSON; entries of one id become one. */
export function writeOlderJson({ events, objects }: GivenOcel): string {
  return JSON.stringify({
    "ocel:global-log": { "ocel:object-types": ["order", "item"] },
    "ocel:events": Object.fromEntries(
      events.map(({ id, type, time, note, objects: related }) => [
        id,
        { "ocel:activity": type, "ocel:timestamp": time, "ocel:omap": related, "ocel:vmap": { note } },
      ]),
    ),
    "ocel:objects": Object.fromEntries(
      objects.map(({ id, type, size }) => [id, { "ocel:type": type, "ocel:ovmap": { size } }]),
    ),
  });
}

const escape = (text: string): string => text.replace(/[&<"]/gu, (character) => `&#${character.charCodeAt(0)};`);

/** The log as OCEL 2.0 XML. */
export function writeXml({ events, objects }: GivenOcel): string {
  const declare = (
    tag: string,
    types: readonly { name: string; attributes: readonly { name: string; type: string }[] }[],
  ): string =>
    types
      .map(({ name, attributes }) => {
        const inner = attributes.map((attribute) => `<attribute name="${attribute.name}" type="${attribute.type}"/>`);
        return `<${tag} name="${escape(name)}"><attributes>${inner.join("")}</attributes></${tag}>`;
      })
      .join("");
  const eventTexts = events.map(({ id, type, time, note, objects: related }) => {
    const references = related.map((objectId) => `<relationship object-id="${objectId}" qualifier=""/>`).join("");
    return (
      `<event id="${id}" type="${escape(type)}" time="${time}"><attributes><attribute name="note">${escape(note)}</attribute></attributes>` +
      `<objects>${references}</objects></event>`
    );
  });
  const objectTexts = objects.map(
    ({ id, type, size }) =>
      `<object id="${id}" type="${type}"><attributes><attribute name="size" time="1970-01-01T00:00:00Z">${size}</attribute></attributes></object>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><log><object-types>${declare("object-type", DECLARED)}</object-types>` +
    `<event-types>${declare("event-type", EVENT_TYPES)}</event-types>\n<objects>${objectTexts.join("")}</objects>\n` +
    `<events>${eventTexts.join("\n")}</events></log>`
  );
}
