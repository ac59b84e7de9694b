import { expect, test } from "vitest";
import { evolve } from "./evolve.ts";
import type { RunEvent } from "./event.ts";

function event(more: Partial<RunEvent>): RunEvent {
  return {
    subject: "company",
    subjectId: "company-1",
    caseId: null,
    type: "created",
    activity: null,
    at: 5,
    precision: "second",
    actorName: null,
    sourceRow: null,
    change: { set: { name: "Acme", createdAt: 5, "fields.a": 1 }, was: {} },
    ...more,
  };
}

const acme = evolve(null, event({}), 7);

test("[RUN25] [RUN26] an event makes a record, with nothing where nothing is said", () => {
  expect(acme).toEqual({
    subject: "company",
    state: {
      id: "company-1",
      rev: 1,
      name: "Acme",
      domain: null,
      phone: null,
      address: null,
      ownerId: null,
      teamId: null,
      fields: { a: 1 },
      createdAt: 5,
      updatedAt: 7,
      removedAt: null,
      mergedIntoId: null,
      importId: null,
    },
  });
});

test("[RUN26] an event sets its keys, counts, and tells when it was recorded; null takes a custom field away", () => {
  const change = {
    set: { name: "B", "fields.a": null, "fields.b": 2 },
    was: { name: "Acme", "fields.a": 1, "fields.b": null },
  };
  expect(evolve(acme, event({ type: "edited", change }), 9)).toEqual({
    subject: "company",
    state: { ...acme?.state, name: "B", fields: { b: 2 }, rev: 2, updatedAt: 9 },
  });
});

test("[RUN26] an event that changes nothing leaves the record as it was", () => {
  const nothing = event({ type: "happened", change: null });
  expect([evolve(acme, nothing, 9), evolve(null, nothing, 9)]).toEqual([acme, null]);
});

test("[RUN25] a log that was tampered with makes no other prototype", () => {
  const set: Record<string, unknown> = JSON.parse('{"name": "A", "__proto__": {"x": 1}, "fields.__proto__": {"x": 1}}');
  const made = evolve(null, event({ change: { set, was: {} } }), 9);
  expect(
    made !== null &&
      "fields" in made.state && [Object.getPrototypeOf(made.state), Object.getPrototypeOf(made.state.fields)],
  ).toEqual([Object.prototype, Object.prototype]);
});

test("[RUN25] events that do not follow on each other are a fault", () => {
  const change = { set: { name: "B" }, was: { name: "A" } };
  expect(() => evolve(null, event({ type: "edited", change }), 9)).toThrow("broken-invariant");
  expect(() => evolve(acme, event({}), 9)).toThrow("broken-invariant");
  expect(() => evolve(acme, event({ type: "edited", change, subjectId: "company-2" }), 9)).toThrow("broken-invariant");
});
