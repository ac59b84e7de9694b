import { setImmediate } from "node:timers/promises";

/** Work that is done together with other work that came while the work before it was done. */
export interface Queue<Item, Result> {
  readonly add: (item: Item) => Promise<Result>;
  readonly isIdle: () => boolean;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** What came of an item: a result, or why there is none. */
export type Outcome<Result> = { readonly value: Result } | { readonly error: unknown };

/**
 * A queue that does its items in batches, one batch at a time, in the order in which they came.
 * Shape: `work` gives the outcome of each item, in their order; if it throws, all items of its batch fail with that.
 */
export function createQueue<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Outcome<Result>[]>,
  { batchMax }: { readonly batchMax: number },
): Queue<Item, Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let isWorking = false;

  async function workThrough(): Promise<void> {
    isWorking = true;
    while (waiting.length > 0) {
      // those who were just answered, and others of this turn, come along
      await setImmediate();
      const batch = waiting.splice(0, batchMax);
      const outcomes = await work(batch.map(({ item }) => item)).catch((error: unknown) =>
        batch.map(() => ({ error })),
      );
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index]!;
        if ("error" in outcome) reject(outcome.error);
        else resolve(outcome.value);
      }
    }
    isWorking = false;
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (!isWorking) void workThrough();
      }),
    isIdle: () => !isWorking,
  };
}
