import { expect, test } from "vitest";
import { told } from "../../test/told.ts";
import { populatedWorld, type World } from "../../test/world.ts";
import type { CaseCommand, Decision } from "../index.ts";

function on(world: World, command: CaseCommand): Decision {
  return world.carryOut({ subject: "case", id: "case-1", command });
}

test("[RUN15] [RUN18] a case is won once", () => {
  const world = populatedWorld();
  const now = world.now;
  expect([on(world, { type: "win" }), on(world, { type: "win" })].map(told)).toEqual([
    [
      {
        type: "won",
        change: { set: { status: "won", closedAt: now }, was: { status: "open", closedAt: null } },
        activity: { meaning: "outcome", key: "won", name: "won", outcome: "won" },
      },
    ],
    [],
  ]);
  expect(told(on(world, { type: "lose", reason: "price" }))).toEqual({ refused: ["case-closed status"] });
});

test("[RUN15] [RUN18] a case is lost for a reason that is not blank", () => {
  const world = populatedWorld();
  expect(told(on(world, { type: "lose", reason: " " }))).toEqual({ refused: ["record-value-blank reason"] });
  const now = world.now;
  const lost = ["price", "price", "time"].map((reason) => on(world, { type: "lose", reason }));
  expect(lost.map(told)).toEqual([
    [
      {
        type: "lost",
        change: {
          set: { status: "lost", lostReason: "price", closedAt: now },
          was: { status: "open", lostReason: null, closedAt: null },
        },
        activity: { meaning: "outcome", key: "lost", name: "lost", outcome: "lost" },
      },
    ],
    [],
    { refused: ["case-closed status"] },
  ]);
});
