import { createRandom } from "@fairlead/base";
import { expect, test } from "vitest";
import { isWorkingTime, lastWorkdayBefore, toWorkingTime } from "./business-hours.ts";

const at = (text: string): number => Date.parse(`${text}Z`);
const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

test("working time stays as it is", () => {
  expect(toWorkingTime(at("2026-03-04T10:22"), createRandom(1))).toBe(at("2026-03-04T10:22"));
});

test("nights and weekends move to the working day that comes next, never back", () => {
  const moved = ["2026-03-04T05:00", "2026-03-04T18:00", "2026-03-06T19:30", "2026-03-07T12:00"].map((text) =>
    toWorkingTime(at(text), createRandom(text)),
  );
  expect(moved.map(day)).toEqual(["2026-03-04", "2026-03-05", "2026-03-09", "2026-03-09"]);
  expect(moved.every(isWorkingTime)).toBe(true);
});

test("the last working day before a quarter is found over a weekend", () => {
  expect(day(lastWorkdayBefore(at("2026-04-01T00:00")))).toBe("2026-03-31");
  expect(day(lastWorkdayBefore(at("2023-01-01T00:00")))).toBe("2022-12-30");
});
