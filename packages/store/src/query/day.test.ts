import { expect, test } from "vitest";
import { addDays, dayOf, isDay, isTimeZone, startOfDay } from "./day.ts";

const at = (text: string): number => Date.parse(text);

test("a day is one that the calendar has", () => {
  const texts = [
    "2026-07-15",
    "2024-02-29",
    "2026-02-29",
    "2026-13-01",
    "0000-01-01",
    "2026-7-1",
    "2026-07-15T00:00",
    "",
  ];
  expect(texts.map(isDay)).toEqual([true, true, false, false, false, false, false, false]);
  expect([null, 20260715, ["2026-07-15"]].map(isDay)).toEqual([false, false, false]);
});

test("a day begins when clocks there say so, also on the days they change", () => {
  expect(startOfDay("2026-07-15", "Europe/Warsaw")).toBe(at("2026-07-14T22:00:00Z"));
  expect(startOfDay("2026-03-29", "Europe/Warsaw")).toBe(at("2026-03-28T23:00:00Z"));
  expect(startOfDay("2026-03-30", "Europe/Warsaw")).toBe(at("2026-03-29T22:00:00Z"));
  expect(startOfDay("2026-10-26", "Europe/Warsaw")).toBe(at("2026-10-25T23:00:00Z"));
  expect(startOfDay("2026-07-15", "Asia/Shanghai")).toBe(at("2026-07-14T16:00:00Z"));
});

test("a day whose midnight clocks pass over begins at the moment they do", () => {
  // in São Paulo clocks went from midnight to one
  const start = startOfDay("2018-11-04", "America/Sao_Paulo");
  expect(start).toBe(at("2018-11-04T03:00:00Z"));
  expect(dayOf(start, "America/Sao_Paulo")).toBe("2018-11-04");
  expect(dayOf(start - 1, "America/Sao_Paulo")).toBe("2018-11-03");
});

test("the day of a moment is the one on the clocks there", () => {
  expect(dayOf(at("2026-07-14T22:30:00Z"), "Europe/Warsaw")).toBe("2026-07-15");
  expect(dayOf(at("2026-07-14T22:30:00Z"), "America/New_York")).toBe("2026-07-14");
});

test("days are added over months and years, and stop at the ends of what is counted", () => {
  expect([
    addDays("2026-12-31", 1),
    addDays("2026-03-01", -1),
    addDays("9999-12-31", 5),
    addDays("0001-01-01", -5),
  ]).toEqual(["2027-01-01", "2026-02-28", "9999-12-31", "0001-01-01"]);
});

test("a time zone has a name", () => {
  const names = ["Europe/Warsaw", "UTC", "+01:00", "-5", "Mars/Olympus", "", "'; DROP TABLE event; --"];
  expect(names.map(isTimeZone)).toEqual([true, true, false, false, false, false, false]);
});
