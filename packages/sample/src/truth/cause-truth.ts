import type { CauseModel, DeviationModel, Industry } from "../industry/industry.ts";
import { exposure } from "../simulate/cause.ts";
import { winProbability } from "../simulate/chance.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";
import { isAmong } from "../simulate/segment.ts";
import { OutcomeTally, type OutcomeCounts } from "./summary.ts";

/**
 * What a planted cause did.
 * Shape: the odds of the deals it acts on are multiplied by `oddsFactor` (a count: once per unit above the first); 1 means it causes nothing,
 * whatever the outcome counts suggest. `meanEffect` is the mean, over the deals it acts on, of the probability of winning less what it would
 * have been without it: the true effect, in points of 0–1. `fates` counts how deals end if the record went on, `recorded` what it shows.
 */
export interface CauseTruth {
  readonly name: string;
  readonly rule: string;
  readonly oddsFactor: number;
  readonly meanEffect: number | null;
  readonly acting: { readonly fates: OutcomeCounts; readonly recorded: OutcomeCounts };
  readonly notActing: { readonly fates: OutcomeCounts; readonly recorded: OutcomeCounts };
}

/** What a planted deviation did, against the other deals of the same segments. Shape: as `CauseTruth`. */
export interface DeviationTruth {
  readonly id: string;
  readonly winRateChange: number;
  readonly meanEffect: number | null;
  readonly deviating: { readonly fates: OutcomeCounts; readonly recorded: OutcomeCounts };
  readonly asDrawn: { readonly fates: OutcomeCounts; readonly recorded: OutcomeCounts };
}

class Side {
  readonly #fates = new OutcomeTally();
  readonly #recorded = new OutcomeTally();

  add(deal: SimulatedDeal): void {
    this.#fates.add(deal.fate.outcome);
    this.#recorded.add(deal.outcome);
  }

  counts(): CauseTruth["acting"] {
    return { fates: this.#fates.counts(), recorded: this.#recorded.counts() };
  }
}

/** Counts what one cause did. */
export class CauseTally {
  readonly #cause: CauseModel;
  readonly #deviations: readonly DeviationModel[];
  readonly #acting = new Side();
  readonly #notActing = new Side();
  #effectSum = 0;
  #actingCount = 0;

  constructor(industry: Industry, cause: CauseModel) {
    this.#cause = cause;
    this.#deviations = industry.deviations;
  }

  add(deal: SimulatedDeal): void {
    const value = deal.attributes[this.#cause.name]!;
    const times = this.#cause.kind === "label" ? Number(value === this.#cause.values[0]) : exposure(this.#cause, value);
    if (times === 0) {
      this.#notActing.add(deal);
      return;
    }
    this.#acting.add(deal);
    this.#actingCount++;
    if (this.#cause.oddsFactor === 1) return;
    const odds = deal.winProbabilityAsDrawn / (1 - deal.winProbabilityAsDrawn);
    const change = this.#deviations.find(({ id }) => id === deal.deviation)?.winRateChange ?? 0;
    this.#effectSum += deal.winProbability - winProbability(odds / this.#cause.oddsFactor ** times, change);
  }

  result(): CauseTruth {
    return {
      name: this.#cause.name,
      rule: ruleOf(this.#cause),
      oddsFactor: this.#cause.oddsFactor,
      meanEffect: this.#actingCount === 0 ? null : this.#effectSum / this.#actingCount,
      acting: this.#acting.counts(),
      notActing: this.#notActing.counts(),
    };
  }
}

/** The condition, in a formula over the attribute, under which a cause acts. */
function ruleOf(cause: CauseModel): string {
  switch (cause.kind) {
    case "flag":
      return "= true";
    case "minutes":
      return `< ${cause.belowMinutes}`;
    case "count":
      return "> 1, once per unit above 1";
    case "label":
      return `= "${cause.values[0]}"`;
  }
}

/** Counts what one deviation did. */
export class DeviationTally {
  readonly #deviation: DeviationModel;
  readonly #deviating = new Side();
  readonly #asDrawn = new Side();
  #effectSum = 0;
  #count = 0;

  constructor(deviation: DeviationModel) {
    this.#deviation = deviation;
  }

  add(deal: SimulatedDeal): void {
    if (deal.deviation === this.#deviation.id) {
      this.#deviating.add(deal);
      this.#effectSum += deal.winProbability - deal.winProbabilityAsDrawn;
      this.#count++;
    } else if (isAmong(deal.segments, this.#deviation.among)) {
      this.#asDrawn.add(deal);
    }
  }

  result(): DeviationTruth {
    return {
      id: this.#deviation.id,
      winRateChange: this.#deviation.winRateChange,
      meanEffect: this.#count === 0 ? null : this.#effectSum / this.#count,
      deviating: this.#deviating.counts(),
      asDrawn: this.#asDrawn.counts(),
    };
  }
}
