import { DAY_MS } from "@fairlead/base";
import { expect, test } from "vitest";
import { saas } from "../industry/saas.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";
import { simulateDeals } from "../simulate/simulate-deals.ts";
import { StageTally } from "./stage-truth.ts";

const any = simulateDeals({ seed: 1, deals: 1 }).dealAt(0);

/** A deal that spends a day in each stage; open ones are still in the last. */
function dealThrough(stages: readonly number[], outcome: SimulatedDeal["outcome"]): SimulatedDeal {
  const visits = stages.map((stage, place) => {
    const isOpen = outcome === null && place === stages.length - 1;
    return { stage, enteredAt: place * DAY_MS, leftAt: isOpen ? null : (place + 1) * DAY_MS, actor: "Ann" };
  });
  return { ...any, visits, outcome, closedAt: visits.at(-1)!.leftAt };
}

test("three deals counted by hand", () => {
  const tally = new StageTally(saas);
  // all but the evaluation, with one step back from the demo; lost in discovery; still open in the demo, discovery left out
  tally.add(dealThrough([0, 1, 2, 1, 2, 4, 5, 6], "won"));
  tally.add(dealThrough([0, 1], "lost"));
  tally.add(dealThrough([0, 2], null));
  const counts = tally.stages().map(({ name: _name, time, ...stage }) => [...Object.values(stage), time.count]);
  // entered, visits, skipped, returned, won, lost, open; ended visits
  expect(counts).toEqual([
    [3, 3, 0, 0, 0, 0, 0, 3],
    [2, 3, 1, 1, 0, 1, 0, 3],
    [2, 3, 0, 1, 0, 0, 1, 2],
    [0, 0, 1, 0, 0, 0, 0, 0],
    [1, 1, 0, 0, 0, 0, 0, 1],
    [1, 1, 0, 0, 0, 0, 0, 1],
    [1, 1, 0, 0, 1, 0, 0, 1],
  ]);
  expect(tally.flows().slice(0, 3)).toEqual([
    { from: "Discovery", to: "Demo", moves: 2, deals: 1 },
    { from: "Qualification", to: "Discovery", moves: 2, deals: 2 },
    { from: "Contract sent", to: "Closed Won", moves: 1, deals: 1 },
  ]);
  expect(tally.variants()).toHaveLength(3);
});
