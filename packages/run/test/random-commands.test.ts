import { createMessages, LOCALES } from "@fairlead/messages";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decide,
  evolve,
  sameContent,
  type CaseState,
  type Command,
  type Decision,
  type EventType,
  type RecordState,
} from "../src/index.ts";
import { anyCircumstance, anyCommand } from "./arbitrary-command.ts";
import { populatedWorld, type Circumstance, type World } from "./world.ts";

type Step = readonly [Command, Circumstance];

const steps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.tuple(anyCommand, anyCircumstance), { minLength: 1, maxLength, size: "max" });

/** What does not hold in the records of a world. */
function faultsOf({ records, log }: World): string[] {
  const imported = new Set(log.filter(({ event }) => event.type === "imported").map(({ event }) => event.subjectId));
  return [...records.values()].flatMap((record) =>
    record.subject === "case" ? faultsOfCase(record.state, imported.has(record.state.id)) : [],
  );
}

function faultsOfCase(state: CaseState, isImported: boolean): string[] {
  const { status, closedAt, lostReason, stageId, stageEnteredAt, mapId, mapVersion } = state;
  const rules: Readonly<Record<string, boolean>> = {
    "open, yet closed": status !== "open" || closedAt === null,
    "closed, yet without a time": status === "open" || closedAt !== null || isImported,
    "a reason without a loss": lostReason === null || status === "lost",
    "an amount without a currency": state.amountMinor === null || state.currency !== null,
    "in a stage, yet on no map": stageId === null || mapId !== null,
    "in no stage, yet entered": stageId !== null || stageEnteredAt === null,
    "a map without its version": (mapId === null) === (mapVersion === null),
    "merged, yet there": state.mergedIntoId === null || state.removedAt !== null,
    "no title": state.title.trim() !== "",
  };
  return Object.keys(rules).filter((rule) => rules[rule] === false);
}

function eventsOf(decision: Decision): Extract<Decision, { readonly kind: "events" }>["events"] {
  return decision.kind === "events" ? decision.events : [];
}

test("[RUN2] [RUN27] [RUN28] whatever is asked, in whatever order, nothing throws and every record holds together", () => {
  fc.assert(
    fc.property(steps(20), (commands) => {
      const world = populatedWorld();
      for (const [command, circumstance] of commands) {
        const situation = world.situationOf(command, circumstance);
        expect(decide(situation, command)).toEqual(world.carryOut(command, circumstance));
      }
      expect(faultsOf(world)).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

test("[RUN1] a refusal has reasons, each a sentence in every language", () => {
  const spoken = LOCALES.map(createMessages);
  fc.assert(
    fc.property(steps(12), (commands) => {
      const world = populatedWorld();
      for (const [command, circumstance] of commands) {
        const decision = world.carryOut(command, circumstance);
        if (decision.kind === "events") continue;
        expect(decision.reasons.length).toBeGreaterThan(0);
        for (const reason of decision.reasons) {
          expect(reason).toMatchObject({ severity: "error", count: 1 });
          for (const messages of spoken) expect(messages.issue(reason)).not.toBe(reason.code);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("[RUN25] [RUN26] records are the fold of the log as it is kept, and rev counts what changed them", () => {
  fc.assert(
    fc.property(steps(20), (commands) => {
      const world = populatedWorld();
      for (const [command, circumstance] of commands) world.carryOut(command, circumstance);
      const rebuilt = new Map<string, RecordState | null>();
      const changes = new Map<string, { rev: number; updatedAt: number }>();
      for (const { event, recordedAt } of world.log) {
        const { subjectId, change } = event;
        const read: typeof event = JSON.parse(JSON.stringify(event));
        rebuilt.set(subjectId, evolve(rebuilt.get(subjectId) ?? null, read, recordedAt));
        if (change !== null)
          changes.set(subjectId, { rev: (changes.get(subjectId)?.rev ?? 0) + 1, updatedAt: recordedAt });
      }
      expect(rebuilt).toEqual(world.records);
      for (const [id, record] of world.records) expect(record.state).toMatchObject(changes.get(id) ?? {});
    }),
    { numRuns: 1_000 },
  );
});

const EVENT_TYPES: Readonly<Record<EventType, true>> = {
  created: true,
  edited: true,
  moved: true,
  won: true,
  lost: true,
  reopened: true,
  converted: true,
  assigned: true,
  removed: true,
  restored: true,
  merged: true,
  "merged-away": true,
  completed: true,
  imported: true,
  happened: true,
  undone: true,
};

test("random commands make everything happen that can", () => {
  const met = new Set<EventType>();
  fc.assert(
    fc.property(steps(20), (commands) => {
      const world = populatedWorld();
      const done = commands.map(([command, circumstance]) => world.carryOut(command, circumstance));
      world.undo(done.flatMap(eventsOf).slice(-1));
      for (const { event } of world.log) met.add(event.type);
    }),
    { numRuns: 1_000 },
  );
  expect([...met].sort()).toEqual(Object.keys(EVENT_TYPES).sort());
});

/** The records as they are at one time. */
function contentOf(world: World): Map<string, RecordState> {
  return new Map(world.records);
}

/** Holds what there is now to what there was: a record that was not made yet is to be put away. */
function expectSameContent(before: ReadonlyMap<string, RecordState>, after: ReadonlyMap<string, RecordState>): void {
  const changed = [...after].filter(([id, record]) => {
    const then = before.get(id);
    return then === undefined ? record.state.removedAt === null : !sameContent(then, record);
  });
  expect(changed).toEqual([]);
}

test("[RUN29] taking back what was just done gives the state before it, and taking that back the state after", () => {
  fc.assert(
    fc.property(steps(8), (commands) => {
      const world = populatedWorld();
      for (const [command, circumstance] of commands) {
        const before = contentOf(world);
        const done = world.carryOut(command, circumstance);
        const after = contentOf(world);
        const undone = world.undo(eventsOf(done));
        expect(undone.kind).toBe("events");
        expectSameContent(before, world.records);
        expect(world.undo(eventsOf(undone)).kind).toBe("events");
        expectSameContent(after, world.records);
      }
    }),
    { numRuns: 8_000 },
  );
});

test("[RUN29] taking everything back, the last change first, gives the beginning, and taking that back gives the end", () => {
  fc.assert(
    fc.property(steps(8), (commands) => {
      const world = populatedWorld();
      const beginning = contentOf(world);
      const done = commands.map(([command, circumstance]) => eventsOf(world.carryOut(command, circumstance)));
      const end = contentOf(world);
      const undone = done.toReversed().map((events) => world.undo(events));
      expect(undone.every(({ kind }) => kind === "events")).toBe(true);
      expectSameContent(beginning, world.records);
      for (const decision of undone.toReversed()) world.undo(eventsOf(decision));
      expectSameContent(end, world.records);
    }),
    { numRuns: 3_000 },
  );
});

test("[RUN28] [RUN30] taking back any earlier change either leaves every record sound or changes nothing", () => {
  fc.assert(
    fc.property(steps(8), fc.nat(), (commands, pick) => {
      const world = populatedWorld();
      const done = commands.map(([command, circumstance]) => eventsOf(world.carryOut(command, circumstance)));
      const before = contentOf(world);
      const decision = world.undo(done[pick % done.length] ?? []);
      const isRefused = decision.kind === "refused";
      expect(isRefused ? world.records : before).toEqual(before);
      expect(faultsOf(world)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
