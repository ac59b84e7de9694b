import type { Picture } from "@fairlead/map/picture";

/** The element that an arrow key leads to: right and left follow arrows forwards and backwards, up and down go through what lies beside. */
export function neighbourOf(picture: Picture, id: string, key: string): string | null {
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
