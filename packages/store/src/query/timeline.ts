import { fieldLevel, mayDo, type ObjectKind } from "@fairlead/access";
import type { Issue } from "@fairlead/base";
import { sql, type RawBuilder } from "kysely";
import { workspaceTables } from "../connection/query-builder.ts";
import { readCursor, writeCursor, type Position } from "./cursor.ts";
import { getRecord } from "./get-record.ts";
import { Problems } from "./problems.ts";
import type { Reader } from "./reader.ts";

/**
 * Something that happened to a record.
 * Units: instants in epoch milliseconds; `at` is when it happened, null when not known, `recordedAt` when it became known.
 */
export interface TimelineEntry {
  readonly seq: number;
  /** The record it happened to: of a case's timeline also its tasks and notes. */
  readonly subject: ObjectKind;
  readonly subjectId: string;
  readonly type: string;
  readonly at: number | null;
  readonly recordedAt: number;
  readonly precision: "second" | "day" | "order" | "unknown";
  /** Who did it; null: nobody known. Shape: `memberId` null: somebody an imported file names, or the system. */
  readonly actor: { readonly name: string; readonly memberId: string | null } | null;
  readonly activity: string | null;
  /** Where it was read; null: it was done here. */
  readonly source: { readonly importId: string; readonly row: number | null } | null;
  /** What it set, and what was there before, as far as the reader may see it. */
  readonly set: Readonly<Record<string, unknown>>;
  readonly was: Readonly<Record<string, unknown>>;
}

/** A page of a timeline, the latest first; what is wrong with the request; or "missing": there is no such record for the reader. */
export type TimelineResult =
  | { readonly kind: "found"; readonly entries: readonly TimelineEntry[]; readonly nextCursor: string | null }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "missing" };

/** The records that have a timeline. */
export type TimelineSubject = "case" | "person" | "company" | "task" | "note";

const PAGE_DEFAULT = 50;
const PAGE_LIMIT = 200;
const PRECISIONS = ["second", "day", "order", "unknown"] as const;

/** The field that an event of a type tells of, even where it says nothing else. */
const TOLD_BY_TYPE: ReadonlyMap<string, string> = new Map([
  ["moved", "stageId"],
  ["won", "status"],
  ["lost", "status"],
  ["reopened", "status"],
  ["converted", "kind"],
  ["assigned", "ownerId"],
  ["completed", "doneAt"],
]);
const TOLD_BY_MEANING: ReadonlyMap<string, string> = new Map([
  ["stage", "stageId"],
  ["outcome", "status"],
]);

interface EventRow {
  readonly seq: number;
  readonly subject: string;
  readonly subjectId: string;
  readonly type: string;
  readonly at: number | null;
  readonly recordedAt: number;
  readonly sortedAt: number;
  readonly precision: number;
  readonly payload: { readonly set?: Values; readonly was?: Values } | null;
  readonly importId: string | null;
  readonly row: number | null;
  readonly activity: string | null;
  readonly meaning: string | null;
  readonly actor: string | null;
  readonly memberId: string | null;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * What happened to a record, the latest first, with fields that are hidden from the reader left out.
 * Edges: what told of nothing but hidden fields is left out whole, and does not make a page shorter.
 */
export async function timelineOf(
  reader: Reader,
  { subject, id }: { readonly subject: TimelineSubject; readonly id: string },
  { limit = PAGE_DEFAULT, cursor }: { readonly limit?: number; readonly cursor?: string } = {},
): Promise<TimelineResult> {
  const list = ["timeline", subject, id];
  const problems = new Problems();
  const start = cursor === undefined ? null : readCursor(reader, list, cursor);
  if (cursor !== undefined && start === null) problems.add({ code: "cursor-invalid", part: "cursor" });
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT)
    problems.add({ code: "limit-unfit", part: "limit", values: { limit: PAGE_LIMIT } });
  if (!problems.isEmpty) return { kind: "refused", issues: problems.list() };
  if ((await getRecord(reader, subject, id)) === null) return { kind: "missing" };
  const rows = await readVisible(reader, { subject, id }, { count: limit + 1, start });
  const entries = rows.slice(0, limit);
  const last = rows.length > limit ? entries.at(-1)! : null;
  return {
    kind: "found",
    entries: entries.map(({ entry }) => entry),
    nextCursor: last === null ? null : writeCursor(reader, list, last.position),
  };
}

interface Visible {
  readonly entry: TimelineEntry;
  readonly position: Position;
}

async function readVisible(
  reader: Reader,
  record: { readonly subject: TimelineSubject; readonly id: string },
  { count, start }: { readonly count: number; readonly start: Position | null },
): Promise<readonly Visible[]> {
  const visible: Visible[] = [];
  let position = start;
  for (;;) {
    const rows = await readEvents(reader, record, { count, position });
    for (const row of rows) {
      position = [row.sortedAt, row.seq];
      const entry = entryOf(reader, row);
      if (entry !== null) visible.push({ entry, position });
    }
    if (visible.length >= count || rows.length < count) return visible;
  }
}

async function readEvents(
  { scope, transaction }: Reader,
  { subject, id }: { readonly subject: TimelineSubject; readonly id: string },
  { count, position }: { readonly count: number; readonly position: Position | null },
): Promise<readonly EventRow[]> {
  const order = sql`coalesce(t.at, t.recorded_at)`;
  const after =
    position === null ? sql`` : sql` AND (${order}, t.seq) < (${position[0]}::bigint, ${position[1]}::bigint)`;
  const query =
    sql`SELECT t.seq, t.subject, t.subject_id AS "subjectId", t.type, t.at, t.recorded_at AS "recordedAt", ${order} AS "sortedAt", t.precision, t.payload, t.import_id AS "importId", t.source_row AS "row", v.name AS activity, v.meaning, p.name AS actor, p.member_id AS "memberId" FROM event AS t LEFT JOIN activity AS v ON ${scope.condition("v")} AND v.id = t.activity_id LEFT JOIN actor AS p ON ${scope.condition("p")} AND p.id = t.actor_id WHERE ${scope.condition("t")} AND ${eventsOf(scope, subject, id)}${after} ORDER BY ${order} DESC, t.seq DESC LIMIT ${count}::integer`.compile(
      workspaceTables,
    );
  return transaction.query<EventRow>({ text: query.sql, values: query.parameters });
}

/** The events of a case are those of its number; of a task or a note, which may be a case's, those of that number about it. */
function eventsOf(scope: Reader["scope"], subject: TimelineSubject, id: string): RawBuilder<unknown> {
  const numberOf = (caseId: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`(SELECT c.no FROM sales_case AS c WHERE ${scope.condition("c")} AND c.id = ${caseId})`;
  if (subject === "case") return sql`t.case_no = ${numberOf(sql`${id}::uuid`)}`;
  const own = sql`t.subject_id = ${id}::uuid`;
  if (subject === "person" || subject === "company") return sql`t.case_no = 0 AND ${own}`;
  const table = subject === "task" ? sql`task` : sql`note`;
  const about = sql`(SELECT a.subject_id FROM ${table} AS a WHERE ${scope.condition("a")} AND a.id = ${id}::uuid)`;
  return sql`t.case_no = coalesce(${numberOf(about)}, 0) AND ${own}`;
}

function entryOf(reader: Reader, row: EventRow): TimelineEntry | null {
  const subject = row.subject as ObjectKind;
  const isReadable = (key: string): boolean =>
    key !== "fields" && fieldLevel(reader.actor, reader.policy, subject, key) !== "hidden";
  const told = TOLD_BY_TYPE.get(row.type) ?? TOLD_BY_MEANING.get(row.meaning ?? "");
  if (!mayDo(reader.actor, "read", subject) || (told !== undefined && !isReadable(told))) return null;
  const { set = {}, was = {} } = row.payload ?? {};
  const shown = pick(set, isReadable);
  if (Object.keys(set).length > 0 && Object.keys(shown).length === 0) return null;
  return {
    seq: row.seq,
    subject,
    subjectId: row.subjectId,
    type: row.type,
    at: row.at,
    recordedAt: row.recordedAt,
    precision: PRECISIONS[row.precision] ?? "unknown",
    actor: row.actor === null ? null : { name: row.actor, memberId: row.memberId },
    activity: row.activity,
    source: row.importId === null ? null : { importId: row.importId, row: row.row },
    set: shown,
    was: pick(was, isReadable),
  };
}

function pick(values: Values, isReadable: (key: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => isReadable(key)));
}
