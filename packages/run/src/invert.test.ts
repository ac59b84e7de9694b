import { expect, test } from "vitest";
import { OFFER } from "../test/sales-map.ts";
import { told, typesOf } from "../test/told.ts";
import { populatedWorld, type World } from "../test/world.ts";
import type { CaseCommand, Command, Decision, RunEvent } from "./index.ts";

function on(world: World, command: CaseCommand, id = "case-1"): readonly RunEvent[] {
  const decision = world.carryOut({ subject: "case", id, command });
  return decision.kind === "events" ? decision.events : [];
}

function eventsOf(decision: Decision): readonly RunEvent[] {
  return decision.kind === "events" ? decision.events : [];
}

test("[RUN29] what was set is set back, by an event of its own that is no step of the process", () => {
  const world = populatedWorld();
  const moved = on(world, { type: "move", stageId: OFFER });
  const { now } = world;
  expect(eventsOf(world.undo(moved))).toEqual([
    {
      subject: "case",
      subjectId: "case-1",
      caseId: "case-1",
      type: "undone",
      activity: null,
      at: now,
      precision: "second",
      actorName: null,
      sourceRow: null,
      change: {
        set: { stageId: "stage-lead", stageEnteredAt: 1_003_000 },
        was: { stageId: OFFER, stageEnteredAt: now - 1_000 },
      },
    },
  ]);
});

test("[RUN29] what a change made is put away, and comes back when that is taken back", () => {
  const world = populatedWorld();
  const created = on(
    world,
    { type: "create", kind: "deal", values: { title: "C" }, ownership: { ownerId: null, teamId: null } },
    "case-3",
  );
  const removedAt = world.now;
  const undone = world.undo(created);
  expect(eventsOf(undone).map(({ change }) => change)).toEqual([{ set: { removedAt }, was: { removedAt: null } }]);
  world.undo(eventsOf(undone));
  expect(world.records.get("case-3")?.state).toMatchObject({ removedAt: null, rev: 3 });
});

test("[RUN29] a merge is taken back in every record, the last first", () => {
  const world = populatedWorld();
  const merge: Command = {
    subject: "company",
    id: "company-2",
    command: { type: "merge", otherId: "company-1", take: ["name"] },
  };
  const merged = eventsOf(world.carryOut(merge));
  expect(eventsOf(world.undo(merged)).map(({ subjectId, type }) => [subjectId, type])).toEqual([
    ["person-1", "undone"],
    ["company-1", "undone"],
    ["company-2", "undone"],
  ]);
});

test("[RUN30] a value that was changed since is not overwritten, and is named", () => {
  const world = populatedWorld();
  const edited = on(world, { type: "edit", values: { title: "B", source: "web", fields: { a: 1 } } });
  on(world, { type: "edit", values: { title: "C", fields: { a: null } } });
  const decision = world.undo(edited);
  expect(decision).toEqual({
    kind: "refused",
    reasons: ["title", "fields.a"].map((field) => ({
      code: "undo-changed-since",
      severity: "error",
      where: { field },
      values: { field, subject: "case" },
      count: 1,
    })),
  });
});

test("[RUN30] what was empty when a record was made counts as set", () => {
  const world = populatedWorld();
  const created = on(
    world,
    { type: "create", kind: "deal", values: { title: "C" }, ownership: { ownerId: null, teamId: null } },
    "case-3",
  );
  on(world, { type: "edit", values: { source: "web", fields: { a: 1 } } }, "case-3");
  expect(told(world.undo(created))).toEqual({ refused: ["undo-changed-since source", "undo-changed-since fields.a"] });
});

test("[RUN30] a change is not taken back where the record would no longer fit together", () => {
  const world = populatedWorld();
  const currency = on(world, { type: "edit", values: { currency: "PLN" } });
  on(world, { type: "edit", values: { amountMinor: 5 } });
  expect(told(world.undo(currency))).toEqual({ refused: ["case-currency-missing currency"] });
});

test("[RUN30] nothing is taken back twice", () => {
  const world = populatedWorld();
  const won = on(world, { type: "win" });
  expect([world.undo(won), world.undo(won)].map(told)).toMatchObject([
    [{ type: "undone" }],
    { refused: ["undo-changed-since status", "undo-changed-since closedAt"] },
  ]);
});

test("[RUN29] a history that was only told has nothing to take back", () => {
  const world = populatedWorld();
  const [event] = on(world, { type: "win" });
  const happened = { ...event!, type: "happened", change: null } as const;
  expect(typesOf(world.undo([happened]))).toEqual([]);
});

test("[RUN4] a record that is gone for good is told", () => {
  const world = populatedWorld();
  const won = on(world, { type: "win" });
  world.records.delete("case-1");
  expect(told(world.undo(won))).toEqual({ refused: ["record-missing"] });
});
