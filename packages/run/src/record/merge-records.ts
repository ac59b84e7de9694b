import type { Issue } from "@fairlead/base";
import type { RunEvent } from "../event.ts";
import { evolve } from "../evolve.ts";
import { happen, reasonFor, refuse, shown } from "../reason.ts";
import { changeTo, eventAt, placeOf } from "../record-event.ts";
import type { RecordOf, RecordState } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";
import { fieldOfKey, keysOf, valueAt } from "../state-key.ts";
import { KNOWN_VALUES } from "../value/known-values.ts";
import { checkRecord } from "./check-record.ts";
import { whyAway } from "./on-record.ts";

/** What can be one with another of its kind. */
type Mergeable = RecordOf<"case" | "person" | "company">;

/** What a merge asks for. */
export interface Merge {
  readonly otherId: string;
  readonly take: readonly string[];
}

// values that mean something only together: whose one key is taken, all are
const PAIRS: readonly (readonly string[])[] = [
  ["amountMinor", "currency"],
  ["ownerId", "teamId"],
];

/**
 * Takes another record in: its values fill what is empty here, or win where that is asked for; who pointed at it points here.
 * Shape: of this record "merged", then of the other "merged-away", then of each that pointed at it "edited".
 */
export function mergeRecords(situation: Situation, record: Mergeable, merge: Merge): Decision {
  const { other, now, referrers } = situation;
  const wrong = whyNotWith(record, other, merge);
  if (wrong !== null) return refuse([wrong]);
  // what is not refused has another of the same kind
  const from = other as Mergeable;
  const change = changeTo(record, takenValues(record, from, merge.take));
  const merged = eventAt(placeOf(record), { type: "merged", at: now, change });
  const after = evolve(record, merged, now) ?? record;
  const reasons = [...whyNotTaken(record, merge.take), ...checkRecord(after)];
  if (reasons.length > 0) return refuse(reasons);
  const away = changeTo(from, { mergedIntoId: record.state.id, removedAt: now });
  return happen(
    merged,
    eventAt(placeOf(from), { type: "merged-away", at: now, change: away }),
    ...referrers.map((referrer) => pointTo(situation, referrer, { from, to: record })),
  );
}

/** Why two records cannot be one; null: they can. */
function whyNotWith(record: Mergeable, other: RecordState | null, { otherId }: Merge): Issue | null {
  const { subject, state } = record;
  if (otherId === state.id) return reasonFor({ code: "merge-with-itself", where: { field: "otherId" } });
  if (other === null || other.state.id !== otherId)
    return reasonFor({ code: "merge-other-missing", where: { field: "otherId" }, values: { subject } });
  if (other.subject !== subject)
    return reasonFor({
      code: "merge-kinds-differ",
      where: { field: "otherId" },
      values: { subject, other: other.subject },
    });
  const away = whyAway(other);
  return away === null ? null : { ...away, where: { field: "otherId" } };
}

/** Why keys cannot be taken: they name nothing that such a record has. Edges: of a custom field that neither has, nothing is taken. */
function whyNotTaken({ subject }: Mergeable, take: readonly string[]): Issue[] {
  const known = new Set(coreKeys(subject));
  return [...new Set(take)]
    .filter((key) => !known.has(key) && fieldOfKey(key) === null)
    .map((key) => reasonFor({ code: "record-field-unknown", where: { field: "take" }, values: { field: shown(key) } }));
}

/** The keys that a merge looks at. */
function mergeableKeys(record: Mergeable, other: Mergeable): string[] {
  const fields = [...keysOf(record), ...keysOf(other)].filter((key) => fieldOfKey(key) !== null);
  return [...new Set([...coreKeys(record.subject), ...fields])];
}

function coreKeys(subject: Mergeable["subject"]): string[] {
  return [...Object.keys(KNOWN_VALUES[subject]), "ownerId", "teamId"];
}

function takenValues(record: Mergeable, other: Mergeable, take: readonly string[]): Readonly<Record<string, unknown>> {
  const wins = new Set(take);
  const taken = mergeableKeys(record, other).filter((key) => {
    const pair = PAIRS.find((keys) => keys.includes(key)) ?? [key];
    return pair.some((member) => wins.has(member)) || fills(record, other, { key, leading: pair[0] ?? key });
  });
  return Object.fromEntries(taken.map((key) => [key, valueAt(other, key)]));
}

/** Whether the other's value comes into an empty place here. Edges: of a pair the first key leads; a case that was not lost needs no reason for it. */
function fills(
  record: Mergeable,
  other: Mergeable,
  { key, leading }: { readonly key: string; readonly leading: string },
): boolean {
  if (key === "lostReason" && record.subject === "case" && record.state.status !== "lost") return false;
  if (valueAt(record, leading) !== null) return false;
  return valueAt(other, leading) !== null || valueAt(record, key) === null;
}

/** The edit that makes a record point at the one that stays; null: it does not point at the one that goes. */
function pointTo(
  { now }: Situation,
  referrer: RecordState,
  { from, to }: { readonly from: Mergeable; readonly to: Mergeable },
): RunEvent | null {
  const key = pointingKey(referrer, from);
  if (key === null) return null;
  const change = changeTo(referrer, { [key]: to.state.id });
  const { subject } = referrer;
  const place = placeOf(referrer);
  const moved = (subject === "task" || subject === "note") && to.subject === "case";
  return eventAt(moved ? { ...place, caseId: to.state.id } : place, { type: "edited", at: now, change });
}

/** The key by which a record points at another; null: it does not. */
function pointingKey(referrer: RecordState, { subject, state: { id } }: Mergeable): string | null {
  if (referrer.subject === "task" || referrer.subject === "note")
    return referrer.state.subject === subject && referrer.state.subjectId === id ? "subjectId" : null;
  const key = `${subject}Id`;
  return valueAt(referrer, key) === id ? key : null;
}
