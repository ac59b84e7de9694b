import type { Direction, Picture } from "@fairlead/map/picture";

/** The keys of a picture that runs down, as those of one that runs right. */
const TURNED: Readonly<Record<string, string>> = {
  ArrowDown: "ArrowRight",
  ArrowUp: "ArrowLeft",
  ArrowRight: "ArrowDown",
  ArrowLeft: "ArrowUp",
};

/** The element that an arrow key leads to: along the picture it follows arrows forwards and backwards, across it goes through what lies beside. */
export function neighbourOf(
  picture: Picture,
  id: string,
  { key: pressed, direction }: { readonly key: string; readonly direction: Direction },
): string | null {
  const key = direction === "down" ? (TURNED[pressed] ?? pressed) : pressed;
  const edge = picture.edges.find((candidate) => candidate.id === id);
  if (edge !== undefined) {
    if (key === "ArrowRight") return edge.to;
    if (key === "ArrowLeft") return edge.from;
    return beside(
      picture.edges.filter(({ from }) => from === edge.from),
      id,
      key,
    );
  }
  if (key === "ArrowRight") return heaviest(picture.edges.filter(({ from }) => from === id));
  if (key === "ArrowLeft") return heaviest(picture.edges.filter(({ to }) => to === id));
  return beside(picture.nodes, id, key);
}

/** An element with everything that touches it. */
export function nearOf(picture: Picture, id: string): Set<string> {
  const near = new Set([id]);
  for (const edge of picture.edges) {
    if (edge.id !== id && edge.from !== id && edge.to !== id) continue;
    near.add(edge.id).add(edge.from).add(edge.to);
  }
  return near;
}

function heaviest(edges: Picture["edges"]): string | null {
  const [first, ...rest] = edges;
  return first === undefined ? null : rest.reduce((most, edge) => (edge.weight > most.weight ? edge : most), first).id;
}

function beside(elements: readonly { readonly id: string }[], id: string, key: string): string | null {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const place = elements.findIndex((element) => element.id === id);
  return step === 0 ? null : (elements[place + step]?.id ?? null);
}
