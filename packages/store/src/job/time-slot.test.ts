import { DAY_MS, MINUTE_MS } from "@fairlead/base";
import fc from "fast-check";
import { expect, test } from "vitest";
import { slotAfter, slotAtOrBefore, type Recurrence } from "./time-slot.ts";

const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);
const WARSAW = { dailyAt: "02:30", timeZone: "Europe/Warsaw" };

test("every n minutes counts from the epoch, and a slot is not after itself", () => {
  const quarter = { everyMinutes: 15 };
  const at = Date.parse("2026-03-01T10:15Z");
  expect([iso(slotAfter(quarter, at)), iso(slotAtOrBefore(quarter, at)), iso(slotAtOrBefore(quarter, at - 1))]).toEqual(
    ["2026-03-01T10:30", "2026-03-01T10:15", "2026-03-01T10:00"],
  );
});

test("daily follows the clocks of the zone: a time left out comes later, one that comes twice counts once, the leap day counts", () => {
  const daysFrom = (start: string, count: number): string[] => {
    const slots: string[] = [];
    for (let at = Date.parse(start), left = count; left > 0; left--) slots.push(iso((at = slotAfter(WARSAW, at))));
    return slots;
  };
  // 29 March 2026: from 02:00 to 03:00; 25 October: from 03:00 back to 02:00
  expect(daysFrom("2026-03-28T00:00Z", 3)).toEqual(["2026-03-28T01:30", "2026-03-29T01:30", "2026-03-30T00:30"]);
  expect(daysFrom("2026-10-24T00:00Z", 3)).toEqual(["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"]);
  expect(daysFrom("2028-02-28T12:00Z", 2)).toEqual(["2028-02-29T01:30", "2028-03-01T01:30"]);
});

test("the zone decides which day it is", () => {
  expect(iso(slotAfter({ dailyAt: "00:05", timeZone: "Pacific/Auckland" }, Date.parse("2026-06-01T11:00Z")))).toBe(
    "2026-06-01T12:05",
  );
});

test("slots are in order: the one before, the instant, the one after, with none between", () => {
  const recurrence = fc.oneof(
    fc.record({ everyMinutes: fc.integer({ min: 1, max: 3000 }) }),
    fc.record({
      dailyAt: fc
        .tuple(fc.nat(23), fc.nat(59))
        .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":")),
      timeZone: fc.constantFrom("Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai", "UTC"),
    }),
  );
  const instant = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(recurrence, instant, (each: Recurrence, at) => {
      const [before, after] = [slotAtOrBefore(each, at), slotAfter(each, at)];
      expect([before <= at, at < after, slotAfter(each, before), slotAtOrBefore(each, after)]).toEqual([
        true,
        true,
        after,
        after,
      ]);
      const longestMs = "everyMinutes" in each ? each.everyMinutes * MINUTE_MS : DAY_MS + 60 * MINUTE_MS;
      expect(after - before).toBeLessThanOrEqual(longestMs);
    }),
    { numRuns: 300 },
  );
});

test.each([
  { everyMinutes: 0 },
  { everyMinutes: 1.5 },
  { dailyAt: "24:00", timeZone: "UTC" },
  { dailyAt: "07:00", timeZone: "Mars/Olympus" },
] as const)("%o is no recurrence", (recurrence) => {
  expect(() => slotAfter(recurrence, 0)).toThrow("recurrence-malformed");
});
