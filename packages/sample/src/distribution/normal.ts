import type { Random } from "@fairlead/base";

/**
 * A draw from the standard normal distribution.
 * @source G. Marsaglia, T. A. Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964), the polar method.
 */
export function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random.next() - 1;
    const y = 2 * random.next() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
