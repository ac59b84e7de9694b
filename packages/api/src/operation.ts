import type { ObjectKind, Verb } from "@fairlead/access";
import { z } from "zod";
import type { ProblemCode } from "./problem/problem-codes.ts";

/** Who may call an operation: everyone, who is signed in, or a member of the workspace in the path who has a right. */
export type OperationAccess = "public" | "account" | { readonly object: ObjectKind; readonly verb: Verb };

/**
 * What calling an operation again does: "none" changes nothing, "once" has one effect for each Idempotency-Key,
 * "repeats" has its effect again: only for what belongs to no workspace, where a second effect does no harm.
 */
export type OperationEffect = "none" | "once" | "repeats";

export type HttpMethod = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** What comes back when all went well: JSON of a schema, nothing, another place to go to, a stream of events, or a file. */
export type OperationResponse = z.ZodType | "nothing" | "redirect" | "events" | "file";

/** A body that is not JSON but a file, kept on disk as it comes. Units: `maxBytes` in bytes. */
export interface UploadRule {
  readonly maxBytes: number;
}

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** A right is one in a workspace: who asks for one names the workspace in the path, and who names a workspace asks for one. */
type AccessOf<Path extends string> =
  "workspaceId" extends NamesIn<Path> ? Exclude<OperationAccess, string> : "public" | "account";

type EffectOf<Method extends HttpMethod, Path extends string> = Method extends "GET"
  ? { readonly effect?: never }
  : { readonly effect: "workspaceId" extends NamesIn<Path> ? "none" | "once" : OperationEffect };

interface Definition<Id extends string, Method extends HttpMethod, Path extends string> {
  /** The group and the verb: "deals.list". Stable. */
  readonly id: Id;
  readonly method: Method;
  readonly path: Path;
  readonly tag: string;
  /** One line, without a full stop. */
  readonly summary: string;
  readonly description?: string;
  /** What can go wrong beside what can go wrong with every operation of its kind. */
  readonly problems?: readonly ProblemCode[];
  /** "rev": the caller must name the version it has seen with If-Match. */
  readonly precondition?: "rev";
  readonly upload?: UploadRule;
  /** What success answers; default 200, or 204 for "nothing". */
  readonly status?: 200 | 201 | 202;
}

/** One thing that can be asked of the server. `access` and `effect` are part of it: without them it does not compile. */
export interface Operation<
  Id extends string = string,
  Access extends OperationAccess = OperationAccess,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Response extends OperationResponse = OperationResponse,
  Precondition extends "rev" | undefined = "rev" | undefined,
> {
  readonly id: Id;
  readonly method: HttpMethod;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string | null;
  readonly access: Access;
  readonly effect: OperationEffect;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly upload: UploadRule | null;
  readonly response: Response;
  readonly status: number;
  readonly precondition: Precondition;
  readonly problems: readonly ProblemCode[];
}

interface Contents<Access, Query, Body, Response, Precondition> {
  readonly access: Access;
  readonly query?: Query;
  readonly body?: Body;
  readonly response: Response;
  readonly precondition?: Precondition;
}

/** States an operation. Edges: the compiler holds the params to the names in the path, and a right to a path that names a workspace. */
export function defineOperation<
  const Id extends string,
  const Method extends HttpMethod,
  const Path extends `/v1/${string}`,
  const Access extends AccessOf<Path>,
  const Response extends OperationResponse,
  const Shape extends Readonly<Record<NamesIn<Path>, z.ZodType>>,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  const Precondition extends "rev" | undefined = undefined,
>(
  definition: Definition<Id, Method, Path> &
    EffectOf<Method, Path> &
    Contents<Access, Query, Body, Response, Precondition> & { readonly params: Shape },
): Operation<Id, Access, z.ZodObject<Shape, z.core.$strict>, Query, Body, Response, Precondition> {
  return {
    id: definition.id,
    method: definition.method,
    path: definition.path,
    tag: definition.tag,
    summary: definition.summary,
    description: definition.description ?? null,
    access: definition.access,
    effect: definition.effect ?? "none",
    params: z.strictObject(definition.params),
    query: definition.query as Query,
    body: definition.body as Body,
    upload: definition.upload ?? null,
    response: definition.response,
    status: definition.status ?? (definition.response === "nothing" ? 204 : 200),
    precondition: definition.precondition as Precondition,
    problems: definition.problems ?? [],
  };
}

type Part<Name extends string, Schema> = Schema extends z.ZodType
  ? { readonly [K in Name]: z.output<Schema> }
  : unknown;

/** What an operation is called with: `params`, `query`, `body`, and `rev`, each where it has one. */
export type InputOfOperation<O extends Operation> = Part<"params", O["params"]> &
  Part<"query", O["query"]> &
  Part<"body", O["body"]> &
  ("rev" extends O["precondition"] ? { readonly rev: number } : unknown);

/** What an operation gives; null where nothing comes back, or no JSON. */
export type OutputOfOperation<O extends Operation> = O["response"] extends z.ZodType ? z.output<O["response"]> : null;
