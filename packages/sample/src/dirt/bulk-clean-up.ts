import { DAY_MS } from "@fairlead/base";
import type { Visit } from "../simulate/deal.ts";

/** Deals that have sat in a stage longer than this are stale. */
export const STALE_DAYS = 75;

/**
 * The visits of a deal as a clean-up leaves them, or null where it does not touch the deal: whoever tidies up closes, at one stroke,
 * every deal that has sat in its stage too long, so that the record says it was lost then and there.
 */
export function cleanUp(visits: readonly Visit[], instants: readonly number[]): readonly Visit[] | null {
  for (const at of instants) {
    const place = visits.findIndex(({ enteredAt, leftAt }) => enteredAt < at && (leftAt ?? Infinity) > at);
    const visit = visits[place];
    if (visit === undefined || at - visit.enteredAt < STALE_DAYS * DAY_MS) continue;
    return [...visits.slice(0, place), { ...visit, leftAt: at }];
  }
  return null;
}
