import { compareText } from "@fairlead/base";
import { printMonth } from "../calendar/utc-date.ts";
import { lastEstimate } from "../format/deal-state.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";

/** Deals created, won, and lost in a month, and what the won ones are worth. Units: hundredths of each currency. */
export interface MonthTruth {
  readonly month: string;
  readonly created: number;
  readonly won: number;
  readonly lost: number;
  readonly wonAmountMinor: Readonly<Record<string, number>>;
}

interface MonthCounts {
  created: number;
  won: number;
  lost: number;
  readonly wonAmountMinor: Map<string, number>;
}

/** Counts by month. */
export class MonthTally {
  readonly #months = new Map<string, MonthCounts>();

  /** Counts a deal by what the record shows. */
  add(deal: SimulatedDeal): void {
    this.#month(deal.createdAt).created++;
    this.addClosing(deal, { outcome: deal.outcome, at: deal.closedAt });
  }

  /** Counts a closing, as the record shows it or as it will come. */
  addClosing(deal: SimulatedDeal, closing: { readonly outcome: string | null; readonly at: number | null }): void {
    if (closing.at === null) return;
    const month = this.#month(closing.at);
    if (closing.outcome === "lost") month.lost++;
    if (closing.outcome !== "won") return;
    month.won++;
    const { currency } = deal.segments.region;
    month.wonAmountMinor.set(currency, (month.wonAmountMinor.get(currency) ?? 0) + lastEstimate(deal).amountMinor);
  }

  /** In order of time; months in which nothing happened are not in it. */
  months(): MonthTruth[] {
    return [...this.#months]
      .sort(([a], [b]) => compareText(a, b))
      .map(([month, { created, won, lost, wonAmountMinor }]) => ({
        month,
        created,
        won,
        lost,
        wonAmountMinor: Object.fromEntries([...wonAmountMinor].sort(([a], [b]) => compareText(a, b))),
      }));
  }

  #month(at: number): MonthCounts {
    const name = printMonth(at);
    const known = this.#months.get(name);
    if (known !== undefined) return known;
    const month: MonthCounts = { created: 0, won: 0, lost: 0, wonAmountMinor: new Map() };
    this.#months.set(name, month);
    return month;
  }
}
