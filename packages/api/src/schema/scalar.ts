import { z } from "zod";

/** An id: a UUID in lower case. */
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u)
  .meta({ id: "Id", description: "A UUID in lower case.", examples: ["0193e0a5-7f00-7c3e-9a51-5b1f0c2d8e4a"] });

// what Date can hold and four digits of a year can write
const EARLIEST = -62_135_596_800_000;
const LATEST = 253_402_300_799_999;

/** An instant: ISO 8601 text in UTC on the wire, epoch milliseconds in programs. This is the one place where the two meet. */
export const instant = z
  .codec(z.iso.datetime({ offset: true }).max(40), z.number().int().min(EARLIEST).max(LATEST), {
    decode: (text) => Date.parse(text),
    encode: (at) => new Date(at).toISOString(),
  })
  .meta({ id: "Instant", description: "ISO 8601, answered in UTC.", examples: ["2026-11-22T15:04:05.000Z"] });

/** A day without a time: "2026-11-22". */
export const day = z.iso.date().meta({ id: "Day", description: "A day, as YYYY-MM-DD.", examples: ["2026-11-22"] });

/** A currency by its ISO 4217 code. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/u)
  .meta({ id: "Currency", description: "ISO 4217.", examples: ["PLN"] });

/** An amount. Units: `amountMinor` in the smallest unit of the currency, cents or grosze. */
export const money = z
  .strictObject({ amountMinor: z.int(), currency })
  .meta({ id: "Money", description: "An amount in the smallest unit of its currency: 1250 PLN are 12.50 zł." });

/** How often a record has changed, from 1: its version, and its ETag. */
export const rev = z
  .int()
  .min(1)
  .max(2_147_483_647)
  .meta({ id: "Rev", description: "Counts the changes of a record, from 1; its ETag is this number in quotes." });

/** The number of a change in the audit, by which it can be undone. */
export const changeSeq = z.int().min(1);

/** Text that is not blank. Units: UTF-16 code units. */
export function label(max = 200) {
  return z.string().trim().min(1).max(max);
}

/** Text that may be empty. */
export function text(max: number) {
  return z.string().max(max);
}
