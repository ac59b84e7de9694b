import fc from "fast-check";
import { expect, test } from "vitest";
import { XsdDateTimeReader } from "./xsd-date-time.ts";

const reader = new XsdDateTimeReader();
const read = (text: string): number => {
  const bytes = new TextEncoder().encode(`..${text}!!`);
  return reader.read(bytes, 2, bytes.length - 2);
};

test("instants read as the language reads them", () => {
  const dates = fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") });
  fc.assert(
    fc.property(dates, fc.integer({ min: -840, max: 840 }), (date, offset) => {
      const sign = offset < 0 ? "-" : "+";
      const two = (value: number): string => String(value).padStart(2, "0");
      const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
      expect(read(date.toISOString())).toBe(date.getTime());
      expect(read(date.toISOString().replace("Z", zone))).toBe(date.getTime() - offset * 60_000);
    }),
  );
});

test.each([
  ["2026-03-01T09:30:00Z", Date.UTC(2026, 2, 1, 9, 30), true, true],
  ["2026-03-01T09:30:00", Date.UTC(2026, 2, 1, 9, 30), true, false],
  ["2026-03-01", Date.UTC(2026, 2, 1), false, false],
  ["2026-03-01+02:00", Date.UTC(2026, 1, 28, 22), false, true],
  [" 2026-03-01 09:30 ", Date.UTC(2026, 2, 1, 9, 30), true, false],
  ["2026-03-01t09:30:00,5z", Date.UTC(2026, 2, 1, 9, 30, 0, 500), true, true],
  ["2026-03-01T09:30:00.1239999+0130", Date.UTC(2026, 2, 1, 8, 0, 0, 123), true, true],
  ["2026-03-01T09:30:00-05", Date.UTC(2026, 2, 1, 14, 30), true, true],
  ["2026-03-01T24:00:00Z", Date.UTC(2026, 2, 2), true, true],
  ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29), true, true],
  ["12345-01-01T00:00:00Z", Date.UTC(12_345, 0, 1), true, true],
])("%s is understood", (text, at, hasTime, hasZone) => {
  expect([read(text), reader.hasTime, reader.hasZone]).toEqual([at, hasTime, hasZone]);
});

test.each([
  "",
  " ",
  "soon",
  "2026",
  "2026-03",
  "2026-3-1",
  "26-03-01",
  "2026-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-03-00",
  "2026-03-01T",
  "2026-03-01T09",
  "2026-03-01T25:00:00Z",
  "2026-03-01T09:60:00Z",
  "2026-03-01T24:00:01Z",
  "2026-03-01T09:30:00.Z",
  "2026-03-01T09:30:00+15:00",
  "2026-03-01T09:30:00Zx",
  "01.03.2026",
  "1234567-01-01",
  "300000-01-01",
])("%o is no instant", (text) => {
  expect(read(text)).toBeNaN();
});

test("midnight is told as it is written", () => {
  read("2026-03-01T00:00:00+02:00");
  expect(reader.isMidnight).toBe(true);
  read("2026-03-01T00:00:01.000Z");
  expect(reader.isMidnight).toBe(false);
});
