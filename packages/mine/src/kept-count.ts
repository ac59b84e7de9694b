/**
 * How many things a share of them is, rounded up; shares beyond 0–1 count as 0 or 1.
 * Edges: 0.07 of 100 is 7, though the product is a little more.
 */
export function keptCount(count: number, share: number): number {
  return Math.ceil(count * Math.min(1, Math.max(0, share)) - 1e-9);
}
