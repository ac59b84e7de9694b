import { createRandom } from "@fairlead/base";
import type { Picture, PictureEdge } from "@fairlead/map";

/** How large a picture for layout benches is. */
export interface SamplePictureOptions {
  readonly seed: number | string;
  readonly nodes: number;
  readonly edges: number;
}

/**
 * A free graph of a process's kind to lay out: a path through all nodes, then mostly short edges onward, and one in six backward.
 * Shape: as many edges as asked for but at least the path; no self-loops; parallel edges may occur.
 */
export function samplePicture({ seed, nodes, edges }: SamplePictureOptions): Picture {
  const random = createRandom(seed);
  const edge = (from: number, to: number): Omit<PictureEdge, "id"> => ({
    from: `n${from}`,
    to: `n${to}`,
    weight: random.next() ** 3,
    heat: random.next(),
    label: String(1 + Math.floor(random.next() ** 4 * 10_000)),
  });
  const drawn = Array.from({ length: Math.max(0, nodes - 1) }, (_, index) => edge(index, index + 1));
  const wanted = nodes > 1 ? edges : 0;
  while (drawn.length < wanted) {
    const from = Math.floor(random.next() * nodes);
    const reach = 1 + Math.floor(-Math.log(1 - random.next()) * 4);
    const to = random.next() < 1 / 6 ? from - reach : from + reach;
    if (to >= 0 && to < nodes) drawn.push(edge(from, to));
  }
  return {
    nodes: Array.from({ length: nodes }, (_, index) => ({
      id: `n${index}`,
      shape: "activity",
      tone: "neutral",
      title: `Activity ${index + 1}`,
      detail: String(1 + Math.floor(random.next() * 10_000)),
    })),
    edges: drawn.map((each, index) => ({ id: `e${index}`, ...each })),
    columns: [],
    lanes: [],
  };
}
