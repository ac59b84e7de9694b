import { expect, test } from "vitest";
import { CONTRACT, LEAD, OFFER, RENEWALS, SALES_NEXT } from "../../test/sales-map.ts";
import { told } from "../../test/told.ts";
import { populatedWorld } from "../../test/world.ts";
import type { CaseCommand, Command } from "../index.ts";

function onCase(command: CaseCommand): Command {
  return { subject: "case", id: "case-1", command };
}

test("[RUN14] [RUN18] an open case moves forwards and back, and its event is the stage it comes into", () => {
  const world = populatedWorld();
  const now = world.now;
  const moves = [OFFER, LEAD].map((stageId) => world.carryOut(onCase({ type: "move", stageId })));
  expect(moves.map(told)).toEqual([
    [
      {
        type: "moved",
        change: {
          set: { stageId: OFFER, stageEnteredAt: now },
          was: { stageId: LEAD, stageEnteredAt: 1_003_000 },
        },
        activity: { meaning: "stage", key: `map-1/${OFFER}`, name: "Oferta", outcome: null },
      },
    ],
    [
      {
        type: "moved",
        change: {
          set: { stageId: LEAD, stageEnteredAt: now + 1_000 },
          was: { stageId: OFFER, stageEnteredAt: now },
        },
        activity: { meaning: "stage", key: `map-1/${LEAD}`, name: "Lead", outcome: null },
      },
    ],
  ]);
});

test("[RUN3] to the stage it is in nothing changes, also of a later version", () => {
  const world = populatedWorld();
  const move = onCase({ type: "move", stageId: LEAD });
  expect([world.carryOut(move), world.carryOut(move, { map: SALES_NEXT })].map(told)).toEqual([[], []]);
});

test("[RUN14] a stage is entered under the map's version, and on the map that is run", () => {
  const world = populatedWorld();
  const now = world.now;
  world.carryOut(onCase({ type: "move", stageId: CONTRACT }), { map: SALES_NEXT });
  world.carryOut(onCase({ type: "move", stageId: LEAD }), { map: RENEWALS });
  expect(world.log.slice(-2).map(({ event }) => event.change?.set)).toEqual([
    { mapVersion: 2, stageId: CONTRACT, stageEnteredAt: now },
    { mapId: "map-2", mapVersion: 1, stageId: LEAD, stageEnteredAt: now + 1_000 },
  ]);
});

test("[RUN14] a closed case does not move, nor any to a stage that is not there", () => {
  const world = populatedWorld();
  const away = onCase({ type: "move", stageId: "stage-x" });
  world.carryOut(onCase({ type: "win" }));
  expect([
    told(world.carryOut(away)),
    told(world.carryOut(onCase({ type: "move", stageId: LEAD }))),
    told(world.carryOut(onCase({ type: "move", stageId: LEAD }), { map: null })),
  ]).toEqual([
    { refused: ["case-closed status", "case-stage-unknown stageId"] },
    { refused: ["case-closed status"] },
    { refused: ["case-closed status", "case-without-map stageId"] },
  ]);
});
