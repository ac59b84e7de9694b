import fc from "fast-check";
import type { Picture, PictureEdge, PictureNode } from "../../src/picture/index.ts";

/** Which bands a random picture has. */
export interface Bands {
  readonly columns: number;
  readonly lanes: number;
}

const title = fc.oneof(
  fc.constantFrom(
    "Demo",
    "Wyślij ofertę i poczekaj na odpowiedź klienta",
    "询问预算、决策人、需求与时间",
    "",
    "a_very_long_identifier_without_any_space_in_it",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

function nodeOf(bands: Bands): fc.Arbitrary<Omit<PictureNode, "id">> {
  const { columns, lanes } = bands;
  return fc.record(
    {
      shape: fc.constantFrom("start", "end", "activity", "activity", "decision", "outcome"),
      tone: fc.constantFrom("neutral", "good", "bad", "muted"),
      title,
      detail: title,
      ...(columns > 0 ? { column: fc.nat(columns - 1).map((index) => `c${index}`) } : {}),
      ...(lanes > 0 ? { lane: fc.nat(lanes - 1).map((index) => `l${index}`) } : {}),
    },
    { requiredKeys: ["shape", "tone", "title"] },
  );
}

const bandsOf = (prefix: string, count: number): Picture["columns"] =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}`, title: `Band ${index}`, detail: "12 d" }));

/** Pictures of up to `maxNodes` nodes with the given bands; some nodes name no band. */
export function randomPicture(bands: Bands, maxNodes = 14): fc.Arbitrary<Picture> {
  return fc.array(nodeOf(bands), { minLength: 1, maxLength: maxNodes }).chain((nodes) => {
    const place = fc.nat(nodes.length - 1).map((index) => `n${index}`);
    const edge: fc.Arbitrary<Omit<PictureEdge, "id">> = fc.record(
      {
        from: place,
        to: place,
        weight: fc.double({ min: 0, max: 1, noNaN: true }),
        heat: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        label: fc.constantFrom("1", "1,204 · 3 d", "412 skip discovery"),
        deviation: fc.boolean(),
      },
      { requiredKeys: ["from", "to", "weight", "heat"] },
    );
    return fc.array(edge, { maxLength: 3 * maxNodes }).map((edges) => ({
      nodes: nodes.map((node, index): PictureNode => ({ id: `n${index}`, ...node })),
      edges: edges.map((each, index): PictureEdge => ({ id: `e${index}`, ...each })),
      columns: bandsOf("c", bands.columns),
      lanes: bandsOf("l", bands.lanes),
    }));
  });
}
