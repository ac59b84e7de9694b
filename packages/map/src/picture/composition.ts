import type { Extent } from "./place-items.ts";
import type { Placement } from "./trace-edges.ts";

/** A placed graph and the bands around it. Units: pixels. Shape: `columnOfLayer` is empty without columns. */
export interface Composition {
  readonly placement: Placement;
  readonly lanes: readonly Extent[];
  /** How long the layers and channels are along the flow. */
  readonly length: number;
  readonly columnOfLayer: readonly number[];
}
