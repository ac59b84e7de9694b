import { expect, test } from "vitest";
import { InstantReader, type TimeFormat } from "./instant.ts";

function read(text: string, format: TimeFormat | "ymd" | "dmy" | "mdy"): string {
  const reader = new InstantReader(typeof format === "string" ? { kind: "calendar", order: format } : format);
  const at = reader.read(text);
  if (Number.isNaN(at)) return "no time";
  const iso = new Date(at).toISOString();
  return reader.isDay ? iso.slice(0, 10) : `${iso}${reader.hasZone ? "" : " assumed"}`;
}

test.each([
  ["2010-12-30T14:32:00+01:00", "ymd", "2010-12-30T13:32:00.000Z"],
  ["2010-12-30 14:32:00.276", "ymd", "2010-12-30T14:32:00.276Z assumed"],
  ["2024-03-05T10:00:00,123456789-0130", "ymd", "2024-03-05T11:30:00.123Z"],
  ["2023-11-11 08:18:16.519000 UTC", "ymd", "2023-11-11T08:18:16.519Z"],
  ["2022-04-14 4:30", "ymd", "2022-04-14T04:30:00.000Z assumed"],
  ["2024-03-05", "ymd", "2024-03-05"],
  ["20240305T101112Z", "ymd", "2024-03-05T10:11:12.000Z"],
  ["02/23/26 08:55 PM", "mdy", "2026-02-23T20:55:00.000Z assumed"],
  ["2/3/2026 12:05 a.m.", "mdy", "2026-02-03T00:05:00.000Z assumed"],
  ["5.3.2024 7:05", "dmy", "2024-03-05T07:05:00.000Z assumed"],
  ["31/12/99", "dmy", "1999-12-31"],
  ["15 Apr, 2021", "dmy", "2021-04-15"],
  ["Apr 15, 2021 3:04 PM", "dmy", "2021-04-15T15:04:00.000Z assumed"],
  ["Tue, 05 Mar 2024 10:00:00 GMT", "ymd", "2024-03-05T10:00:00.000Z"],
  ["5 marca 2024 r.", "ymd", "2024-03-05"],
  ["5 paź 2024, 10:00", "ymd", "2024-10-05T10:00:00.000Z assumed"],
  ["2024-03-05T10:00:00+01:00[Europe/Warsaw]", "ymd", "2024-03-05T09:00:00.000Z"],
  ["Tue Mar 05 2024 10:00:00 GMT+0100 (Central European Standard Time)", "ymd", "2024-03-05T09:00:00.000Z"],
  ["2024-03-05 24:00", "ymd", "2024-03-06T00:00:00.000Z assumed"],
  ["0001-01-01", "ymd", "0001-01-01"],
  ["9999-12-31T23:59:59Z", "ymd", "9999-12-31T23:59:59.000Z"],
  ["2024年3月5日", "ymd", "2024-03-05"],
  ["2024年3月5日 下午3:05", "ymd", "2024-03-05T15:05:00.000Z assumed"],
  ["2024年3月5日 15时05分30秒", "ymd", "2024-03-05T15:05:30.000Z assumed"],
] as const)("%s is read", (text, order, expected) => {
  expect(read(text, order)).toBe(expected);
});

test.each([
  ["2024-02-30", "ymd"],
  ["2023-02-29", "ymd"],
  ["2024-13-01", "ymd"],
  ["13/25/2024", "mdy"],
  ["2024-03-05 25:00", "ymd"],
  ["2024-03-05 24:01", "ymd"],
  ["2024-03-05 10:00 Europe/Warsaw", "ymd"],
  ["+275760-09-14", "ymd"],
  ["2024-03-05 10:61", "ymd"],
  ["2024-03-05 13:00 PM", "ymd"],
  ["2024-03-05T10:00:00 tomorrow", "ymd"],
  ["2024-03", "ymd"],
  ["10:00", "ymd"],
  ["5 Foo 2024", "dmy"],
  ["", "ymd"],
] as const)("%s is no time", (text, order) => {
  expect(read(text, order)).toBe("no time");
});

test("plain numbers are seconds or fractions of them since 1970, or days of a spreadsheet", () => {
  expect(read("1709640000", { kind: "epoch-seconds" })).toBe("2024-03-05T12:00:00.000Z");
  expect(read("1709640000123", { kind: "epoch-milliseconds" })).toBe("2024-03-05T12:00:00.123Z");
  expect(read("1709640000123456", { kind: "epoch-microseconds" })).toBe("2024-03-05T12:00:00.123Z");
  expect(read("1709640000123456789", { kind: "epoch-nanoseconds" })).toBe("2024-03-05T12:00:00.123Z");
  expect(read("45356", { kind: "excel-serial" })).toBe("2024-03-05");
  expect(read("45356,5", { kind: "excel-serial" })).toBe("2024-03-05T12:00:00.000Z assumed");
});
