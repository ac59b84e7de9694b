import { EventLogBuilder, type AttributeKind, type EventLog, type Outcome } from "@fairlead/log";
import type { SimulatedDeal } from "../simulate/deal.ts";
import type { SimulatedHistory } from "../simulate/simulate-deals.ts";
import { dealEvents } from "./deal-event.ts";
import { lastEstimate, printAmount } from "./deal-state.ts";

/**
 * A simulated history as an event log, without any loss: the reference to hold what is read from an export against.
 * Shape: cases in order of creation, named as in the plain CSV; activities are stages unless calls, e-mails, and the like are logged too.
 */
export function toEventLog(history: SimulatedHistory): EventLog {
  const { industry, untilAt, activities } = history.plan;
  const builder = new EventLogBuilder();
  const outcomes = new Map<number, Outcome>();
  for (const { name } of industry.stages) builder.activities.intern(name);
  outcomes.set(builder.activities.intern(industry.won), "won");
  outcomes.set(builder.activities.intern(industry.lost), "lost");
  let row = 0;
  for (const deal of history.deals()) {
    const caseId = builder.cases.intern(dealId(deal));
    for (const [name, text, kind] of caseAttributes(deal)) builder.caseAttributes.writer(name).set(caseId, text, kind);
    for (const { activity, at, actor } of dealEvents(industry, deal)) {
      builder.append({
        case: caseId,
        activity: builder.activities.intern(activity),
        at,
        precision: "second",
        actor: builder.actors.intern(actor),
        row: ++row,
      });
    }
  }
  return builder.build({
    source: { system: "sample", file: "" },
    meaning: activities ? "activity" : "stage",
    outcomes,
    observedUntilAt: untilAt,
  });
}

/** The id of a deal in formats that have no way of their own to name one. */
export function dealId(deal: SimulatedDeal): string {
  return `D-${String(deal.number).padStart(6, "0")}`;
}

function caseAttributes(deal: SimulatedDeal): [string, string, AttributeKind][] {
  const { size, channel, region } = deal.segments;
  const drawn = Object.entries(deal.attributes).map(([name, value]): [string, string, AttributeKind] => [
    name,
    String(value),
    typeof value === "number" ? "number" : typeof value === "boolean" ? "flag" : "text",
  ]);
  return [
    ["deal_name", deal.name, "text"],
    ["owner", deal.owner.name, "text"],
    ["amount", printAmount(lastEstimate(deal).amountMinor), "number"],
    ["currency", region.currency, "text"],
    ["Company size", size.name, "text"],
    ["Lead channel", channel.name, "text"],
    ["Region", region.name, "text"],
    ...drawn,
  ];
}
