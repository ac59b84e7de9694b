import { DAY_MS } from "@fairlead/base";
import { PRECISIONS, traceOf, type ActivityMeaning, type EventLog } from "@fairlead/log";
import type { Scope } from "../../src/scope.ts";

/** A trace told plainly: what happened, when, how well that is known, by whom, and as which event. */
export interface ToldTrace {
  readonly caseNo: string;
  readonly steps: readonly (readonly [
    activity: string,
    at: number | null,
    precision: string,
    actor: string | null,
    seq: number,
  ])[];
}

/** The traces of a log, by the numbers of their cases. */
export function tracesOf(log: EventLog): ToldTrace[] {
  return Array.from({ length: log.caseCount }, (_, index): ToldTrace => ({
    caseNo: log.cases.at(index),
    steps: traceOf(log, index).map(({ activity, at, precision, actor, source }) => [
      activity,
      at,
      precision,
      actor,
      source.row,
    ]),
  })).toSorted((a, b) => Number(a.caseNo) - Number(b.caseNo));
}

interface Row {
  readonly seq: number;
  readonly case_no: number;
  readonly at: number | null;
  readonly precision: number;
  readonly undoes: number | null;
  readonly activity: string | null;
  readonly meaning: string | null;
  readonly outcome: string | null;
  readonly actor: string | null;
  readonly hidden: boolean;
  readonly change: number;
}

/** The same traces out of plain SQL: rows one by one, changes taken back in the order that happened, stable sorts of arrays. */
export async function readTraces(scope: Scope, meaning: ActivityMeaning): Promise<ToldTrace[]> {
  const rows = await readRows(scope);
  const isOut = takenBack(rows);
  const traces = new Map<number, Row[]>();
  for (const row of rows) {
    if (row.case_no === 0 || row.activity === null || row.hidden || row.undoes !== null || isOut.has(deedOf(row)))
      continue;
    if (meaning === "stage" && row.meaning === "activity") continue;
    traces.set(row.case_no, [...(traces.get(row.case_no) ?? []), row]);
  }
  return [...traces]
    .toSorted(([a], [b]) => a - b)
    .map(([caseNo, steps]) => ({ caseNo: String(caseNo), steps: inTime(steps).map(toldStep) }));
}

async function readRows(scope: Scope): Promise<Row[]> {
  const text = `SELECT event.seq, event.case_no, event.at, event.precision, event.undoes, activity.name AS activity, activity.meaning,
      activity.outcome, actor.name AS actor,
      coalesce(sales_case.removed_at IS NOT NULL OR sales_case.merged_into_id IS NOT NULL, false) AS hidden, audit.seq AS change
    FROM event
    JOIN audit ON event.seq BETWEEN audit.first_event_seq AND audit.last_event_seq
    LEFT JOIN activity ON activity.id = event.activity_id
    LEFT JOIN actor ON actor.id = event.actor_id
    LEFT JOIN sales_case ON sales_case.no = event.case_no ORDER BY event.seq`;
  return scope.read((tx) => tx.query<Row>({ text, values: [] }));
}

/** What changes did to cases that does not count, by going through all changes in the order they were made. */
function takenBack(rows: readonly Row[]): Set<string> {
  const undoneBy = new Map<string, string>();
  const out = new Set<string>();
  const take = (deed: string, isTakenBack: boolean): void => {
    if (isTakenBack) out.add(deed);
    else out.delete(deed);
    const target = undoneBy.get(deed);
    if (target !== undefined) take(target, !isTakenBack);
  };
  for (const row of rows) {
    if (row.undoes === null || undoneBy.has(deedOf(row))) continue;
    const target = `${row.undoes} to ${row.case_no}`;
    undoneBy.set(deedOf(row), target);
    take(target, true);
  }
  return out;
}

function deedOf({ change, case_no: caseNo }: Row): string {
  return `${change} to ${caseNo}`;
}

function inTime(steps: readonly Row[]): Row[] {
  let last = -Infinity;
  return steps
    .map((row) => {
      const isDayOfOutcome = row.outcome !== null && row.precision === PRECISIONS.indexOf("day");
      if (row.at !== null) last = row.at + (isDayOfOutcome ? DAY_MS - 1 : 0);
      return { row, key: last };
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

function toldStep(row: Row): ToldTrace["steps"][number] {
  return [row.activity!, row.at, PRECISIONS[row.precision]!, row.actor, row.seq];
}
