import { expect, test } from "vitest";
import { told } from "../../test/told.ts";
import { populatedWorld, type World } from "../../test/world.ts";
import type { Decision, TaskCommand, TaskSubject } from "../index.ts";

function on(world: World, id: string, command: TaskCommand): Decision {
  return world.carryOut({ subject: "task", id, command });
}

function about(subject: TaskSubject, id: string, activity = "demo"): TaskCommand {
  return { type: "create", about: { subject, id }, values: { title: "T", activity } };
}

test("[RUN18] [RUN19] a task about a case is a step of its process when it is done", () => {
  const world = populatedWorld();
  const doneAt = world.now;
  const done = (["complete", "complete", "reopen", "reopen"] as const).map((type) => on(world, "task-1", { type }));
  expect(done.map(told)).toEqual([
    [
      {
        type: "completed",
        change: { set: { doneAt }, was: { doneAt: null } },
        activity: { meaning: "activity", key: "call", name: "call", outcome: null },
      },
    ],
    [],
    [{ type: "reopened", change: { set: { doneAt: null }, was: { doneAt } }, activity: null }],
    [],
  ]);
  expect(world.log.at(-1)?.event.caseId).toBe("case-1");
});

test("[RUN18] [RUN19] a task about a company is in no trace", () => {
  const world = populatedWorld();
  on(world, "task-2", about("company", "company-1"));
  on(world, "task-2", { type: "complete" });
  expect(world.log.slice(-2).map(({ event }) => [event.type, event.caseId, event.activity])).toEqual([
    ["created", null, null],
    ["completed", null, null],
  ]);
});

test("[RUN19] a task is about a record that is there, and has an activity of the map language", () => {
  const world = populatedWorld();
  world.carryOut({ subject: "person", id: "person-1", command: { type: "remove" } });
  const commands = [about("case", "case-9", "dance"), about("person", "case-1"), about("person", "person-1")];
  expect(commands.map((command) => told(on(world, "task-2", command)))).toEqual([
    { refused: ["record-missing about", "record-value-malformed activity"] },
    { refused: ["record-missing about"] },
    { refused: ["record-removed about"] },
  ]);
});

test("[RUN12] a task is edited like any record", () => {
  const world = populatedWorld();
  on(world, "task-1", { type: "edit", values: { title: "T", dueAt: 5, assigneeId: "member-2" } });
  expect(world.log.at(-1)?.event.change).toEqual({
    set: { dueAt: 5, assigneeId: "member-2" },
    was: { dueAt: null, assigneeId: null },
  });
});
