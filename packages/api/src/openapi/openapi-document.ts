import { z } from "zod";
import type { Operation } from "../operation.ts";
import { operations } from "../operations.ts";
import { problemSchema } from "../problem/problem.ts";
import { feedMessage } from "../schema/feed.ts";
import { operationObject } from "./operation-object.ts";
import { parameterComponents, parameterSchema } from "./parameters.ts";
import { responseComponents } from "./responses.ts";
import { nameSchemas, type JsonSchema } from "./schemas.ts";

/** A description of an API as OpenAPI 3.1 has it: a plain JSON object. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

const TAGS: Readonly<Record<string, string>> = {
  deals: "What travels the sales process.",
  leads: "What may become a deal.",
  people: "The people one talks to.",
  companies: "The companies one sells to.",
  tasks: "What is to be done.",
  notes: "What was written down.",
  maps: "How the company sells: drafts, and versions that deals run on.",
  imports: "Bringing in a file: upload, detect, check, run; and take it back.",
  views: "Lists that were saved.",
  "custom-fields": "The fields a workspace gives its records.",
  history: "What was changed by whom, taking it back, and hearing of it as it happens.",
};

const DESCRIPTION = `Everything Fairlead can do, over HTTP and JSON.

- Instants are ISO 8601 text in UTC. Amounts are whole numbers of the smallest unit of their currency. Ids are UUIDs in lower case.
- A request that changes something carries an Idempotency-Key: sent again with the same key, it has one effect.
- Who changes a record names the version it has read with If-Match, so that nobody's change is overwritten unseen.
- Lists come in pages: send nextCursor back as cursor.
- What went wrong is told as a problem document (RFC 9457) with a stable code, in English, Simplified Chinese, or Polish.`;

/** The description of the API, made of the same schemas that requests are checked with. */
export function openApiDocument({ version }: { readonly version: string }): OpenApiDocument {
  const named = nameSchemas([...(operations as readonly Operation[]).flatMap(schemasOf), problemSchema, feedMessage]);
  return {
    openapi: "3.1.1",
    info: { title: "Fairlead", version, description: DESCRIPTION, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/" }],
    tags: tagsOf(operations),
    paths: pathsOf(operations),
    components: {
      schemas: named,
      parameters: parameterComponents(),
      responses: responseComponents(),
      headers: HEADERS,
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

const HEADERS = {
  ETag: { description: "The version of the record, for If-Match.", schema: { type: "string" }, example: '"3"' },
  RetryAfter: { description: "After how many seconds to try again.", schema: { type: "integer" } },
  IdempotentReplay: {
    description: "true: this had been done before, under the same Idempotency-Key.",
    schema: { type: "string", const: "true" },
  },
};

const SECURITY_SCHEMES = {
  session: {
    type: "apiKey",
    in: "cookie",
    name: "fairlead-session",
    description: "The cookie that signing in sets. Over https its name is __Host-fairlead-session.",
  },
  key: { type: "http", scheme: "bearer", description: "An API key of a workspace." },
};

function schemasOf({ params, query, body, response }: Operation): z.ZodType[] {
  const parameters = [params, query].flatMap((schema) =>
    schema instanceof z.ZodObject ? Object.values(schema.shape) : [],
  );
  const forms = parameters.map((schema) => parameterSchema(schema as z.ZodType));
  return [...forms, body, response].filter((schema) => schema instanceof z.ZodType);
}

function tagsOf(list: readonly Operation[]): readonly object[] {
  return [...new Set(list.map(({ tag }) => tag))].map((name) => {
    const description = TAGS[name];
    return description === undefined ? { name } : { name, description };
  });
}

function pathsOf(list: readonly Operation[]): Readonly<Record<string, JsonSchema>> {
  const paths: Record<string, JsonSchema> = {};
  for (const operation of list) {
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase()] = operationObject(operation);
  }
  return paths;
}
