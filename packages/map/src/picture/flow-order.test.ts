import fc from "fast-check";
import { expect, test } from "vitest";
import { orderFlow, type FlowEdge } from "./flow-order.ts";

const edge = (from: number, to: number, weight = 0.5, deviation = false): FlowEdge => ({ from, to, weight, deviation });

test("of a circle the lightest edge gives way", () => {
  const edges = [edge(2, 0, 0.1), edge(0, 1, 0.9), edge(1, 2, 0.8)];
  expect(orderFlow(3, edges, 10)).toEqual({ isForward: [false, true, true], layers: [0, 1, 2] });
});

test("between equals the flow begins at the node declared first", () => {
  expect(orderFlow(2, [edge(1, 0), edge(0, 1)], 10).isForward).toEqual([false, true]);
});

test("nothing stands before the beginning: a rare node is entered before its heavy way back is drawn", () => {
  const edges = [edge(0, 1, 1), edge(1, 2, 1), edge(1, 3, 0.1), edge(3, 2, 0.9), edge(2, 1, 0.8)];
  expect(orderFlow(4, edges, 10).layers).toEqual([0, 1, 3, 2]);
});

test("a limit holds back light edges, never those that hold the graph together", () => {
  const edges = [edge(0, 1, 0.9), edge(1, 2, 0.9), edge(0, 3, 0.8), edge(3, 1, 0.1)];
  expect(orderFlow(4, edges, 3)).toEqual({ isForward: [true, true, true, false], layers: [0, 1, 2, 1] });
});

test("forward edges climb at least one layer", () => {
  const size = 12;
  const anyEdge = fc
    .tuple(fc.nat(size - 1), fc.nat(size - 1), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
    .map(([from, to, weight, deviation]) => edge(from, to, weight, deviation));
  fc.assert(
    fc.property(fc.array(anyEdge, { maxLength: 60 }), fc.integer({ min: 2, max: 12 }), (edges, maxLayers) => {
      const { isForward, layers } = orderFlow(size, edges, maxLayers);
      const flat = edges.filter(({ from, to }, index) => isForward[index]! && layers[to]! <= layers[from]!);
      expect(flat).toEqual([]);
    }),
  );
});
