import type { Operation } from "../operation.ts";
import { parametersOf } from "./parameters.ts";
import { problemsOf, responsesOf } from "./responses.ts";
import { schemaOf, type JsonSchema } from "./schemas.ts";

/** An operation as OpenAPI describes it. */
export function operationObject(operation: Operation): JsonSchema {
  const { id, tag, summary, access, effect } = operation;
  const body = bodyOf(operation);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: descriptionOf(operation),
    ...(access === "public" ? { security: [] } : { security: [{ session: [] }, { key: scopesOf(operation) }] }),
    parameters: parametersOf(operation),
    ...(body === null ? {} : { requestBody: body }),
    responses: responsesOf(operation),
    "x-access": access,
    "x-effect": effect,
    "x-problems": [...new Set(problemsOf(operation))],
  };
}

/** What a key needs for an operation. */
function scopesOf({ access }: Operation): readonly string[] {
  if (typeof access === "string") return [];
  const isReading = access.verb === "read" || access.verb === "export";
  return [`${access.object}:${isReading ? "read" : "write"}`];
}

function descriptionOf({ description, access }: Operation): string {
  const right = typeof access === "string" ? RIGHT[access] : `Needs the right to ${access.verb} (${access.object}).`;
  return description === null ? right : `${description}\n\n${right}`;
}

const RIGHT = { public: "For everyone.", account: "For everyone signed in." };

function bodyOf({ body, upload }: Operation): object | null {
  if (upload !== null)
    return {
      required: true,
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    };
  if (body === undefined) return null;
  return { required: true, content: { "application/json": { schema: schemaOf(body) } } };
}
