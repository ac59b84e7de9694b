import { DAY_MS } from "@fairlead/base";
import { printDay } from "../calendar/utc-date.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";
import { stageIndex } from "../simulate/path.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import { OutcomeTally, summariseTimes, type OutcomeCounts, type TimeSummary } from "./summary.ts";

/**
 * What the record shows on one side of the change point.
 * Shape: deals created on that side and how they end if the record went on, and the ended visits, begun on that side, to the stage that
 * changes (null where no stage does).
 */
interface ChangeSide {
  readonly days: number;
  readonly created: OutcomeCounts;
  readonly time: TimeSummary | null;
}

/** The one change of the period. Shape: from the start of day `on` (UTC), `measure` of `stage` (or of all deals) is `factor` times what it was. */
export interface ChangeTruth {
  readonly measure: "delay" | "win-odds" | "arrivals";
  readonly stage: string | null;
  readonly factor: number;
  readonly on: string;
  readonly before: ChangeSide;
  readonly after: ChangeSide;
}

/** Measures both sides of the change point. */
export class ChangeTally {
  readonly #plan: SimulationPlan;
  readonly #stage: number | null;
  readonly #before = { created: new OutcomeTally(), times: [] as number[] };
  readonly #after = { created: new OutcomeTally(), times: [] as number[] };

  constructor(plan: SimulationPlan) {
    this.#plan = plan;
    const { stage } = plan.industry.change;
    this.#stage = stage === undefined ? null : stageIndex(plan.industry, stage);
  }

  add(deal: SimulatedDeal): void {
    this.#side(deal.createdAt).created.add(deal.fate.outcome);
    for (const { stage, enteredAt, leftAt } of deal.visits) {
      if (stage === this.#stage && leftAt !== null) this.#side(enteredAt).times.push(leftAt - enteredAt);
    }
  }

  result(): ChangeTruth {
    const { change } = this.#plan.industry;
    const { changeAt, fromAt, untilAt } = this.#plan;
    const show = (side: { created: OutcomeTally; times: number[] }, lengthMs: number): ChangeSide => ({
      days: lengthMs / DAY_MS,
      created: side.created.counts(),
      time: this.#stage === null ? null : summariseTimes(side.times),
    });
    return {
      measure: change.measure,
      stage: change.stage ?? null,
      factor: change.factor,
      on: printDay(changeAt),
      before: show(this.#before, changeAt - fromAt),
      after: show(this.#after, untilAt - changeAt),
    };
  }

  #side(at: number): { created: OutcomeTally; times: number[] } {
    return at < this.#plan.changeAt ? this.#before : this.#after;
  }
}
