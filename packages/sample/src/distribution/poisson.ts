import type { Random } from "@fairlead/base";

/**
 * A draw from a Poisson distribution.
 * Cost: linear in the mean; meant for means of a few.
 * @source D. E. Knuth, "The Art of Computer Programming", volume 2, section 3.4.1: multiplying uniforms.
 */
export function drawPoisson(random: Random, mean: number): number {
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = 1 - random.next(); product > floor; product *= 1 - random.next()) count++;
  return count;
}
