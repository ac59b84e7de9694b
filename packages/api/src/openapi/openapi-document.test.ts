import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { operations } from "../operations.ts";
import { openApiDocument } from "./openapi-document.ts";

const document = JSON.parse(JSON.stringify(openApiDocument({ version: "1.2.3" })));

test("the description is OpenAPI 3.1", async () => {
  expect(await new Validator().validate(document)).toEqual({ valid: true });
});

test("every operation is described once, with who may call it and what its success looks like", () => {
  const described = Object.values<Record<string, { operationId: string; "x-access": unknown }>>(document.paths)
    .flatMap((path) => Object.values(path))
    .map((operation) => [operation.operationId, operation["x-access"]] as const);
  expect(new Map(described)).toEqual(new Map(operations.map(({ id, access }) => [id, access])));
  expect(described).toHaveLength(operations.length);
});

test("every reference leads somewhere", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map((match) => match[1]!);
  const find = (path: string): unknown =>
    path.split("/").reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], document);
  expect(references.length).toBeGreaterThan(100);
  expect([...new Set(references)].filter((path) => find(path) === undefined)).toEqual([]);
});
