import type { Random } from "@fairlead/base";
import { toWorkingTime } from "../calendar/business-hours.ts";
import { drawPoisson } from "../distribution/poisson.ts";
import type { Industry } from "../industry/industry.ts";
import type { LoggedActivity, Visit } from "./deal.ts";

/** What is logged during a deal's visits, up to the end of the record: so many of each kind a visit on average, in order of time. */
export function drawActivities(
  random: Random,
  industry: Industry,
  { visits, untilAt }: { readonly visits: readonly Visit[]; readonly untilAt: number },
): LoggedActivity[] {
  const logged = visits.flatMap((visit, place) => {
    const stream = random.fork(String(place));
    const endsAt = Math.min(visit.leftAt ?? untilAt, untilAt);
    return industry.stages[visit.stage]!.activities.flatMap(({ kind, mean }) =>
      Array.from({ length: drawPoisson(stream, mean) }, () => ({
        kind,
        at: drawInstant(stream, visit.enteredAt, endsAt),
        actor: visit.actor,
      })),
    );
  });
  return logged.sort((a, b) => a.at - b.at);
}

/** Working time after one instant and before another; the middle of the two where there is none. */
function drawInstant(random: Random, fromAt: number, endsAt: number): number {
  const drawn = fromAt + 60_000 + random.next() * (endsAt - fromAt - 60_000);
  const at = toWorkingTime(Math.floor(drawn / 1000) * 1000, random);
  return at < endsAt ? at : Math.floor((fromAt + endsAt) / 2000) * 1000;
}
