import { expect, test } from "vitest";
import { LEAD, OFFER } from "../../test/sales-map.ts";
import { told, typesOf } from "../../test/told.ts";
import { World } from "../../test/world.ts";
import type { Command, ImportedCase, PastStep } from "../index.ts";

const FILE: ImportedCase = {
  importId: "import-1",
  kind: "deal",
  values: { title: "A" },
  ownership: { ownerId: "member-1", teamId: null },
  status: "open",
  stageId: OFFER,
  stageEnteredAt: 200,
  createdAt: 100,
  closedAt: null,
  history: [],
};

function bring(file: Partial<ImportedCase>): Command {
  return { subject: "case", id: "case-1", command: { type: "import", case: { ...FILE, ...file } } };
}

const step = (more: Partial<PastStep>): PastStep => ({
  meaning: "stage",
  name: "Lead",
  stageId: null,
  outcome: null,
  at: 100,
  precision: "day",
  actor: null,
  row: 2,
  ...more,
});

test("[RUN23] a case out of a file is one event with its state, then its history", () => {
  const world = new World();
  const history = [
    step({ name: "1. Lead", stageId: LEAD, actor: "Anna" }),
    step({ name: "Demo", at: null, precision: "order", actor: " ", row: 3 }),
    step({ meaning: "outcome", name: "Closed Lost", outcome: "lost", row: 4 }),
  ];
  const decision = world.carryOut(
    bring({ status: "lost", closedAt: 300, values: { title: "A", lostReason: "x" }, history }),
  );
  expect(decision.kind === "events" && decision.events[0]?.change?.set).toEqual({
    createdAt: 100,
    no: 1,
    importId: "import-1",
    kind: "deal",
    title: "A",
    lostReason: "x",
    ownerId: "member-1",
    status: "lost",
    mapId: "map-1",
    mapVersion: 1,
    stageId: OFFER,
    stageEnteredAt: 200,
    closedAt: 300,
  });
  const happened = { type: "happened", subject: "case", subjectId: "case-1", caseId: "case-1", change: null };
  expect(decision.kind === "events" && decision.events.slice(1)).toEqual([
    {
      ...happened,
      activity: { meaning: "stage", key: `map-1/${LEAD}`, name: "Lead", outcome: null },
      at: 100,
      precision: "day",
      actorName: "Anna",
      sourceRow: 2,
    },
    {
      ...happened,
      activity: { meaning: "stage", key: "Demo", name: "Demo", outcome: null },
      at: null,
      precision: "order",
      actorName: null,
      sourceRow: 3,
    },
    {
      ...happened,
      activity: { meaning: "outcome", key: "Closed Lost", name: "Closed Lost", outcome: "lost" },
      at: 100,
      precision: "day",
      actorName: null,
      sourceRow: 4,
    },
  ]);
  expect(world.records.get("case-1")?.state.rev).toBe(1);
});

test("[RUN23] [RUN27] what does not belong together in a file is left out", () => {
  const world = new World();
  world.carryOut(bring({ values: { title: "A", lostReason: "x" }, closedAt: 300, stageId: null }), { map: null });
  expect(world.records.get("case-1")?.state).toMatchObject({
    lostReason: null,
    closedAt: null,
    mapId: null,
    stageEnteredAt: null,
  });
});

test("[RUN24] imported again, only what differs is changed", () => {
  const world = new World();
  world.carryOut(bring({}));
  const again = [
    bring({ importId: "import-2", createdAt: 999, stageEnteredAt: null }),
    bring({ stageEnteredAt: 250 }),
    bring({ stageId: null, stageEnteredAt: null, kind: "lead", ownership: { ownerId: null, teamId: null } }),
    bring({ status: "won", closedAt: 400, stageId: LEAD, stageEnteredAt: 350, history: [step({})] }),
    bring({ status: "won", stageId: null }),
    bring({ status: "lost", values: { title: "B", lostReason: "price" }, stageId: null }),
    bring({ status: "open", values: { title: "B" }, stageId: null }),
  ].map((command) => world.carryOut(command));
  expect(again.map((decision) => decision.kind === "events" && decision.events.map(({ change }) => change))).toEqual([
    [],
    [{ set: { stageEnteredAt: 250 }, was: { stageEnteredAt: 200 } }],
    [],
    [
      {
        set: { stageId: LEAD, stageEnteredAt: 350, status: "won", closedAt: 400 },
        was: { stageId: OFFER, stageEnteredAt: 250, status: "open", closedAt: null },
      },
      null,
    ],
    [],
    [
      {
        set: { title: "B", lostReason: "price", status: "lost", closedAt: null },
        was: { title: "A", lostReason: null, status: "won", closedAt: 400 },
      },
    ],
    [{ set: { status: "open", lostReason: null }, was: { status: "lost", lostReason: "price" } }],
  ]);
});

test("[RUN1] [RUN13] all that is wrong with a case and its history is told, with the row", () => {
  const world = new World();
  const history = [
    step({ stageId: "stage-x", name: "", row: 7 }),
    step({ at: 0.5, row: 8 }),
    step({ precision: "week" as PastStep["precision"], row: 9 }),
  ];
  const decision = world.carryOut(bring({ stageId: "stage-y", createdAt: Number.NaN, values: { title: "" }, history }));
  expect(told(decision)).toEqual({
    refused: [
      "record-value-malformed createdAt",
      "record-value-blank title",
      "case-stage-unknown stageId",
      "record-value-blank name",
      "case-stage-unknown stageId",
      "record-value-malformed at",
      "case-step-malformed history",
    ],
  });
  expect(decision.kind === "refused" && decision.reasons.map(({ where }) => where.line)).toEqual([
    undefined,
    undefined,
    undefined,
    7,
    7,
    8,
    9,
  ]);
});

test("[RUN5] [RUN23] a person out of a file is imported; a removed case takes nothing in", () => {
  const world = new World();
  const person = world.carryOut({
    subject: "person",
    id: "person-1",
    command: { type: "create", values: { name: "A" }, ownership: FILE.ownership, importId: "import-1" },
  });
  world.carryOut(bring({}));
  world.carryOut({ subject: "case", id: "case-1", command: { type: "remove" } });
  expect([typesOf(person), told(world.carryOut(bring({ values: { title: "B" } })))]).toEqual([
    ["imported"],
    { refused: ["record-removed"] },
  ]);
});
