import { openApiDocument, type Operation } from "@fairlead/api";
import fc, { type Arbitrary } from "fast-check";
import type { Sent } from "../world.ts";
import { arbitraryOf, type Schema } from "./arbitrary.ts";

interface Parameter {
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly content?: { readonly "application/json": { readonly schema: Schema } };
}

interface Described {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly "application/json"?: { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, unknown>>;
}

const { paths } = openApiDocument({ version: "0" }) as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
};

/** An operation as the description has it. */
export function describedAs({ path, method }: Operation): Described {
  return paths[path]![method.toLowerCase()]!;
}

/** A request, as it is sent. */
export interface MadeRequest extends Sent {
  readonly path: string;
}

/** What ids are taken of. */
export interface Ids {
  readonly workspaceId: string;
  /** Of records and everything else that has one. */
  readonly others: readonly string[];
}

/** Requests for an operation that its description allows. */
export function requestFor(operation: Operation, { workspaceId, others }: Ids): Arbitrary<MadeRequest> {
  const { parameters, requestBody } = describedAs(operation);
  const named = parameters.filter(({ name }) => name !== undefined);
  const path = fc.record(
    Object.fromEntries(
      named
        .filter((parameter) => parameter.in === "path")
        .map(({ name, schema }) => [
          name!,
          name === "workspaceId" ? fc.constant(workspaceId) : arbitraryOf(schema!, others).map(String),
        ]),
    ),
  );
  const inQuery = named.filter((parameter) => parameter.in === "query");
  const query = fc.record(
    Object.fromEntries(inQuery.map((parameter) => [parameter.name!, queryValue(parameter, others)])),
    { requiredKeys: inQuery.filter(({ required }) => required === true).map(({ name }) => name!) },
  );
  const schema = requestBody?.content["application/json"]?.schema;
  const body = schema === undefined ? fc.constant(undefined) : arbitraryOf(schema, others);
  return fc.record({ path, query, body }).map((parts) => made(operation, parts));
}

function queryValue({ schema, content }: Parameter, ids: readonly string[]): Arbitrary<string> {
  if (content !== undefined)
    return arbitraryOf(content["application/json"].schema, ids).map((value) => JSON.stringify(value));
  return arbitraryOf(schema!, ids).map((value) => (Array.isArray(value) ? value.join(",") : String(value)));
}

interface Parts {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

function made({ path, method, precondition, upload }: Operation, parts: Parts): MadeRequest {
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => encodeURIComponent(String(parts.path[name])));
  const search = new URLSearchParams(parts.query as Record<string, string>);
  return {
    path: search.size === 0 ? filled : `${filled}?${search.toString()}`,
    method,
    ...(parts.body === undefined ? {} : { body: parts.body }),
    headers: {
      ...(precondition === "rev" ? { "if-match": '"1"' } : {}),
      ...(upload === null ? {} : { "content-type": "application/octet-stream" }),
    },
  };
}
