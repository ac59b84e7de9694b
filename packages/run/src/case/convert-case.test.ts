import { expect, test } from "vitest";
import { LEAD, OFFER, RENEWALS, SALES_NEXT } from "../../test/sales-map.ts";
import { told } from "../../test/told.ts";
import { populatedWorld } from "../../test/world.ts";
import type { CaseCommand, Command } from "../index.ts";

function onLead(command: CaseCommand): Command {
  return { subject: "case", id: "case-1", command };
}

test("[RUN16] [RUN18] a lead becomes a deal in the stage it is in", () => {
  const world = populatedWorld();
  expect([1, 2].map(() => told(world.carryOut(onLead({ type: "convert" }))))).toEqual([
    [
      {
        type: "converted",
        change: { set: { kind: "deal" }, was: { kind: "lead" } },
        activity: { meaning: "stage", key: `map-1/${LEAD}`, name: "Lead", outcome: null },
      },
    ],
    [],
  ]);
});

test("[RUN16] where the map does not have its stage a deal begins at the first", () => {
  const begun = [SALES_NEXT, RENEWALS, null].map((map) => {
    const world = populatedWorld();
    world.carryOut(onLead({ type: "move", stageId: OFFER }));
    world.carryOut(onLead({ type: "convert" }), { map });
    return world.log.at(-1)?.event.change?.set;
  });
  expect(begun).toEqual([
    { kind: "deal", mapVersion: 2, stageId: LEAD, stageEnteredAt: 1_008_000 },
    { kind: "deal", mapId: "map-2", stageId: "stage-kontakt", stageEnteredAt: 1_008_000 },
    { kind: "deal" },
  ]);
});

test("[RUN16] a stage of the same id on another map is another stage", () => {
  const world = populatedWorld();
  world.carryOut(onLead({ type: "convert" }), { map: RENEWALS });
  expect(world.records.get("case-1")?.state).toMatchObject({ mapId: "map-2", stageId: "stage-kontakt" });
});

test("[RUN16] a closed lead is not converted", () => {
  const world = populatedWorld();
  world.carryOut(onLead({ type: "lose", reason: "price" }));
  expect(told(world.carryOut(onLead({ type: "convert" })))).toEqual({ refused: ["case-closed status"] });
});
