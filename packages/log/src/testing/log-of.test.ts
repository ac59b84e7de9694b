import { DAY_MS } from "@fairlead/base";
import { expect, test } from "vitest";
import { traceOf } from "../event-log.ts";
import { logOf, TEST_EPOCH_AT } from "./log-of.ts";

test("a written log reads as it is written", () => {
  const log = logOf(["Sign_up@0 Demo/ann Won@?", "d7: Sign_up@-1.5", ""], {
    meaning: "stage",
    outcomes: { Won: "won" },
    observedUntilDay: 9,
  });
  expect(log).toMatchObject({ caseCount: 3, meaning: "stage", outcomes: new Map([[2, "won"]]) });
  expect(log.observedUntilAt).toBe(TEST_EPOCH_AT + 9 * DAY_MS);
  expect(traceOf(log, 0).map(({ activity, at, actor }) => [activity, at, actor])).toEqual([
    ["Sign up", TEST_EPOCH_AT, null],
    ["Demo", TEST_EPOCH_AT + DAY_MS, "ann"],
    ["Won", null, null],
  ]);
  expect(traceOf(log, 1)).toMatchObject([{ caseId: "d7", at: TEST_EPOCH_AT - 1.5 * DAY_MS }]);
  expect(() => logOf(["A@soon"])).toThrow("test-log-unreadable");
});
