import { expect, test } from "vitest";
import { EMPTY, OFFER, SALES, SALES_NEXT } from "../../test/sales-map.ts";
import { told } from "../../test/told.ts";
import { World } from "../../test/world.ts";
import { decide, type CaseCommand, type Command } from "../index.ts";

type CreateCase = Extract<CaseCommand, { readonly type: "create" }>;

function create(more: Partial<CreateCase> = {}): Command {
  const ownership = { ownerId: "member-1", teamId: null };
  return {
    subject: "case",
    id: "case-1",
    command: { type: "create", kind: "lead", values: { title: "A" }, ownership, ...more },
  };
}

test("[RUN13] a case begins open in the first stage by order, and has its number", () => {
  const world = new World();
  const values = { title: "A", amountMinor: 5, currency: "PLN", fields: { a: 1 } };
  expect(world.carryOut(create({ values }))).toEqual({
    kind: "events",
    events: [
      {
        subject: "case",
        subjectId: "case-1",
        caseId: "case-1",
        type: "created",
        activity: { meaning: "stage", key: "map-1/stage-lead", name: "Lead", outcome: null },
        at: 1_000_000,
        precision: "second",
        actorName: null,
        sourceRow: null,
        change: {
          set: {
            createdAt: 1_000_000,
            no: 1,
            status: "open",
            kind: "lead",
            title: "A",
            amountMinor: 5,
            currency: "PLN",
            "fields.a": 1,
            ownerId: "member-1",
            mapId: "map-1",
            mapVersion: 1,
            stageId: "stage-lead",
            stageEnteredAt: 1_000_000,
          },
          was: {},
        },
      },
    ],
  });
});

test("[RUN13] a case has nothing that nobody has said", () => {
  const world = new World();
  world.carryOut(create({ values: { title: "A", fields: { a: 1 } } }));
  expect(world.records.get("case-1")).toEqual({
    subject: "case",
    state: {
      id: "case-1",
      rev: 1,
      no: 1,
      kind: "lead",
      title: "A",
      mapId: "map-1",
      mapVersion: 1,
      stageId: "stage-lead",
      status: "open",
      amountMinor: null,
      currency: null,
      expectedCloseOn: null,
      ownerId: "member-1",
      teamId: null,
      companyId: null,
      personId: null,
      source: null,
      lostReason: null,
      fields: { a: 1 },
      createdAt: 1_000_000,
      stageEnteredAt: 1_000_000,
      closedAt: null,
      updatedAt: 1_001_000,
      removedAt: null,
      mergedIntoId: null,
      importId: null,
    },
  });
});

test("[RUN13] a case begins where it is told, and without stages in none", () => {
  const stages = [
    [create({ stageId: OFFER }), SALES],
    [create(), null],
    [create(), EMPTY],
    [create({ stageId: OFFER }), SALES_NEXT],
    [create({ stageId: OFFER }), null],
  ] as const;
  const begun = stages.map(([command, map]) => {
    const world = new World();
    const decision = world.carryOut(command, { map });
    const record = world.records.get("case-1");
    return record?.subject === "case" ? [record.state.mapId, record.state.stageId] : told(decision);
  });
  expect(begun).toEqual([
    ["map-1", OFFER],
    [null, null],
    ["map-3", null],
    { refused: ["case-stage-unknown stageId"] },
    { refused: ["case-without-map stageId"] },
  ]);
});

test("[RUN1] [RUN4] all reasons are told at once, and there is at most one record of an id", () => {
  const world = new World();
  world.carryOut(create());
  const wrong = create({ values: { title: " ", amountMinor: 1, lostReason: "price" }, stageId: "stage-x" });
  expect(told(world.carryOut(wrong))).toEqual({
    refused: [
      "record-exists",
      "record-value-blank title",
      "case-stage-unknown stageId",
      "case-currency-missing currency",
      "case-not-lost lostReason",
    ],
  });
});

test("[RUN1] of very many reasons the first hundred are told", () => {
  const values = { title: "A", ...Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`key${at}`, 1])) };
  const command = create({ values });
  const decision = decide(new World().situationOf(command), command);
  expect(decision.kind === "refused" && decision.reasons.length).toBe(100);
});
