import { expect, test } from "vitest";
import { CONTRACT, LEAD, OFFER, SALES_NEXT } from "../../test/sales-map.ts";
import { told } from "../../test/told.ts";
import { populatedWorld, type Circumstance, type World } from "../../test/world.ts";
import type { CaseCommand, Decision } from "../index.ts";

function on(world: World, command: CaseCommand, circumstance?: Circumstance): Decision {
  return world.carryOut({ subject: "case", id: "case-1", command }, circumstance);
}

function lostWorld(): World {
  const world = populatedWorld();
  on(world, { type: "move", stageId: OFFER });
  on(world, { type: "lose", reason: "price" });
  return world;
}

test("[RUN15] a reopened case is open in the stage it was in, without a reason, and its time counts anew", () => {
  const world = lostWorld();
  const { now } = world;
  expect(told(on(world, { type: "reopen" }))).toEqual([
    {
      type: "reopened",
      change: {
        set: { stageEnteredAt: now, status: "open", closedAt: null, lostReason: null },
        was: { stageEnteredAt: now - 2_000, status: "lost", closedAt: now - 1_000, lostReason: "price" },
      },
      activity: { meaning: "stage", key: `map-1/${OFFER}`, name: "Oferta", outcome: null },
    },
  ]);
});

test("[RUN15] it comes back to another stage where that is named, and where its own is gone one has to be", () => {
  const world = lostWorld();
  expect(told(on(world, { type: "reopen" }, { map: SALES_NEXT }))).toEqual({ refused: ["case-stage-unknown stageId"] });
  on(world, { type: "reopen", stageId: CONTRACT }, { map: SALES_NEXT });
  expect(world.records.get("case-1")?.state).toMatchObject({ stageId: CONTRACT, mapVersion: 2, status: "open" });
});

test("[RUN3] an open case is not reopened, and moved only by moving it", () => {
  const world = populatedWorld();
  const tried = [undefined, LEAD, OFFER].map((stageId) =>
    on(world, { type: "reopen", ...(stageId === undefined ? {} : { stageId }) }),
  );
  expect(tried.map(told)).toEqual([[], [], { refused: ["case-open stageId"] }]);
});
