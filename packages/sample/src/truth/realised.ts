import { compareText } from "@fairlead/base";
import { printDay, startOfDay } from "../calendar/utc-date.ts";
import { lastEstimate } from "../format/deal-state.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import { CauseTally, DeviationTally } from "./cause-truth.ts";
import { ChangeTally } from "./change-truth.ts";
import { MonthTally } from "./month-truth.ts";
import type { Afterwards, Realised } from "./sample-truth.ts";
import { StageTally } from "./stage-truth.ts";
import { OutcomeTally, summariseTimes } from "./summary.ts";

const VARIANTS_LISTED = 20;

/** Counts what came of a plan, deal by deal. */
export class RealisedTally {
  readonly #stages: StageTally;
  readonly #months = new MonthTally();
  readonly #outcomes = new OutcomeTally();
  readonly #segments = new Map<string, { segment: string; value: string; tally: OutcomeTally }>();
  readonly #reasons = new Map<string, number>();
  readonly #causes: readonly CauseTally[];
  readonly #deviations: readonly DeviationTally[];
  readonly #change: ChangeTally;
  readonly #cycles = { won: [] as number[], lost: [] as number[] };
  readonly #pulled: string[] = [];
  readonly #cleanUps = new Map<number, string[]>();
  #stageEntries = 0;
  #closings = 0;
  #activities = 0;

  constructor(plan: SimulationPlan) {
    this.#stages = new StageTally(plan.industry);
    this.#causes = plan.industry.causes.map((cause) => new CauseTally(plan.industry, cause));
    this.#deviations = plan.industry.deviations.map((deviation) => new DeviationTally(deviation));
    this.#change = new ChangeTally(plan);
    for (const day of plan.cleanUpDays) this.#cleanUps.set(day, []);
  }

  /** Counts a deal; `id` is what the export calls it. */
  add(deal: SimulatedDeal, id: string): void {
    this.#stages.add(deal);
    this.#months.add(deal);
    this.#outcomes.add(deal.outcome);
    this.#change.add(deal);
    for (const cause of this.#causes) cause.add(deal);
    for (const deviation of this.#deviations) deviation.add(deal);
    this.#addSegments(deal);
    this.#stageEntries += deal.visits.length;
    this.#activities += deal.activities.length;
    if (deal.outcome === null || deal.closedAt === null) return;
    this.#closings++;
    this.#cycles[deal.outcome].push(deal.closedAt - deal.createdAt);
    if (deal.lossReason !== null) this.#reasons.set(deal.lossReason, (this.#reasons.get(deal.lossReason) ?? 0) + 1);
    if (deal.pulled && deal.outcome === "won") this.#pulled.push(id);
    if (deal.cleanedUp) this.#cleanUps.get(startOfDay(deal.closedAt))?.push(id);
  }

  result(): Realised {
    const variants = this.#stages.variants();
    return {
      events: { stageEntries: this.#stageEntries, closings: this.#closings, activities: this.#activities },
      outcomes: this.#outcomes.counts(),
      cycle: { won: summariseTimes(this.#cycles.won), lost: summariseTimes(this.#cycles.lost) },
      stages: this.#stages.stages(),
      flows: this.#stages.flows(),
      variantCount: variants.length,
      variants: variants.slice(0, VARIANTS_LISTED),
      months: this.#months.months(),
      segments: [...this.#segments.values()].map(({ segment, value, tally }) => ({
        segment,
        value,
        ...tally.counts(),
      })),
      lossReasons: [...this.#reasons]
        .map(([reason, deals]) => ({ reason, deals }))
        .sort((a, b) => b.deals - a.deals || compareText(a.reason, b.reason)),
      causes: this.#causes.map((cause) => cause.result()),
      deviations: this.#deviations.map((deviation) => deviation.result()),
      change: this.#change.result(),
      pulledForward: this.#pulled,
      cleanUps: [...this.#cleanUps].map(([day, ids]) => ({ on: printDay(day), ids })),
    };
  }

  #addSegments(deal: SimulatedDeal): void {
    const { size, channel, region } = deal.segments;
    const values = {
      "Company size": size.name,
      "Lead channel": channel.name,
      Region: region.name,
      Owner: deal.owner.name,
    };
    for (const [segment, value] of Object.entries(values)) {
      const key = `${segment}\u0000${value}`;
      const entry = this.#segments.get(key) ?? { segment, value, tally: new OutcomeTally() };
      this.#segments.set(key, entry);
      entry.tally.add(deal.outcome);
    }
  }
}

/** Collects what comes of the deals that are open when the record ends. */
export class AfterwardsTally {
  readonly #outcomes = new OutcomeTally();
  readonly #months = new MonthTally();
  readonly #deals: Afterwards["deals"][number][] = [];

  /** Counts a deal if it is open; `id` is what the export calls it. */
  add(deal: SimulatedDeal, id: string): void {
    if (deal.outcome !== null) return;
    const { outcome, at } = deal.fate;
    this.#outcomes.add(outcome);
    this.#months.addClosing(deal, { outcome, at });
    this.#deals.push({
      id,
      outcome,
      on: at === null ? null : printDay(at),
      winProbability: deal.winProbability,
      amountMinor: lastEstimate(deal).amountMinor,
      currency: deal.segments.region.currency,
    });
  }

  result(): Afterwards {
    const months = this.#months
      .months()
      .map(({ month, won, lost, wonAmountMinor }) => ({ month, won, lost, wonAmountMinor }));
    return { outcomes: this.#outcomes.counts(), months, deals: this.#deals };
  }
}
