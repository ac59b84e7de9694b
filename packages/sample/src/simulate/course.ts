import { DAY_MS, MINUTE_MS, type Random } from "@fairlead/base";
import { lastWorkdayBefore, toWorkingTime, WORKDAY } from "../calendar/business-hours.ts";
import { startOfQuarter } from "../calendar/utc-date.ts";
import { drawFrom } from "../distribution/distribution.ts";
import type { Role } from "../industry/industry.ts";
import type { Person } from "../people/staff.ts";
import type { DealSegments, Fate, Visit } from "./deal.ts";
import type { SimulationPlan } from "./plan.ts";

/** What decides how long the stages of a deal take. */
export interface CourseChoice {
  readonly path: readonly number[];
  readonly createdAt: number;
  readonly segments: DealSegments;
  readonly team: Readonly<Record<Role, Person>>;
  readonly outcome: Fate["outcome"];
}

/** The visits of a deal to its very end, and its fate. */
export interface Course {
  readonly visits: readonly Visit[];
  readonly fate: Fate;
  readonly pulled: boolean;
}

const SHORTEST_MS = 15 * MINUTE_MS;

/**
 * When a deal enters and leaves its stages.
 * Shape: each visit takes its stage's delay times the factors of segment, person, and change point, and at least a quarter of an hour;
 * people move deals in working time, so a visit that would end at night or on a weekend ends on the next working day.
 */
export function drawCourse(random: Random, plan: SimulationPlan, choice: CourseChoice): Course {
  const visits: Visit[] = [];
  let at = choice.createdAt;
  choice.path.forEach((stage, place) => {
    const isLast = place === choice.path.length - 1;
    const visit = { stage, enteredAt: at, actor: choice.team[plan.industry.stages[stage]!.owner].name };
    const stayMs = Math.max(SHORTEST_MS, drawStayMs(random, plan, { ...choice, stage, at, isLast }));
    at = toWorkingTime(wholeSecond(at + stayMs), random);
    visits.push({ ...visit, leftAt: isLast && choice.outcome === "stalled" ? null : at });
  });
  return endCourse(random.fork("end"), plan, { visits, outcome: choice.outcome });
}

type Stay = CourseChoice & { readonly stage: number; readonly at: number; readonly isLast: boolean };

function drawStayMs(random: Random, plan: SimulationPlan, stay: Stay): number {
  const { change, lossDelayFactor, stages } = plan.industry;
  const stage = stages[stay.stage]!;
  const { size, channel, region } = stay.segments;
  const isChanged = change.measure === "delay" && change.stage === stage.name && stay.at >= plan.changeAt;
  return (
    drawFrom(random, stage.delayDays) *
    DAY_MS *
    size.delayFactor *
    channel.delayFactor *
    region.delayFactor *
    stay.team[stage.owner].delayFactor *
    (isChanged ? change.factor : 1) *
    (stay.isLast && stay.outcome !== "won" ? lossDelayFactor : 1)
  );
}

function endCourse(
  random: Random,
  plan: SimulationPlan,
  { visits, outcome }: { readonly visits: Visit[]; readonly outcome: Fate["outcome"] },
): Course {
  const last = visits.at(-1)!;
  const pulledTo = outcome === "won" ? pullForward(random, plan, last) : null;
  if (pulledTo !== null) visits[visits.length - 1] = { ...last, leftAt: pulledTo };
  const at = pulledTo ?? last.leftAt;
  return { visits, fate: { outcome, at, stage: last.stage }, pulled: pulledTo !== null };
}

/** The last working day of the quarter before, for a win early in a quarter that is hurried into it; null where it stays. */
function pullForward(random: Random, plan: SimulationPlan, last: Visit): number | null {
  const { rate, withinDays } = plan.industry.quarterEndPull;
  const isHurried = random.next() < rate;
  const share = random.next();
  const quarterAt = startOfQuarter(last.leftAt!);
  if (!isHurried || last.leftAt! - quarterAt >= withinDays * DAY_MS) return null;
  const hours = WORKDAY.fromHour + share * (WORKDAY.toHour - WORKDAY.fromHour);
  const target = wholeSecond(lastWorkdayBefore(quarterAt) + hours * 60 * MINUTE_MS);
  return target >= last.enteredAt + SHORTEST_MS ? target : null;
}

const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;
