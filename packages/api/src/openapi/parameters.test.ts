import { expect, test } from "vitest";
import { findOperation } from "../operations.ts";
import { parametersOf } from "./parameters.ts";

test("a query parameter is shown as what it holds, and as optional where it may be left out", () => {
  const shown = parametersOf(findOperation("deals.list")!);
  expect(shown.find((parameter) => "name" in parameter && parameter.name === "limit")).toEqual({
    name: "limit",
    in: "query",
    schema: { type: "integer", minimum: 1, maximum: 200 },
  });
  expect(shown.find((parameter) => "name" in parameter && parameter.name === "filter")).toEqual({
    name: "filter",
    in: "query",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Filter" } } },
  });
});
