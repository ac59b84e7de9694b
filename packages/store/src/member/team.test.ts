import { expect, test } from "vitest";
import { teamsBelow } from "./team.ts";

const team = (id: string, parentId: string | null = null) => ({ id, parentId });

test("a team and those below it, the nearest first, and no other", () => {
  const teams = [team("a"), team("a1", "a"), team("a2", "a"), team("a11", "a1"), team("b"), team("b1", "b")];
  expect(teamsBelow(teams, "a")).toEqual(["a", "a1", "a2", "a11"]);
  expect(teamsBelow(teams, "a11")).toEqual(["a11"]);
  expect(teamsBelow(teams, "gone")).toEqual(["gone"]);
});

test("a circle of teams ends", () => {
  expect(teamsBelow([team("a", "b"), team("b", "a")], "a")).toEqual(["a", "b"]);
});
