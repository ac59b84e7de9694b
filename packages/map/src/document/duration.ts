import { z } from "zod";

/** A length of time as ISO 8601 writes it, in whole weeks, days, hours, minutes: "P3D", "PT4H", "P1DT12H", "P2W". */
export type IsoDuration = string;

const ISO_DURATION = /^P(?:\d{1,5}W|(?=[\dT])(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,5}M)?)?)$/;

export const durationSchema: z.ZodType<IsoDuration> = z.string().regex(ISO_DURATION, "map-duration-malformed");
