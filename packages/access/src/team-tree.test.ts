import { expect, test } from "vitest";
import { teamsBelow } from "./team-tree.ts";

const teams = [
  { id: "world", parentId: null },
  { id: "north", parentId: "world" },
  { id: "coast", parentId: "north" },
  { id: "south", parentId: "world" },
];

test("[TEAM1] below a team are itself and all under it", () => {
  expect(teamsBelow(teams, "world")).toEqual(["world", "north", "south", "coast"]);
  expect(teamsBelow(teams, "north")).toEqual(["north", "coast"]);
  expect(teamsBelow(teams, null)).toEqual([]);
  expect(teamsBelow(teams, "gone")).toEqual([]);
});

test("[TEAM1] a ring ends", () => {
  const ring = [
    { id: "a", parentId: "b" },
    { id: "b", parentId: "a" },
  ];
  expect(teamsBelow(ring, "a")).toEqual(["a", "b"]);
});
