import { Problem, type Filter, type InputOf, type OutputOf } from "@fairlead/api";
import type { Issue } from "@fairlead/base";
import {
  aggregateRecords,
  explainRecord,
  getRecord,
  listRecords,
  timelineOf,
  type ListQuery,
  type Reader,
} from "@fairlead/store";
import type { Answer, WorkspaceContext } from "../handler.ts";
import { holdsInstants, instantText, parseInstant, writeCustomInstants, writeInstants } from "./custom-instants.ts";
import { readFor } from "./reading.ts";
import type { RecordKind } from "./record-kind.ts";
import type { FlatRecord } from "./record-view.ts";

type ListAsked = InputOf<"deals.list">["query"] | InputOf<"deals.query">["body"];

/** A page of records, as it is answered. */
export interface RecordPage<View> {
  items: View[];
  nextCursor: string | null;
}

/** Lists records of a kind. @throws {Problem} `query-invalid`, `cursor-invalid`. */
export function listOf<View>(
  kind: RecordKind<View>,
  context: WorkspaceContext,
  asked: ListAsked,
): Promise<Answer<RecordPage<View>>> {
  return readFor(context, async (reader) => {
    const result = await listRecords(reader, listQueryOf(kind, asked, reader));
    if (result.kind === "refused") throw refusedQuery(result.issues);
    return { data: { items: result.rows.map((row) => viewOf(kind, row, reader)), nextCursor: result.nextCursor } };
  });
}

/** One record of a kind. @throws {Problem} `record-missing`. */
export function oneOf<View>(kind: RecordKind<View>, context: WorkspaceContext, id: string): Promise<Answer<View>> {
  return readFor(context, async (reader) => {
    const row = await getRecord(reader, kind.object, id);
    if (row === null) throw new Problem("record-missing");
    return { data: viewOf(kind, row, reader), rev: Number(row["rev"]) };
  });
}

/** What records of a kind add up to. @throws {Problem} `query-invalid`. */
export function aggregateOf<View>(
  kind: RecordKind<View>,
  context: WorkspaceContext,
  { filter, ...asked }: InputOf<"deals.aggregate">["body"],
): Promise<Answer<OutputOf<"deals.aggregate">>> {
  return readFor(context, async (reader) => {
    const result = await aggregateRecords(reader, {
      ...asked,
      ...(filter === undefined ? {} : { filter: readInstants(filter, reader) }),
      object: kind.object,
    });
    if (result.kind === "refused") throw refusedQuery(result.issues);
    const measures = asked.measures ?? [];
    const isInstant = measures.map(
      ({ measure, field }) => measure !== "count" && holdsInstants(field ?? "", reader.policy.customFields),
    );
    const groups = result.groups.map(({ key, currency, values }) => ({
      key: [...key],
      currency,
      values: values.map((value, index) => (isInstant[index] === true ? instantText(value) : value)),
    }));
    return { data: { groups, isCut: result.isCut } };
  });
}

/** What happened to a record. @throws {Problem} `record-missing`, `cursor-invalid`. */
export function timelineFor<View>(
  kind: RecordKind<View>,
  context: WorkspaceContext,
  { params, query }: InputOf<"deals.timeline">,
): Promise<Answer<OutputOf<"deals.timeline">>> {
  return readFor(context, async (reader) => {
    // a lead is no deal, though both are cases
    if ((await getRecord(reader, kind.object, params.id)) === null) throw new Problem("record-missing");
    const result = await timelineOf(reader, { subject: kind.subject, id: params.id }, query);
    if (result.kind === "missing") throw new Problem("record-missing");
    if (result.kind === "refused") throw refusedQuery(result.issues);
    const { customFields } = reader.policy;
    const items = result.entries.map((entry) => ({
      ...entry,
      set: writeInstants(entry.set, customFields),
      was: writeInstants(entry.was, customFields),
    }));
    return { data: { items, nextCursor: result.nextCursor } };
  });
}

/** Why the caller sees a record. @throws {Problem} `record-missing`. */
export function sightOf<View>(
  kind: RecordKind<View>,
  context: WorkspaceContext,
  id: string,
): Promise<Answer<OutputOf<"deals.explain">>> {
  return readFor(context, async (reader) => {
    const isThere = (await getRecord(reader, kind.object, id)) !== null;
    const reasons = isThere ? await explainRecord(reader, kind.object, id) : null;
    if (reasons === null) throw new Problem("record-missing");
    return { data: { reasons: [...reasons] } };
  });
}

/** A record as it is answered. */
export function viewOf<View>(kind: RecordKind<View>, row: FlatRecord, { policy }: Pick<Reader, "policy">): View {
  const own = policy.customFields.filter(({ object }) => object === kind.subject);
  const { fields } = row;
  return kind.viewOf(fields === undefined ? row : { ...row, fields: writeCustomInstants(fields, own) });
}

// what the wire puts together under one name
const PARTS: Readonly<Record<string, readonly string[]>> = {
  amount: ["amountMinor", "currency"],
  about: ["subject", "subjectId"],
};

/** A list as it was asked for, as queries name its parts. */
export function listQueryOf(
  kind: RecordKind<unknown>,
  { filter, fields, sort, removed, ...asked }: ListAsked,
  reader: Reader,
): ListQuery {
  return {
    ...asked,
    object: kind.object,
    ...(filter === undefined ? {} : { filter: readInstants(filter, reader) }),
    ...(removed === true ? { removed: "only" } : {}),
    ...(fields === undefined
      ? {}
      : { select: [...new Set(["id", "rev", ...fields.flatMap((name) => PARTS[name] ?? [name])])] }),
    ...(sort === undefined ? {} : { sort: sort.map(sortKeyOf) }),
  };
}

function sortKeyOf(term: string): { readonly field: string; readonly direction: "asc" | "desc" } {
  return term.startsWith("-") ? { field: term.slice(1), direction: "desc" } : { field: term, direction: "asc" };
}

/** A filter with its instants in epoch milliseconds. Edges: days stay days, and text that is no instant is refused later. */
function readInstants(filter: Filter, { policy }: Pick<Reader, "policy">): Filter {
  if ("all" in filter) return { all: filter.all.map((part) => readInstants(part, { policy })) };
  if ("any" in filter) return { any: filter.any.map((part) => readInstants(part, { policy })) };
  if ("not" in filter) return { not: readInstants(filter.not, { policy }) };
  const { value } = filter;
  if (value === undefined || !holdsInstants(filter.field, policy.customFields)) return filter;
  const read = <T>(item: T): T | number => (typeof item === "string" ? (parseInstant(item) ?? item) : item);
  return { ...filter, value: Array.isArray(value) ? value.map(read) : read(value as string) };
}

/** The problem of a query that cannot be carried out. */
export function refusedQuery(issues: readonly Issue[]): Problem {
  const isCursor = issues.every(({ code }) => code === "cursor-invalid");
  return isCursor ? new Problem("cursor-invalid") : new Problem("query-invalid", { issues });
}
