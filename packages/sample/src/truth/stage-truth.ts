import { compareText } from "@fairlead/base";
import { lastStageName } from "../format/deal-state.ts";
import type { Industry } from "../industry/industry.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";
import { summariseTimes, type TimeSummary } from "./summary.ts";

/**
 * What happened at a stage. All counts are deals unless they say visits.
 * Shape: `skipped` went from an earlier stage to a later one, or to won, without ever being in it; `returned` came to it again, or from a later stage;
 * `time` is over visits that ended within the record.
 */
export interface StageTruth {
  readonly name: string;
  readonly entered: number;
  readonly visits: number;
  readonly skipped: number;
  readonly returned: number;
  readonly wonHere: number;
  readonly lostHere: number;
  readonly openHere: number;
  readonly time: TimeSummary;
}

/** Moves between two stages, or from a stage to an outcome. */
export interface FlowTruth {
  readonly from: string;
  readonly to: string;
  readonly moves: number;
  readonly deals: number;
}

/** A sequence of stages and the outcome, if any, and the deals that followed it exactly. */
export interface VariantTruth {
  readonly stages: readonly string[];
  readonly deals: number;
}

interface StageCounts {
  readonly name: string;
  entered: number;
  visits: number;
  skipped: number;
  returned: number;
  wonHere: number;
  lostHere: number;
  openHere: number;
  readonly times: number[];
}

/** Counts what happened at stages, between them, and along whole deals. */
export class StageTally {
  readonly #industry: Industry;
  readonly #stages: readonly StageCounts[];
  readonly #flows = new Map<string, { from: string; to: string; moves: number; deals: number }>();
  readonly #variants = new Map<string, number>();

  constructor(industry: Industry) {
    this.#industry = industry;
    this.#stages = industry.stages.map(({ name }) => ({
      name,
      entered: 0,
      visits: 0,
      skipped: 0,
      returned: 0,
      wonHere: 0,
      lostHere: 0,
      openHere: 0,
      times: [],
    }));
  }

  add(deal: SimulatedDeal): void {
    for (const { stage, enteredAt, leftAt } of deal.visits) {
      this.#stages[stage]!.visits++;
      if (leftAt !== null) this.#stages[stage]!.times.push(leftAt - enteredAt);
    }
    this.#addPresence(deal);
    const last = this.#stages[deal.visits.at(-1)!.stage]!;
    if (deal.outcome === "won") last.wonHere++;
    else if (deal.outcome === "lost") last.lostHere++;
    else last.openHere++;
    this.#addTrace(deal);
  }

  stages(): StageTruth[] {
    return this.#stages.map(({ times, ...counts }) => ({ ...counts, time: summariseTimes(times) }));
  }

  /** By moves, then names. */
  flows(): FlowTruth[] {
    return [...this.#flows.values()].sort(
      (a, b) => b.moves - a.moves || compareText(a.from, b.from) || compareText(a.to, b.to),
    );
  }

  /** By deals, then names. */
  variants(): VariantTruth[] {
    return [...this.#variants]
      .map(([key, deals]) => ({ stages: key.split("\u0000"), deals, key }))
      .sort((a, b) => b.deals - a.deals || compareText(a.key, b.key))
      .map(({ stages, deals }) => ({ stages, deals }));
  }

  #addPresence(deal: SimulatedDeal): void {
    const visited = deal.visits.map(({ stage }) => stage);
    const furthest = deal.outcome === "won" ? this.#stages.length : Math.max(...visited);
    const first = Math.min(...visited);
    this.#stages.forEach((stage, index) => {
      const visits = visited.filter((each) => each === index).length;
      if (visits > 0) stage.entered++;
      const isFromLater = visited.some((each, place) => each === index && (visited[place - 1] ?? -1) > index);
      if (visits > 1 || isFromLater) stage.returned++;
      if (visits === 0 && first < index && index < furthest) stage.skipped++;
    });
  }

  #addTrace(deal: SimulatedDeal): void {
    const trace = deal.visits.map(({ stage }) => this.#industry.stages[stage]!.name);
    if (deal.outcome !== null) trace.push(lastStageName(this.#industry, deal));
    const variant = trace.join("\u0000");
    this.#variants.set(variant, (this.#variants.get(variant) ?? 0) + 1);
    const seen = new Set<string>();
    for (let place = 1; place < trace.length; place++) {
      const from = trace[place - 1]!;
      const to = trace[place]!;
      const key = `${from}\u0000${to}`;
      const flow = this.#flows.get(key) ?? { from, to, moves: 0, deals: 0 };
      this.#flows.set(key, flow);
      flow.moves++;
      if (!seen.has(key)) flow.deals++;
      seen.add(key);
    }
  }
}
