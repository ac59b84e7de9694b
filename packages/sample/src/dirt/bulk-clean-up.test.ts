import { DAY_MS } from "@fairlead/base";
import { expect, test } from "vitest";
import type { Visit } from "../simulate/deal.ts";
import { cleanUp, STALE_DAYS } from "./bulk-clean-up.ts";

const visit = (stage: number, fromDay: number, toDay: number | null): Visit => ({
  stage,
  enteredAt: fromDay * DAY_MS,
  leftAt: toDay === null ? null : toDay * DAY_MS,
  actor: "Ann",
});

test("a deal that has sat too long is cut off at the clean-up, with what came after", () => {
  const visits = [visit(0, 0, 5), visit(1, 5, 200), visit(2, 200, null)];
  expect(cleanUp(visits, [100 * DAY_MS])).toEqual([visit(0, 0, 5), visit(1, 5, 100)]);
});

test("deals that moved lately, are not yet there, or are closed are left alone", () => {
  const day = 100;
  const fresh = day - STALE_DAYS + 1;
  for (const visits of [[visit(0, fresh, null)], [visit(0, 101, null)], [visit(0, 0, 99)]]) {
    expect(cleanUp(visits, [day * DAY_MS])).toBeNull();
  }
});
