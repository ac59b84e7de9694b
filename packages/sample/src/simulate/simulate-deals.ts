import type { Random } from "@fairlead/base";
import type { Outcome } from "@fairlead/log";
import { cleanUp } from "../dirt/bulk-clean-up.ts";
import { drawItem, drawWeighted } from "../distribution/categorical.ts";
import type { Role } from "../industry/industry.ts";
import { companyName } from "../people/company-name.ts";
import { NAME_LISTS } from "../people/name-lists.ts";
import { drawLanguage, type Person } from "../people/staff.ts";
import { drawActivities } from "./activity.ts";
import { drawCause } from "./cause.ts";
import { drawDeviation, winOdds, winProbability, type Circumstances } from "./chance.ts";
import { drawCourse, type Course } from "./course.ts";
import { drawCreations } from "./creation.ts";
import type { SimulatedDeal, Visit } from "./deal.ts";
import { drawPath } from "./path.ts";
import { cleanUpInstant, planSimulation, type SimulationOptions, type SimulationPlan } from "./plan.ts";
import { drawEstimates } from "./revision.ts";
import { drawSegments } from "./segment.ts";

/** The reason given for deals closed by a clean-up. */
export const CLEAN_UP_REASON = "Pipeline clean-up";

/**
 * A simulated sales history. Deals are made when asked for, each from streams of its own, so that a million of them need no memory.
 * Shape: deals by creation, `index` from 0. Cost: about 20 µs a deal.
 */
export interface SimulatedHistory {
  readonly plan: SimulationPlan;
  dealAt(index: number): SimulatedDeal;
  /** All deals, made anew at each iteration. */
  deals(): Iterable<SimulatedDeal>;
}

/**
 * Simulates how deals run through a drawn process, with everything that is planted in them.
 * Shape: equal options give equal histories; each part (segments, causes, fate, delays, activities, …) of each deal has a stream of its own.
 * @throws {FairleadError} as `planSimulation`.
 */
export function simulateDeals(options: SimulationOptions): SimulatedHistory {
  const plan = planSimulation(options);
  const creations = drawCreations(plan);
  const dealAt = (index: number): SimulatedDeal => simulateDeal(plan, index + 1, creations[index]!);
  return {
    plan,
    dealAt,
    *deals() {
      for (let index = 0; index < creations.length; index++) yield dealAt(index);
    },
  };
}

function simulateDeal(plan: SimulationPlan, number: number, createdAt: number): SimulatedDeal {
  const { industry } = plan;
  const random = plan.random.fork(`deal/${number}`);
  const segments = drawSegments(random.fork("segments"), industry);
  const team = drawTeam(random.fork("team"), plan.staff);
  const causes = random.fork("causes");
  const attributes = Object.fromEntries(
    industry.causes.map((cause) => [cause.name, drawCause(causes.fork(cause.name), cause, segments)]),
  );
  const circumstances: Circumstances = { createdAt, segments, owner: team.AE, attributes };
  const deviation = drawDeviation(random.fork("deviation"), industry, segments);
  const odds = winOdds(plan, circumstances);
  const chance = winProbability(odds, deviation?.winRateChange ?? 0);
  const fateStream = random.fork("fate");
  const wins = fateStream.next() < chance;
  const isStalled = fateStream.next() < industry.stallRate;
  const path = drawPath(random.fork("path"), industry, { segments, deviation, wins });
  const outcome = wins ? "won" : isStalled ? "stalled" : "lost";
  const course = drawCourse(random.fork("course"), plan, { path, createdAt, segments, team, outcome });
  const recorded = recordCourse(plan, number, course);
  return {
    number,
    ...drawNames(random.fork("names"), plan, number),
    ...circumstances,
    team,
    deviation: deviation?.id ?? null,
    winProbability: chance,
    winProbabilityAsDrawn: winProbability(odds, 0),
    ...drawEstimates(random.fork("estimates"), industry, {
      segments,
      attributes,
      visits: recorded.visits,
      owner: team.AE.name,
      endsAt: Math.min(recorded.closedAt ?? Infinity, plan.untilAt),
    }),
    ...recorded,
    activities: plan.activities
      ? drawActivities(random.fork("activities"), industry, { visits: recorded.visits, untilAt: plan.untilAt })
      : [],
    lossReason: recorded.cleanedUp
      ? CLEAN_UP_REASON
      : recorded.outcome === "lost"
        ? drawLossReason(random.fork("reason"), plan, course.fate.stage)
        : null,
    fate: course.fate,
    pulled: course.pulled,
  };
}

function drawTeam(random: Random, staff: SimulationPlan["staff"]): Readonly<Record<Role, Person>> {
  const draw = (role: Role): Person => drawWeighted(random, staff[role], ({ load }) => load);
  return {
    SDR: draw("SDR"),
    AE: draw("AE"),
    SE: draw("SE"),
    Legal: draw("Legal"),
    Finance: draw("Finance"),
    CSM: draw("CSM"),
  };
}

function drawNames(
  random: Random,
  plan: SimulationPlan,
  number: number,
): Pick<SimulatedDeal, "name" | "company" | "contact"> {
  const language = drawLanguage(random, plan.localeMix);
  const company = companyName(number, plan.companyOffset, language);
  const list = NAME_LISTS[language];
  const given = drawItem(random, list.given);
  const family = drawItem(random, list.family);
  return {
    name: `${company} – ${drawItem(random, plan.industry.products)}`,
    company,
    contact: language === "zh-Hans" ? `${family}${given}` : `${given} ${family}`,
  };
}

function drawLossReason(random: Random, plan: SimulationPlan, stage: number): string {
  const reasons = plan.industry.lossReasons.filter(
    ({ fromStage = 0, toStage = Infinity }) => fromStage <= stage && stage <= toStage,
  );
  return drawWeighted(random, reasons, ({ weight }) => weight).name;
}

type Recorded = Pick<SimulatedDeal, "visits" | "outcome" | "closedAt" | "cleanedUp">;

/** The part of a course that the record shows: up to a clean-up, and up to the end of the record. */
function recordCourse(plan: SimulationPlan, number: number, course: Course): Recorded {
  const cleaned = cleanUp(
    course.visits,
    plan.cleanUpDays.map((day) => cleanUpInstant(day, number)),
  );
  const visits = censorVisits(cleaned ?? course.visits, plan.untilAt);
  const closedAt = visits.at(-1)!.leftAt;
  return {
    visits,
    closedAt,
    outcome: recordedOutcome(course, closedAt, cleaned !== null),
    cleanedUp: cleaned !== null,
  };
}

function censorVisits(visits: readonly Visit[], untilAt: number): Visit[] {
  return visits
    .filter(({ enteredAt }) => enteredAt < untilAt)
    .map((visit) => (visit.leftAt !== null && visit.leftAt < untilAt ? visit : { ...visit, leftAt: null }));
}

function recordedOutcome(course: Course, closedAt: number | null, isCleanedUp: boolean): Outcome | null {
  if (closedAt === null) return null;
  if (isCleanedUp) return "lost";
  return course.fate.outcome === "stalled" ? null : course.fate.outcome;
}
