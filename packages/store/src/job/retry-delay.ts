import type { Random } from "@fairlead/base";

/** How long failed jobs wait before they are tried again. */
export interface Backoff {
  /** After the first attempt; it doubles with each. */
  readonly firstMs: number;
  readonly longestMs: number;
}

/**
 * How long a job waits after an attempt that failed: twice as long each time, and between half of that and all of it by chance, so that jobs
 * that failed together do not come back together.
 * Shape: `attempt` counts from 1.
 */
export function retryDelayMs(attempt: number, { firstMs, longestMs }: Backoff, random: Random): number {
  const delayMs = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.round(delayMs * (0.5 + random.next() / 2));
}
