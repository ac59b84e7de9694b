import { expect, test } from "vitest";
import { createPasswordHasher } from "./password-hash.ts";

const cheap = { memoryKib: 64, passes: 1, lanes: 1 };

test("a hash is a PHC string of the asked cost and its own salt, and knows its password", async () => {
  const hasher = createPasswordHasher();
  const [first, second] = await Promise.all([hasher.hash("tulip rivet"), hasher.hash("tulip rivet")]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u);
  expect(first).not.toBe(second);
  expect(await hasher.verify("tulip rivet", first)).toBe(true);
  expect(await hasher.verify("tulip rivets", first)).toBe(false);
});

test("a known answer of another implementation is understood", async () => {
  // of the reference program: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
  const phc = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(await createPasswordHasher().verify("password", phc)).toBe(true);
});

test("composed or taken apart, a password is the same", async () => {
  const hasher = createPasswordHasher({ cost: cheap });
  expect(await hasher.verify("gęślą".normalize("NFD"), await hasher.hash("gęślą"))).toBe(true);
});

test("a hash of another cost still opens, and is told to be outdated", async () => {
  const old = await createPasswordHasher({ cost: cheap }).hash("tulip");
  const hasher = createPasswordHasher({ cost: { ...cheap, passes: 2 } });
  expect(await hasher.verify("tulip", old)).toBe(true);
  expect([hasher.isOutdated(old), hasher.isOutdated(await hasher.hash("tulip"))]).toEqual([true, false]);
});

test("nobody's password is never right, nor is that of a hash that cannot be read", async () => {
  const hasher = createPasswordHasher({ cost: cheap });
  expect(await hasher.verify("", null)).toBe(false);
  expect(await hasher.verify("x", "plain text")).toBe(false);
});

test("for nobody the same work is done", async () => {
  const hasher = createPasswordHasher();
  const phc = await hasher.hash("tulip");
  const measure = async (kept: string | null): Promise<number> => {
    const before = performance.now();
    await hasher.verify("guess", kept);
    return performance.now() - before;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 9; round++) {
    times.known.push(await measure(phc));
    times.unknown.push(await measure(null));
  }
  const median = (list: number[]): number => list.toSorted((a, b) => a - b)[4]!;
  const ratio = median(times.unknown) / median(times.known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test("a few are made at once, in order, and beyond those who wait nobody gets in", async () => {
  const hasher = createPasswordHasher({ cost: cheap, atOnce: 1, waiting: 3 });
  const finished: number[] = [];
  const outcomes = await Promise.allSettled(
    [0, 1, 2, 3, 4, 5].map((index) => hasher.hash("tulip").then(() => finished.push(index))),
  );
  expect(finished).toEqual([0, 1, 2, 3]);
  expect(outcomes.slice(4).map((outcome) => outcome.status === "rejected" && outcome.reason.code)).toEqual([
    "overloaded",
    "overloaded",
  ]);
  expect(await hasher.verify("tulip", await hasher.hash("tulip"))).toBe(true);
});
