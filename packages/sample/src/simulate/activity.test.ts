import { createRandom, DAY_MS, MINUTE_MS } from "@fairlead/base";
import { expect, test } from "vitest";
import { saas } from "../industry/saas.ts";
import { drawActivities } from "./activity.ts";
import type { Visit } from "./deal.ts";

const START = Date.UTC(2026, 2, 2, 9);
const visit = (lengthMs: number): Visit => ({ stage: 0, enteredAt: START, leftAt: START + lengthMs, actor: "Ann" });
const untilAt = START + 90 * DAY_MS;

test("activities of a visit are as many as planted on average, inside it, each in a second of its own", () => {
  const root = createRandom(4);
  const sets = Array.from({ length: 2000 }, (_, index) =>
    drawActivities(root.fork(String(index)), saas, { visits: [visit(20 * MINUTE_MS)], untilAt }),
  );
  const calls = sets.flat().filter(({ kind }) => kind === "Call").length;
  // planted: 1.6 calls a visit, so 3200 with a standard deviation of their root
  expect(Math.abs(calls - 3200)).toBeLessThan(4 * Math.sqrt(3200));
  for (const logged of sets) {
    expect(new Set(logged.map(({ at }) => at)).size).toBe(logged.length);
    for (const { at } of logged) expect(at > START && at < START + 20 * MINUTE_MS).toBe(true);
  }
});

test("nothing is logged after the end of the record", () => {
  const open: Visit = { ...visit(0), leftAt: null };
  expect(drawActivities(createRandom(1), saas, { visits: [open], untilAt: START + MINUTE_MS })).toEqual([]);
});
