import { expect, test } from "vitest";
import { createQueue } from "./change-queue.ts";

test("what comes in one turn, or while a batch is done, is done together, in order and never more than a batch", async () => {
  const batches: string[] = [];
  const queue = createQueue(
    async (items: readonly number[]) => {
      batches.push(items.join());
      return items.map((item) => (item === 3 ? { error: new Error("no") } : { value: item * 2 }));
    },
    { batchMax: 4 },
  );
  const again = async (item: number): Promise<number[]> => [await queue.add(item), await queue.add(item + 10)];
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(again));
  expect(batches).toEqual(["1,2,3,4", "5,11,12,14", "15"]);
  expect(results.map((result) => (result.status === "fulfilled" ? result.value : "failed"))).toEqual([
    [2, 22],
    [4, 24],
    "failed",
    [8, 28],
    [10, 30],
  ]);
  expect(queue.isIdle()).toBe(true);
});

test("a batch that breaks fails all that is in it, and the next one is done", async () => {
  let isBroken = true;
  const queue = createQueue(
    async (items: readonly number[]) => {
      if (isBroken) throw new Error("broken");
      return items.map((value) => ({ value }));
    },
    { batchMax: 2 },
  );
  await expect(Promise.all([queue.add(1), queue.add(2)])).rejects.toThrow("broken");
  isBroken = false;
  expect(await queue.add(3)).toBe(3);
});
