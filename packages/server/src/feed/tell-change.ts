import {
  mayDo,
  maySee,
  OBJECT_KINDS,
  type Actor,
  type Belonging,
  type ObjectKind,
  type Policy,
} from "@fairlead/access";
import type { FeedMessage } from "@fairlead/api";
import { readBelongings, type OutboxRow, type Scope, type Transaction } from "@fairlead/store";
import type { TaskSubject } from "@fairlead/run";

type ChangedRecord = OutboxRow["message"]["records"][number];

/** Who hears of changes, as they are at this moment. */
export interface Recipient {
  readonly actor: Actor;
  readonly policy: Policy;
}

/** Whose the records are that tasks and notes are about, by id. */
export type AboutBelongings = ReadonlyMap<string, Belonging>;

const UNNAMED: ReadonlySet<ObjectKind> = new Set<ObjectKind>(["saved-view", "api-key", "file"]);
const SUBJECTS: readonly TaskSubject[] = ["case", "person", "company"];

/** Looks up whose the records are that the tasks and notes of some changes are about. */
export async function belongingsFor(
  rows: readonly OutboxRow[],
  transaction: Transaction,
  scope: Scope,
): Promise<AboutBelongings> {
  const about = rows.flatMap(({ message }) => message.records.flatMap((record) => record.about ?? []));
  const found = await Promise.all(
    SUBJECTS.map((subject) => {
      const ids = [...new Set(about.filter((one) => one.subject === subject).map(({ id }) => id))];
      return readBelongings(transaction, scope, { subject, ids });
    }),
  );
  return new Map(found.flatMap((map) => [...map]));
}

/** What of a change a recipient is told; null: nothing. */
export function tellChange(row: OutboxRow, { actor, policy }: Recipient, about: AboutBelongings): FeedMessage | null {
  const { seq, topic, message } = row;
  const { action } = message;
  if (topic === "setting") {
    const kind = OBJECT_KINDS.find((object) => object === row.subject);
    if (kind === undefined || !mayDo(actor, "read", kind)) return null;
    // whose it is the outbox does not tell, so it stays unnamed
    return { seq, action, records: [], setting: { subject: kind, id: UNNAMED.has(kind) ? null : row.subjectId } };
  }
  if (topic === "records") return mayDo(actor, "read", "case") ? { seq, action, records: [], setting: null } : null;
  const seen = message.records.filter((record) => isSeen(record, { actor, policy }, about));
  if (seen.length === 0) return null;
  return { seq, action, records: seen.map(({ subject, id, rev }) => ({ subject, id, rev })), setting: null };
}

function isSeen(record: ChangedRecord, { actor, policy }: Recipient, about: AboutBelongings): boolean {
  const { subject } = record;
  if (subject !== "task" && subject !== "note")
    return maySee(actor, policy, subject, { ownerId: record.ownerId ?? null, teamId: record.teamId ?? null });
  const of = record.about;
  const belonging = of === undefined ? undefined : about.get(of.id);
  if (of === undefined || belonging === undefined || of.subject === "task" || of.subject === "note") return false;
  return maySee(actor, policy, subject, { ...belonging, about: of.subject });
}
