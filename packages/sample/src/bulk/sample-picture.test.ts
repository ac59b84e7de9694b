import { expect, test } from "vitest";
import { samplePicture } from "./sample-picture.ts";

test("a picture has the nodes and edges asked for, all between nodes of it, none to itself", () => {
  const picture = samplePicture({ seed: 1, nodes: 60, edges: 300 });
  expect([picture.nodes.length, picture.edges.length]).toEqual([60, 300]);
  const ids = new Set(picture.nodes.map(({ id }) => id));
  expect(picture.edges.every(({ from, to }) => from !== to && ids.has(from) && ids.has(to))).toBe(true);
  expect(samplePicture({ seed: 1, nodes: 60, edges: 300 })).toEqual(picture);
});

test("a single node has no edges, whatever is asked for", () => {
  expect(samplePicture({ seed: 1, nodes: 1, edges: 5 }).edges).toEqual([]);
});
