import { FairleadError } from "@fairlead/base";
import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOf } from "../../test/picture/faults.ts";
import { randomPicture } from "../../test/picture/random-picture.ts";
import { layoutPicture } from "./layout-picture.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture.ts";

const box = (id: string, place: Partial<PictureNode> = {}): PictureNode => {
  return { id, shape: "activity", tone: "neutral", title: id, ...place };
};
const edge = (from: string, to: string, more: Partial<PictureEdge> = {}): PictureEdge => {
  return { id: `${from}-${to}`, from, to, weight: 0.5, heat: null, ...more };
};
const free = (nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Picture => {
  return { nodes, edges, columns: [], lanes: [] };
};
const chain = (length: number): Picture => {
  const ids = Array.from({ length }, (_, index) => `a${index}`);
  return free(
    ids.map((id) => box(id)),
    ids.slice(1).map((id, index) => edge(ids[index]!, id)),
  );
};

test("an empty picture has a size and nothing in it", () => {
  const layout = layoutPicture(free([], []));
  expect(layout).toEqual({ width: 20, height: 20, nodes: [], edges: [], columns: [], lanes: [] });
});

test("one node stands within the margins", () => {
  const { width, height, nodes } = layoutPicture(free([box("Demo")], []));
  expect(nodes.map((placed) => placed.box)).toEqual([{ x: 20, y: 20, width: 84, height: 38 }]);
  expect({ width, height }).toEqual({ width: 124, height: 78 });
});

test("a chain is one straight line from left to right", () => {
  const { edges } = layoutPicture(chain(4));
  expect(edges.map(({ points }) => points.map(({ y }) => y))).toEqual([
    [39, 39],
    [39, 39],
    [39, 39],
  ]);
});

test("down, a chain runs from top to bottom", () => {
  const { nodes, edges } = layoutPicture(chain(3), { direction: "down" });
  expect(new Set(edges.flatMap(({ points }) => points.map(({ x }) => x))).size).toBe(1);
  expect(nodes.map(({ box: { y } }) => y)).toEqual([20, 88, 156]);
});

test("the heavy path is straight, the light detour goes around", () => {
  const edges = [
    edge("a", "b", { weight: 1 }),
    edge("b", "c", { weight: 1 }),
    edge("c", "d", { weight: 1 }),
    edge("a", "d", { weight: 0.1 }),
  ];
  const layout = layoutPicture(
    free(
      ["a", "b", "c", "d"].map((id) => box(id)),
      edges,
    ),
  );
  expect(layout.edges.map(({ points }) => points.length)).toEqual([2, 2, 2, expect.toSatisfy((count) => count > 2)]);
});

test("of two edges that close a circle the heavier runs forward, whichever is declared first", () => {
  const layout = layoutPicture(
    free([box("a"), box("b")], [edge("b", "a", { weight: 0.1 }), edge("a", "b", { weight: 0.9 })]),
  );
  const [a, b] = layout.nodes.map(({ box: { x } }) => x);
  expect(a).toBeLessThan(b!);
  expect(faultsOf(layout)).toEqual([]);
});

test("a deviation does not decide the direction of flow, however heavy", () => {
  const edges = [edge("b", "a", { weight: 1, deviation: true }), edge("a", "b", { weight: 0.1 })];
  const [a, b] = layoutPicture(free([box("a"), box("b")], edges)).nodes.map(({ box: { x } }) => x);
  expect(a).toBeLessThan(b!);
});

test("a self-loop alone leaves and enters the top of its node", () => {
  const layout = layoutPicture(free([box("a")], [edge("a", "a", { label: "3" })]));
  const [node] = layout.nodes;
  const { points } = layout.edges[0]!;
  expect([points[0]!.y, points.at(-1)!.y]).toEqual([node!.box.y, node!.box.y]);
  expect(faultsOf(layout)).toEqual([]);
});

test("parallel edges, opposite edges, and several self-loops each have a line of their own", () => {
  const edges = [edge("a", "b"), edge("a", "b"), edge("b", "a"), edge("a", "a"), edge("a", "a")];
  const layout = layoutPicture(
    free(
      [box("a"), box("b")],
      edges.map((each, index) => ({ ...each, id: `e${index}` })),
    ),
  );
  expect(new Set(layout.edges.map(({ points }) => JSON.stringify(points))).size).toBe(5);
  expect(faultsOf(layout)).toEqual([]);
});

test("parts that do not hang together do not overlap", () => {
  const layout = layoutPicture(
    free(
      ["a", "b", "c", "d", "e"].map((id) => box(id)),
      [edge("a", "b"), edge("c", "d")],
    ),
  );
  expect(faultsOf(layout)).toEqual([]);
});

test("columns stand from left to right in their order, lanes from top to bottom, whatever the edges say", () => {
  const picture: Picture = {
    nodes: [box("first", { column: "one", lane: "below" }), box("second", { column: "two", lane: "above" })],
    edges: [edge("second", "first")],
    columns: ["one", "two", "empty"].map((id) => ({ id, title: id })),
    lanes: ["above", "below"].map((id) => ({ id, title: id })),
  };
  const layout = layoutPicture(picture);
  const [first, second] = layout.nodes.map((node) => node.box);
  expect(first!.x).toBeLessThan(second!.x);
  expect(first!.y).toBeGreaterThan(second!.y);
  for (const { node, box: place } of layout.nodes) {
    const column = layout.columns.find(({ band }) => band.id === node.column)!.box;
    const lane = layout.lanes.find(({ band }) => band.id === node.lane)!.box;
    expect([place.x >= column.x, place.x + place.width <= column.x + column.width]).toEqual([true, true]);
    expect([place.y >= lane.y, place.y + place.height <= lane.y + lane.height]).toEqual([true, true]);
  }
  expect(faultsOf(layout)).toEqual([]);
});

test("in a column the step below is reached by a straight drop", () => {
  const nodes = [box("ask", { column: "c", lane: "l" }), box("fits", { column: "c", lane: "l", shape: "decision" })];
  const bands = { columns: [{ id: "c", title: "C" }], lanes: [{ id: "l", title: "L" }] };
  const { edges } = layoutPicture({ nodes, edges: [edge("ask", "fits")], ...bands });
  const [start, end] = edges[0]!.points;
  expect(edges[0]!.points).toHaveLength(2);
  expect(start!.x).toBe(end!.x);
  expect(start!.y).toBeLessThan(end!.y);
});

test("wrong calls throw: an edge to nowhere, an id used twice", () => {
  expect(() => layoutPicture(free([box("a")], [edge("a", "b")]))).toThrow(FairleadError);
  expect(() => layoutPicture(free([box("a"), box("a")], []))).toThrow("duplicate-picture-id");
  expect(() => layoutPicture(free([box("a")], [edge("a", "a"), edge("a", "a")]))).toThrow("duplicate-picture-id");
});

test("a thousand nodes in a chain with jumps back keep every promise", () => {
  const { nodes, edges } = chain(1000);
  const back = Array.from({ length: 100 }, (_, index) => edge(`a${10 * index + 5}`, `a${10 * index}`, { weight: 0.1 }));
  const layout = layoutPicture(free(nodes, [...edges, ...back]));
  expect(layout.edges).toHaveLength(1099);
  expect(layout.edges.filter(({ points }) => points.length < 2)).toEqual([]);
});

test.for([
  { columns: 0, lanes: 0 },
  { columns: 4, lanes: 0 },
  { columns: 0, lanes: 3 },
  { columns: 3, lanes: 3 },
])("no edge runs through a node and nothing overlaps, with $columns columns and $lanes lanes", (bands) => {
  fc.assert(
    fc.property(randomPicture(bands), (picture) => {
      expect(faultsOf(layoutPicture(picture))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("the same holds when the flow runs down", () => {
  fc.assert(
    fc.property(randomPicture({ columns: 0, lanes: 0 }), (picture) => {
      expect(faultsOf(layoutPicture(picture, { direction: "down" }))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("the same picture gives the same layout; edges in another order still give a sound one", () => {
  const shuffled = randomPicture({ columns: 2, lanes: 2 }).chain((picture) =>
    fc.record({
      picture: fc.constant(picture),
      edges: fc.shuffledSubarray([...picture.edges], { minLength: picture.edges.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ picture, edges }) => {
      expect(layoutPicture(picture)).toEqual(layoutPicture(structuredClone(picture)));
      expect(faultsOf(layoutPicture({ ...picture, edges }))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
