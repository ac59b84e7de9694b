import { mayDo, type Verb } from "@fairlead/access";
import type { Issue } from "@fairlead/base";
import { checkMapInvariants, parseMap, printMap, type ProcessMap } from "@fairlead/map";
import type { Transaction } from "../connection/transaction.ts";
import type { Store } from "../open-store.ts";
import type { Scope } from "../scope.ts";
import { administer, type AdministrationOutcome } from "../transact/administer.ts";
import type { Caller, Idempotency } from "../transact/change.ts";
import { findMap, nameOf, storedMapOf, type StoredMap } from "./stored-map.ts";

/** What came of changing a map. */
export type MapChange =
  | { readonly kind: "done"; readonly seq: number; readonly map: StoredMap; readonly isRepeat: boolean }
  | { readonly kind: "refused"; readonly reasons: readonly Issue[] }
  | { readonly kind: "missing" }
  | { readonly kind: "denied"; readonly reasons: readonly Issue[] }
  /** Somebody else was faster. */
  | { readonly kind: "conflict"; readonly current: StoredMap }
  | { readonly kind: "key-reused" };

/** A map that is to be changed, as the caller has seen it. */
export interface MapTarget {
  readonly id: string;
  readonly expectedRev: number;
  readonly idempotency?: Idempotency;
}

/** Makes a map as a draft, from its text form. */
export function createMap(
  store: Store,
  workspaceId: string,
  caller: Caller,
  { id, text, idempotency }: { readonly id: string; readonly text: string; readonly idempotency?: Idempotency },
): Promise<MapChange> {
  return changeMap(store, workspaceId, caller, {
    action: "map.create",
    verb: "create",
    idempotency,
    work: async (transaction, scope) => {
      const name = nameOf(draftOf(text));
      if ((await findMap(transaction, scope, id)) !== null) throw refusal("map-exists");
      const now = store.now();
      const row = {
        id,
        name,
        draft: text,
        published_version: null,
        created_at: now,
        updated_at: now,
        removed_at: null,
      };
      const [made] = await transaction.all(scope.insertInto("map", [row]).returningAll());
      return { subjectId: id, detail: { was: null, set: { name } }, response: storedMapOf(made!) };
    },
  });
}

/** Puts another draft in the place of the one there is. What is published stays as it is. */
export function saveMapDraft(
  store: Store,
  workspaceId: string,
  caller: Caller,
  { text, ...target }: MapTarget & { readonly text: string },
): Promise<MapChange> {
  return changeMap(store, workspaceId, caller, {
    action: "map.save-draft",
    verb: "edit",
    idempotency: target.idempotency,
    work: async (transaction, scope) => {
      const name = nameOf(draftOf(text));
      const current = await seenMap(transaction, scope, target);
      const map = await updateMap(transaction, scope, current, { name, draft: text, updated_at: store.now() });
      return { subjectId: map.id, detail: { was: { name: current.name }, set: { name } }, response: map };
    },
  });
}

/**
 * Publishes the draft of a map as its next version: from now on its cases run on it. The first map that is published is the one new cases run on.
 * Edges: refused when there is no draft, and when its elements do not fit together.
 */
export function publishMap(
  store: Store,
  workspaceId: string,
  caller: Caller,
  { note = null, ...target }: MapTarget & { readonly note?: string | null },
): Promise<MapChange> {
  return changeMap(store, workspaceId, caller, {
    action: "map.publish",
    verb: "edit",
    idempotency: target.idempotency,
    work: async (transaction, scope) => {
      const current = await seenMap(transaction, scope, target);
      if (current.draft === null) throw refusal("map-without-draft");
      const document = soundMap(current.draft);
      const version = (current.publishedVersion ?? 0) + 1;
      const now = store.now();
      await transaction.execute(
        scope.insertInto("map_version", [
          {
            map_id: current.id,
            version,
            document: printMap({ ...document, version }),
            published_at: now,
            published_by: caller.actor?.memberId ?? null,
            note,
          },
        ]),
      );
      const isDefault = current.isDefault || !(await hasDefault(transaction, scope));
      const published = { draft: null, published_version: version, is_default: isDefault, updated_at: now };
      const map = await updateMap(transaction, scope, current, published);
      const was = { publishedVersion: current.publishedVersion, isDefault: current.isDefault };
      return { subjectId: map.id, detail: { was, set: { publishedVersion: version, isDefault } }, response: map };
    },
  });
}

/** Makes a published map the one new cases run on. */
export function setDefaultMap(
  store: Store,
  workspaceId: string,
  caller: Caller,
  target: MapTarget,
): Promise<MapChange> {
  return changeMap(store, workspaceId, caller, {
    action: "map.set-default",
    verb: "edit",
    idempotency: target.idempotency,
    work: async (transaction, scope) => {
      const current = await seenMap(transaction, scope, target);
      if (current.publishedVersion === null) throw refusal("map-not-published");
      await transaction.execute(scope.updateTable("map").set({ is_default: false }).where("is_default", "=", true));
      const map = await updateMap(transaction, scope, current, { is_default: true, updated_at: store.now() });
      return { subjectId: map.id, detail: { was: { isDefault: false }, set: { isDefault: true } }, response: map };
    },
  });
}

interface MapWork {
  readonly action: string;
  readonly verb: Verb;
  readonly idempotency: Idempotency | undefined;
  readonly work: (transaction: Transaction, scope: Scope) => Promise<AdministrationOutcome<StoredMap>>;
}

/** Thrown out of work on a map, so that nothing of it is kept. */
class MapRefusal extends Error {
  readonly change: MapChange;

  constructor(change: MapChange) {
    super(change.kind);
    this.change = change;
  }
}

async function changeMap(
  store: Store,
  workspaceId: string,
  caller: Caller,
  { action, verb, idempotency, work }: MapWork,
): Promise<MapChange> {
  if (caller.actor !== null && !mayDo(caller.actor, verb, "map"))
    return { kind: "denied", reasons: [issueOf("change-denied", { verb, object: "map" })] };
  const key = idempotency === undefined ? {} : { idempotency };
  try {
    const outcome = await administer(store, workspaceId, caller, { action, subject: "map", ...key, work });
    if (outcome.kind !== "done") return outcome;
    return { kind: "done", seq: outcome.seq, map: outcome.response, isRepeat: outcome.isRepeat };
  } catch (error) {
    if (error instanceof MapRefusal) return error.change;
    throw error;
  }
}

/** The map a change names, as the caller has seen it. */
async function seenMap(transaction: Transaction, scope: Scope, { id, expectedRev }: MapTarget): Promise<StoredMap> {
  const current = await findMap(transaction, scope, id);
  if (current === null) throw new MapRefusal({ kind: "missing" });
  if (current.rev !== expectedRev) throw new MapRefusal({ kind: "conflict", current });
  return current;
}

interface MapColumns {
  readonly name?: string;
  readonly draft?: string | null;
  readonly published_version?: number;
  readonly is_default?: boolean;
  readonly updated_at: number;
}

async function updateMap(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: StoredMap,
  columns: MapColumns,
): Promise<StoredMap> {
  const update = scope.updateTable("map").set({ ...columns, rev: rev + 1 });
  const [row] = await transaction.all(update.where("id", "=", id).returningAll());
  return storedMapOf(row!);
}

async function hasDefault(transaction: Transaction, scope: Scope): Promise<boolean> {
  const query = scope.selectFrom("map").select("id").where("is_default", "=", true).where("removed_at", "is", null);
  return (await transaction.first(query)) !== null;
}

/** A draft: it is read without an error, whatever its elements say to each other. */
function draftOf(text: string): ProcessMap {
  const { map, issues } = parseMap(text);
  if (map === null) throw new MapRefusal({ kind: "refused", reasons: issues });
  return map;
}

/** A map that cases can run on: its elements fit together. */
function soundMap(text: string): ProcessMap {
  const map = draftOf(text);
  const faults = checkMapInvariants(map).filter(({ severity }) => severity === "error");
  if (faults.length > 0) throw new MapRefusal({ kind: "refused", reasons: faults });
  return map;
}

function refusal(code: string): MapRefusal {
  return new MapRefusal({ kind: "refused", reasons: [issueOf(code)] });
}

function issueOf(code: string, values: Issue["values"] = {}): Issue {
  return { code, severity: "error", where: {}, values, count: 1 };
}
