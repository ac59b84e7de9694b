import { DAY_MS } from "@fairlead/base";
import { startOfDay, utcDate } from "../calendar/utc-date.ts";
import { drawItem } from "../distribution/categorical.ts";
import type { CleanRow, Dirt } from "./dirt.ts";

/** One time of a row with day and month exchanged, as a spreadsheet of another country leaves it: wrong, and yet a date. */
export const swappedDayMonth: Dirt = {
  kind: "swapped-day-month",
  scope: "row",
  isEligible: (row) => swappable(row).length > 0,
  soil: (row, random) => {
    const chosen = drawItem(random, swappable(row));
    return [row.cells.map((cell, index) => (index === chosen ? swap(Number(cell)) : cell))];
  },
};

function swappable({ cells, columns }: CleanRow): number[] {
  return cells.flatMap((cell, index) => {
    if (typeof cell !== "number" || columns[index]?.type === "text") return [];
    const { day, month } = utcDate(cell);
    return day <= 12 && day !== month ? [index] : [];
  });
}

function swap(at: number): number {
  const { year, month, day } = utcDate(at);
  return Date.UTC(year, day - 1, month) + ((at - startOfDay(at)) % DAY_MS);
}
