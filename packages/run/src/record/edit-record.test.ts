import { expect, test } from "vitest";
import { told } from "../../test/told.ts";
import { populatedWorld, type World } from "../../test/world.ts";
import type { CaseCommand, CaseValues, Decision } from "../index.ts";

function on(world: World, command: CaseCommand): Decision {
  return world.carryOut({ subject: "case", id: "case-1", command });
}

function edit(world: World, values: CaseValues): ReturnType<typeof told> {
  return told(on(world, { type: "edit", values }));
}

test("[RUN12] an edit sets what differs and nothing else", () => {
  const world = populatedWorld();
  edit(world, { source: "web", fields: { budget: 1, size: "L" } });
  const values = { title: "A", source: null, fields: { budget: 1, size: null, region: "PL" } };
  expect(edit(world, values)).toEqual([
    {
      type: "edited",
      change: {
        set: { source: null, "fields.size": null, "fields.region": "PL" },
        was: { source: "web", "fields.size": "L", "fields.region": null },
      },
      activity: null,
    },
  ]);
  expect(world.records.get("case-1")?.state).toMatchObject({ source: null, fields: { budget: 1, region: "PL" } });
});

test("[RUN3] where nothing differs nothing happens", () => {
  const world = populatedWorld();
  expect([edit(world, {}), edit(world, { title: "A", source: "", fields: { budget: null } })]).toEqual([[], []]);
});

test("[RUN12] one wrong value, and none is set; all that is wrong is told", () => {
  const world = populatedWorld();
  const values: object = { title: "B", source: 1, amountMinor: 5, stageId: "x", currency: "zł" };
  expect(edit(world, values)).toEqual({
    refused: ["record-value-malformed source", "record-field-unknown stageId", "record-value-malformed currency"],
  });
  expect(world.records.get("case-1")?.state).toMatchObject({ title: "A", rev: 1 });
});

test("[RUN11] an amount has a currency", () => {
  const world = populatedWorld();
  expect(edit(world, { amountMinor: 5 })).toEqual({ refused: ["case-currency-missing currency"] });
  edit(world, { amountMinor: 5, currency: "PLN" });
  expect(edit(world, { currency: null })).toEqual({ refused: ["case-currency-missing currency"] });
  edit(world, { amountMinor: null, currency: null });
  expect(world.records.get("case-1")?.state).toMatchObject({ amountMinor: null, currency: null, rev: 3 });
});

test("[RUN11] a reason for a loss only a lost case has, and it is not emptied", () => {
  const world = populatedWorld();
  expect(edit(world, { lostReason: "price" })).toEqual({ refused: ["case-not-lost lostReason"] });
  on(world, { type: "lose", reason: "price" });
  expect([null, " "].map((lostReason) => edit(world, { lostReason }))).toEqual([
    { refused: ["record-value-blank lostReason"] },
    { refused: ["record-value-blank lostReason"] },
  ]);
  edit(world, { lostReason: "time" });
  expect(world.records.get("case-1")?.state).toMatchObject({ lostReason: "time" });
});

test("[RUN17] owner and team are set together", () => {
  const world = populatedWorld();
  const assign = (ownerId: string | null, teamId: string | null): ReturnType<typeof told> =>
    told(on(world, { type: "assign", ownership: { ownerId, teamId } }));
  expect([
    assign("member-1", "team-1"),
    assign("member-1", "team-1"),
    assign("member-2", ""),
    assign(null, null),
  ]).toEqual([
    [
      {
        type: "assigned",
        change: { set: { ownerId: "member-1", teamId: "team-1" }, was: { ownerId: null, teamId: null } },
        activity: null,
      },
    ],
    [],
    { refused: ["record-value-malformed teamId"] },
    [
      {
        type: "assigned",
        change: { set: { ownerId: null, teamId: null }, was: { ownerId: "member-1", teamId: "team-1" } },
        activity: null,
      },
    ],
  ]);
});
