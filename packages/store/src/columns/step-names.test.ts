import { expect, test } from "vitest";
import { nameActivities, nameActors } from "./step-names.ts";

test("activities of one name are one, and in a log of stages only stages and outcomes are any", () => {
  const rows = [
    { id: 1, meaning: "stage", name: "Offer", outcome: null },
    { id: 2, meaning: "activity", name: "Call", outcome: null },
    { id: 4, meaning: "stage", name: "Offer", outcome: null },
    { id: 5, meaning: "outcome", name: "Won", outcome: "won" },
  ] as const;
  const named = nameActivities(rows, "activity");
  expect([named.names.names, [...named.ofId], [...named.outcomes]]).toEqual([
    ["Offer", "Call", "Won"],
    [-1, 0, 1, -1, 0, 2],
    [[2, "won"]],
  ]);
  const stages = nameActivities(rows, "stage");
  expect([stages.names.names, [...stages.ofId]]).toEqual([
    ["Offer", "Won"],
    [-1, 0, -1, -1, 0, 1],
  ]);
});

test("a member is one actor under all keys; members of one name are told apart; a file's name is the member of that name", () => {
  const { names, ofId } = nameActors([
    { id: 1, name: "Ann", member_id: null },
    { id: 2, name: "Ann", member_id: "m1" },
    { id: 3, name: "Ann", member_id: "m2" },
    { id: 4, name: "Annie", member_id: "m1" },
    { id: 5, name: "Bob", member_id: null },
  ]);
  expect([names.names, [...ofId]]).toEqual([
    ["Ann", "Ann (2)", "Bob"],
    [-1, 0, 0, 1, 0, 2],
  ]);
});
