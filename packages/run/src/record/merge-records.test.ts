import { expect, test } from "vitest";
import { told, typesOf } from "../../test/told.ts";
import { populatedWorld, type World } from "../../test/world.ts";
import type { CaseValues, Command, Decision } from "../index.ts";

function mergeCases(world: World, take: readonly string[] = []): Decision {
  return world.carryOut({ subject: "case", id: "case-1", command: { type: "merge", otherId: "case-2", take } });
}

function edit(world: World, id: string, values: CaseValues): void {
  world.carryOut({ subject: "case", id, command: { type: "edit", values } });
}

test("[RUN21] the other's values fill what is empty here, and those asked for win", () => {
  const world = populatedWorld();
  edit(world, "case-1", { source: "web", fields: { a: 1, b: 1 } });
  edit(world, "case-2", { source: "fair", expectedCloseOn: "2026-03-31", fields: { b: 2, c: 2, "a.b": 2 } });
  expect(told(mergeCases(world, ["title", "fields.b"]))).toEqual([
    {
      type: "merged",
      change: {
        set: {
          title: "B",
          expectedCloseOn: "2026-03-31",
          companyId: "company-2",
          "fields.b": 2,
          "fields.c": 2,
          "fields.a.b": 2,
        },
        was: {
          title: "A",
          expectedCloseOn: null,
          companyId: null,
          "fields.b": 1,
          "fields.c": null,
          "fields.a.b": null,
        },
      },
      activity: null,
    },
    {
      type: "merged-away",
      change: {
        set: { mergedIntoId: "case-1", removedAt: 1_009_000 },
        was: { mergedIntoId: null, removedAt: null },
      },
      activity: null,
    },
  ]);
});

test("[RUN21] an amount goes with its currency", () => {
  const merged = [
    [{ currency: "PLN" }, { amountMinor: 5, currency: "EUR" }, []],
    [{ amountMinor: 7, currency: "PLN" }, { amountMinor: 5, currency: "EUR" }, []],
    [{ amountMinor: 7, currency: "PLN" }, { amountMinor: 5, currency: "EUR" }, ["currency"]],
    [{ amountMinor: 7, currency: "PLN" }, {}, ["amountMinor"]],
    [{ currency: "PLN" }, { currency: "EUR" }, []],
    [{}, { currency: "EUR" }, []],
  ] as const;
  const amounts = merged.map(([here, there, take]) => {
    const world = populatedWorld();
    edit(world, "case-1", here);
    edit(world, "case-2", there);
    mergeCases(world, take);
    const record = world.records.get("case-1");
    return record?.subject === "case" && [record.state.amountMinor, record.state.currency];
  });
  expect(amounts).toEqual([
    [5, "EUR"],
    [7, "PLN"],
    [5, "EUR"],
    [null, null],
    [null, "PLN"],
    [null, "EUR"],
  ]);
});

test("[RUN21] an owner goes with the team", () => {
  const world = populatedWorld();
  const assign = (id: string, ownerId: string | null, teamId: string | null): Decision =>
    world.carryOut({ subject: "case", id, command: { type: "assign", ownership: { ownerId, teamId } } });
  assign("case-1", "member-1", null);
  assign("case-2", "member-2", "team-2");
  mergeCases(world);
  expect(world.records.get("case-1")?.state).toMatchObject({ ownerId: "member-1", teamId: null });
});

test("[RUN11] [RUN21] a reason for a loss is taken only where one was lost", () => {
  const world = populatedWorld();
  world.carryOut({ subject: "case", id: "case-2", command: { type: "lose", reason: "price" } });
  expect(told(mergeCases(world, ["lostReason"]))).toEqual({ refused: ["case-not-lost lostReason"] });
  mergeCases(world);
  expect(world.records.get("case-1")?.state).toMatchObject({ status: "open", lostReason: null });
});

test("[RUN22] what pointed at the other points here, and tasks and notes come into this trace", () => {
  const world = populatedWorld();
  const company: Command = {
    subject: "company",
    id: "company-2",
    command: { type: "merge", otherId: "company-1", take: [] },
  };
  expect(typesOf(world.carryOut(company))).toEqual(["merged", "merged-away", "edited"]);
  expect(world.records.get("person-1")?.state).toMatchObject({ companyId: "company-2", rev: 2 });
  const cases: Command = { subject: "case", id: "case-2", command: { type: "merge", otherId: "case-1", take: [] } };
  world.carryOut(cases);
  expect(world.log.slice(-2).map(({ event }) => [event.subjectId, event.caseId, event.change?.set])).toEqual([
    ["task-1", "case-2", { subjectId: "case-2" }],
    ["note-1", "case-2", { subjectId: "case-2" }],
  ]);
});

test("[RUN21] what cannot be one is refused", () => {
  const world = populatedWorld();
  const merges = [
    ["company-1", ["title", "fields.x", "id", "__proto__"]],
    ["company-2", []],
    ["company-9", []],
    ["person-1", []],
  ] as const;
  const tried = merges.map(([otherId, take]) =>
    world.carryOut({ subject: "company", id: "company-2", command: { type: "merge", otherId, take } }),
  );
  world.carryOut({ subject: "company", id: "company-1", command: { type: "remove" } });
  tried.push(
    world.carryOut({ subject: "company", id: "company-2", command: { type: "merge", otherId: "company-1", take: [] } }),
  );
  expect(tried.map(told)).toEqual([
    { refused: Array(3).fill("record-field-unknown take") },
    { refused: ["merge-with-itself otherId"] },
    { refused: ["merge-other-missing otherId"] },
    { refused: ["merge-kinds-differ otherId"] },
    { refused: ["record-removed otherId"] },
  ]);
});
