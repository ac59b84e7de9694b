import { DAY_MS } from "@fairlead/base";
import { isMissing } from "./column.ts";
import { InstantReader } from "./instant.ts";
import type { TimeColumn } from "./plan.ts";

/** Reads the time in one column of each row. Shape: after `read` gave "time", `at` and `isDay` say which, and `hasZone` whether it named its zone. */
export class TimeCell {
  at: number = NaN;
  isDay = false;
  hasZone = true;
  readonly column: number;
  readonly #isDayOnly: boolean;
  readonly #reader: InstantReader;

  constructor({ column, format, isDayOnly }: TimeColumn) {
    this.column = column;
    this.#isDayOnly = isDayOnly;
    this.#reader = new InstantReader(format);
  }

  read(cells: readonly string[]): "time" | "missing" | "unreadable" {
    const cell = (cells[this.column] ?? "").trim();
    this.at = NaN;
    if (isMissing(cell)) return "missing";
    const at = this.#reader.read(cell);
    if (!(Math.abs(at) <= MAX_INSTANT)) return "unreadable";
    this.at = at;
    this.isDay = this.#reader.isDay || (this.#isDayOnly && at % DAY_MS === 0);
    this.hasZone = this.#reader.hasZone || this.isDay;
    return "time";
  }
}

/** The furthest instant a date of the language can name. */
const MAX_INSTANT = 8.64e15;
