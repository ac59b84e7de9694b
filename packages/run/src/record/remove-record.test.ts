import { expect, test } from "vitest";
import { told } from "../../test/told.ts";
import { populatedWorld, World } from "../../test/world.ts";
import type { Command } from "../index.ts";

const remove: Command = { subject: "person", id: "person-1", command: { type: "remove" } };
const restore: Command = { subject: "person", id: "person-1", command: { type: "restore" } };
const edit: Command = { subject: "person", id: "person-1", command: { type: "edit", values: { name: "" } } };

test("[RUN5] a removed record refuses everything but to be restored", () => {
  const world = populatedWorld();
  const removedAt = world.now;
  expect([remove, remove, edit, restore].map((command) => told(world.carryOut(command)))).toEqual([
    [{ type: "removed", change: { set: { removedAt }, was: { removedAt: null } }, activity: null }],
    { refused: ["record-removed"] },
    { refused: ["record-removed"] },
    [{ type: "restored", change: { set: { removedAt: null }, was: { removedAt } }, activity: null }],
  ]);
});

test("[RUN3] what was not removed is restored without anything happening", () => {
  expect(told(populatedWorld().carryOut(restore))).toEqual([]);
});

test("[RUN5] a record that was merged into another stays away, unless that is undone", () => {
  const world = populatedWorld();
  const merge: Command = {
    subject: "company",
    id: "company-2",
    command: { type: "merge", otherId: "company-1", take: [] },
  };
  const merged = world.carryOut(merge);
  const gone = (["restore", "remove"] as const).map((type) =>
    told(world.carryOut({ subject: "company", id: "company-1", command: { type } })),
  );
  expect(gone).toEqual([{ refused: ["record-merged"] }, { refused: ["record-merged"] }]);
  world.undo(merged.kind === "events" ? merged.events : []);
  expect(world.records.get("company-1")?.state.removedAt).toBeNull();
});

test("[RUN4] a record that is not there, or is of another kind, is the only reason", () => {
  const world = new World();
  world.carryOut({
    subject: "company",
    id: "person-1",
    command: { type: "create", values: { name: "A" }, ownership: { ownerId: null, teamId: null } },
  });
  const absent: Command = { subject: "note", id: "note-9", command: { type: "edit", body: [] } };
  expect([edit, restore, absent].map((command) => told(world.carryOut(command)))).toEqual([
    { refused: ["record-missing"] },
    { refused: ["record-missing"] },
    { refused: ["record-missing"] },
  ]);
});
