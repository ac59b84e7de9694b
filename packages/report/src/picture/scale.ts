/** The weight, 0–1, of a count among counts up to `max`: its square root, so that area and not length misleads least. */
export function weightOf(count: number, max: number): number {
  return max > 0 ? Math.sqrt(count / max) : 0;
}

/**
 * Gives the heat, 0–1, of a duration: the share of the other known durations that are shorter.
 * Edges: null for an unknown one; 0 when all are equal or there is only one.
 */
export function heatScale(durationsMs: readonly (number | null)[]): (durationMs: number | null) => number | null {
  const known = durationsMs.filter((duration) => duration !== null).sort((a, b) => a - b);
  return (durationMs) => {
    if (durationMs === null) return null;
    const shorter = known.findIndex((duration) => duration >= durationMs);
    return known.length < 2 ? 0 : Math.max(0, shorter) / (known.length - 1);
  };
}
