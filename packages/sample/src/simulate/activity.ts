import { MINUTE_MS, SECOND_MS, type Random } from "@fairlead/base";
import { toWorkingTime } from "../calendar/business-hours.ts";
import { drawPoisson } from "../distribution/poisson.ts";
import type { Industry } from "../industry/industry.ts";
import type { LoggedActivity, Visit } from "./deal.ts";

/** Nothing is logged this close to the beginning or end of a visit. */
const MARGIN_MS = MINUTE_MS;

/**
 * What is logged during a deal's visits, up to the end of the record: so many of each kind a visit on average.
 * Shape: in order of time, no two in the same second. Edges: none in visits too short to hold any.
 */
export function drawActivities(
  random: Random,
  industry: Industry,
  { visits, untilAt }: { readonly visits: readonly Visit[]; readonly untilAt: number },
): LoggedActivity[] {
  return visits.flatMap((visit, place) => {
    const stream = random.fork(String(place));
    const fromAt = visit.enteredAt + MARGIN_MS;
    const endsAt = Math.min(visit.leftAt ?? untilAt, untilAt) - MARGIN_MS;
    if (endsAt <= fromAt) return [];
    const logged = industry.stages[visit.stage]!.activities.flatMap(({ kind, mean }) =>
      Array.from({ length: drawPoisson(stream, mean) }, () => ({
        kind,
        at: drawInstant(stream, fromAt, endsAt),
        actor: visit.actor,
      })),
    );
    return apart(logged.sort((a, b) => a.at - b.at));
  });
}

/** Working time after one instant and before another; any time between the two where there is none. */
function drawInstant(random: Random, fromAt: number, endsAt: number): number {
  const drawn = fromAt + random.next() * (endsAt - fromAt);
  const at = toWorkingTime(drawn, random);
  return Math.floor((at < endsAt ? at : drawn) / SECOND_MS) * SECOND_MS;
}

/** Activities at least a second apart: the margin of the visit has room for the few that must move. */
function apart(logged: readonly LoggedActivity[]): LoggedActivity[] {
  let lastAt = -Infinity;
  return logged.map((activity) => {
    lastAt = Math.max(activity.at, lastAt + SECOND_MS);
    return { ...activity, at: lastAt };
  });
}
