/** Two things timed in turn, A B A B …, so that a machine that slows down slows both. Times in milliseconds. */
export interface PairedTimes {
  readonly medianA: number;
  readonly medianB: number;
  /** Median of the ratios A/B, pair by pair. */
  readonly ratio: number;
}

type Work = () => unknown;

async function timeOf(work: Work): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The median of some numbers. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Times A and B in turn after `warmUp` uncounted rounds. */
export async function timePaired(a: Work, b: Work, { rounds = 7, warmUp = 2 } = {}): Promise<PairedTimes> {
  const timesA: number[] = [];
  const timesB: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const timeA = await timeOf(a);
    const timeB = await timeOf(b);
    if (round < 0) continue;
    timesA.push(timeA);
    timesB.push(timeB);
  }
  return {
    medianA: median(timesA),
    medianB: median(timesB),
    ratio: median(timesA.map((time, index) => time / timesB[index]!)),
  };
}

/** The median time of some work after warming up. */
export async function timeAlone(work: Work, { rounds = 7, warmUp = 2 } = {}): Promise<number> {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const time = await timeOf(work);
    if (round >= 0) times.push(time);
  }
  return median(times);
}
