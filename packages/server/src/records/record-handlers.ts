import type { AccountOperationId, InputOf, OperationId } from "@fairlead/api";
import { createId } from "@fairlead/store";
import type { Answer, HandlersFor, WorkspaceContext } from "../handler.ts";
import { change, type Changed } from "./change-records.ts";
import { caseValuesOf, companyValuesOf, personValuesOf } from "./command-values.ts";
import { ownershipOf } from "./ownership.ts";
import { aggregateOf, listOf, oneOf, sightOf, timelineFor } from "./read-records.ts";
import { COMPANIES, DEALS, LEADS, NOTES, PEOPLE, TASKS, type RecordKind } from "./record-kind.ts";

type Tag = "deals" | "leads" | "people" | "companies" | "tasks" | "notes";

/** The operations on records. */
export type RecordOperationId = Extract<Exclude<OperationId, AccountOperationId>, `${Tag}.${string}`>;

/** Handlers for all operations on records. */
export const recordHandlers: HandlersFor<RecordOperationId> = {
  ...named("deals", { ...reading(DEALS), ...removing(DEALS), ...owning(DEALS), ...ofCases(DEALS, "deal") }),
  ...named("deals", {
    win: async ({ params, rev }: InputOf<"deals.win">, context: WorkspaceContext) =>
      change(DEALS, context, { id: params.id, rev, command: { type: "win" } }),
  }),
  ...named("leads", { ...reading(LEADS), ...removing(LEADS), ...owning(LEADS), ...ofCases(LEADS, "lead") }),
  ...named("leads", {
    convert: async ({ params, rev }: InputOf<"leads.convert">, context: WorkspaceContext) =>
      change(LEADS, context, { id: params.id, rev, command: { type: "convert" } }),
  }),
  ...named("people", {
    ...reading(PEOPLE),
    ...removing(PEOPLE),
    ...owning(PEOPLE),
    create: async ({ body }: InputOf<"people.create">, context: WorkspaceContext) => {
      const { name, ownerId: _owner, teamId: _team, ...rest } = body;
      const values = { ...(await personValuesOf(context, rest)), name };
      const ownership = await ownershipOf(context, body);
      return change(PEOPLE, context, { id: createId(), rev: null, command: { type: "create", values, ownership } });
    },
    patch: async ({ params, body, rev }: InputOf<"people.patch">, context: WorkspaceContext) => {
      const values = await personValuesOf(context, body);
      return change(PEOPLE, context, { id: params.id, rev, command: { type: "edit", values } });
    },
  }),
  ...named("companies", {
    ...reading(COMPANIES),
    ...removing(COMPANIES),
    ...owning(COMPANIES),
    create: async ({ body }: InputOf<"companies.create">, context: WorkspaceContext) => {
      const { name, ownerId: _owner, teamId: _team, ...rest } = body;
      const values = { ...(await companyValuesOf(context, rest)), name };
      const ownership = await ownershipOf(context, body);
      return change(COMPANIES, context, { id: createId(), rev: null, command: { type: "create", values, ownership } });
    },
    patch: async ({ params, body, rev }: InputOf<"companies.patch">, context: WorkspaceContext) => {
      const values = await companyValuesOf(context, body);
      return change(COMPANIES, context, { id: params.id, rev, command: { type: "edit", values } });
    },
  }),
  ...named("tasks", { ...reading(TASKS), ...removing(TASKS), ...ofTasks() }),
  ...named("notes", { ...reading(NOTES), ...removing(NOTES), ...ofNotes() }),
};

type Named<T extends string, Group> = { readonly [Name in keyof Group & string as `${T}.${Name}`]: Group[Name] };

/** Handlers by the names of their operations. */
function named<T extends Tag, Group extends object>(tag: T, group: Group): Named<T, Group> {
  return Object.fromEntries(
    Object.entries(group).map(([name, handler]: [string, unknown]) => [`${tag}.${name}`, handler]),
  ) as Named<T, Group>;
}

function reading<View>(kind: RecordKind<View>) {
  return {
    list: async ({ query }: InputOf<"deals.list">, context: WorkspaceContext) => listOf(kind, context, query),
    query: async ({ body }: InputOf<"deals.query">, context: WorkspaceContext) => listOf(kind, context, body),
    aggregate: async ({ body }: InputOf<"deals.aggregate">, context: WorkspaceContext) =>
      aggregateOf(kind, context, body),
    get: async ({ params }: InputOf<"deals.get">, context: WorkspaceContext) => oneOf(kind, context, params.id),
    timeline: async (input: InputOf<"deals.timeline">, context: WorkspaceContext) => timelineFor(kind, context, input),
    explain: async ({ params }: InputOf<"deals.explain">, context: WorkspaceContext) =>
      sightOf(kind, context, params.id),
  };
}

/** A handler that gives a record a command which needs nothing but its name. */
function plain<View>(kind: RecordKind<View>, type: "remove" | "restore" | "complete" | "reopen") {
  return async ({ params, rev }: InputOf<"deals.restore">, context: WorkspaceContext): Promise<Answer<Changed<View>>> =>
    change(kind, context, { id: params.id, rev, command: { type } });
}

function removing<View>(kind: RecordKind<View>) {
  return { delete: plain(kind, "remove"), restore: plain(kind, "restore") };
}

function owning<View>(kind: RecordKind<View>) {
  return {
    assign: async ({ params, body, rev }: InputOf<"deals.assign">, context: WorkspaceContext) => {
      const ownership = await ownershipOf(context, body);
      return change(kind, context, { id: params.id, rev, command: { type: "assign", ownership } });
    },
    merge: async ({ params, body, rev }: InputOf<"deals.merge">, context: WorkspaceContext) => {
      const { otherId, take = [] } = body;
      return change(kind, context, { id: params.id, rev, command: { type: "merge", otherId, take } });
    },
  };
}

function ofCases<View>(kind: RecordKind<View>, caseKind: "lead" | "deal") {
  return {
    create: async ({ body }: InputOf<"deals.create">, context: WorkspaceContext) => {
      const { title, stageId, ownerId: _owner, teamId: _team, ...rest } = body;
      const values = { ...(await caseValuesOf(context, rest)), title };
      const ownership = await ownershipOf(context, body);
      const stage = stageId === undefined ? {} : { stageId };
      const command = { type: "create", kind: caseKind, values, ownership, ...stage } as const;
      return change(kind, context, { id: createId(), rev: null, command });
    },
    patch: async ({ params, body, rev }: InputOf<"deals.patch">, context: WorkspaceContext) => {
      const values = await caseValuesOf(context, body);
      return change(kind, context, { id: params.id, rev, command: { type: "edit", values } });
    },
    move: async ({ params, body, rev }: InputOf<"deals.move">, context: WorkspaceContext) =>
      change(kind, context, { id: params.id, rev, command: { type: "move", ...body } }),
    lose: async ({ params, body, rev }: InputOf<"deals.lose">, context: WorkspaceContext) =>
      change(kind, context, { id: params.id, rev, command: { type: "lose", ...body } }),
    reopen: async ({ params, body, rev }: InputOf<"deals.reopen">, context: WorkspaceContext) =>
      change(kind, context, { id: params.id, rev, command: { type: "reopen", ...body } }),
  };
}

function ofTasks() {
  return {
    create: async ({ body }: InputOf<"tasks.create">, context: WorkspaceContext) => {
      const { about, ...values } = body;
      return change(TASKS, context, { id: createId(), rev: null, command: { type: "create", about, values } });
    },
    patch: async ({ params, body, rev }: InputOf<"tasks.patch">, context: WorkspaceContext) =>
      change(TASKS, context, { id: params.id, rev, command: { type: "edit", values: body } }),
    complete: plain(TASKS, "complete"),
    reopen: plain(TASKS, "reopen"),
  };
}

function ofNotes() {
  return {
    create: async ({ body }: InputOf<"notes.create">, context: WorkspaceContext) =>
      change(NOTES, context, { id: createId(), rev: null, command: { type: "create", ...body } }),
    patch: async ({ params, body, rev }: InputOf<"notes.patch">, context: WorkspaceContext) =>
      change(NOTES, context, { id: params.id, rev, command: { type: "edit", body: body.body } }),
  };
}
