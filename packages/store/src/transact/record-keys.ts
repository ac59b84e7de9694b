import type { RecordState } from "@fairlead/run";
import type { Statement } from "../connection/transaction.ts";
import { insertText } from "./row-insert.ts";

/** What a record is found by when another like it comes. Shape: `key` is normalised. */
export interface RecordKey {
  readonly kind: "email" | "phone" | "domain" | "name";
  readonly key: string;
}

/** The keys of a record. Edges: one that is put away has those it had. */
export type KeysOf = (record: RecordState) => readonly RecordKey[];

/** The plainest keys: e-mail, domain, and name in lower case, the digits of a phone number. Who reads files knows better ones. */
export const plainKeys: KeysOf = ({ subject, state }) => {
  if (subject === "person") return [...keyOf("email", lower(state.email)), ...keyOf("phone", digits(state.phone))];
  if (subject !== "company") return [];
  return [
    ...keyOf("domain", lower(state.domain)),
    ...keyOf("phone", digits(state.phone)),
    ...keyOf("name", lower(state.name)),
  ];
};

function keyOf(kind: RecordKey["kind"], key: string): RecordKey[] {
  return key === "" ? [] : [{ kind, key }];
}

function lower(text: string | null): string {
  return (text ?? "").trim().toLowerCase();
}

function digits(text: string | null): string {
  return (text ?? "").replaceAll(/\D/gu, "");
}

const REMOVE_TEXT = `DELETE FROM record_key k USING json_populate_recordset(NULL::record_key, $2) gone
WHERE k.workspace_id = $1 AND gone.workspace_id = $1 AND k.object = gone.object AND k.kind = gone.kind AND k.key = gone.key
AND k.record_id = gone.record_id`;

const ADD_TEXT = `${insertText("record_key")} ON CONFLICT DO NOTHING`;

/** Brings the keys of records that changed up to date. Keys that no field gives, such as ids in other systems, are left alone. */
export function keyStatements(
  workspaceId: string,
  keysOf: KeysOf,
  changes: readonly { readonly before: RecordState | null; readonly after: RecordState }[],
): Statement[] {
  const gone: object[] = [];
  const added: object[] = [];
  for (const { before, after } of changes) {
    const row = { workspace_id: workspaceId, object: after.subject, record_id: after.state.id };
    const old = before === null ? [] : keysOf(before);
    const now = keysOf(after);
    for (const key of old) if (!hasKey(now, key)) gone.push({ ...row, ...key });
    for (const key of now) if (!hasKey(old, key)) added.push({ ...row, ...key });
  }
  return [
    ...(gone.length === 0
      ? []
      : [{ name: "remove-keys", text: REMOVE_TEXT, values: [workspaceId, JSON.stringify(gone)] }]),
    ...(added.length === 0 ? [] : [{ name: "add-keys", text: ADD_TEXT, values: [JSON.stringify(added)] }]),
  ];
}

function hasKey(keys: readonly RecordKey[], { kind, key }: RecordKey): boolean {
  return keys.some((other) => other.kind === kind && other.key === key);
}
