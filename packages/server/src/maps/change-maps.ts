import type { Verb } from "@fairlead/access";
import { Problem, type InputOf } from "@fairlead/api";
import {
  createId,
  findMap,
  insertMap,
  isMapInUse,
  listMaps,
  publishMap,
  removeMap,
  saveMapDraft,
  setDefaultMap,
  type DraftedMap,
  type MapRow,
  type SeenMap,
} from "@fairlead/store";
import { refuse } from "../accounts/refuse.ts";
import { changeSettings, type Settled, type SettingsOutcome, type SettingsWork } from "../accounts/settings-change.ts";
import type { WorkspaceContext } from "../handler.ts";
import { assertSound, issueViews, nameOfMap, readKeptMap, textOfVersion, type ReadMap } from "./map-text.ts";

const MAPS_MAX = 100;

/**
 * Makes a map of a sound document, which is its draft.
 * @throws {Problem} `right-missing`, `change-refused` when there are too many.
 */
export function createMap(context: WorkspaceContext, { text, map }: ReadMap): Promise<Settled<MapRow>> {
  const id = createId();
  const needs = { verb: "create", object: "map" } as const;
  const subject = { action: "map.create", subject: "map", subjectId: id, needs } as const;
  return changeSettings(context, subject, async ({ transaction, scope, now }) => {
    if ((await listMaps(transaction, scope)).length >= MAPS_MAX) refuse("maps-many", { max: MAPS_MAX });
    const made = await insertMap(transaction, scope, { id, name: nameOfMap(map), draft: text, at: now });
    return { was: null, set: { name: made.name }, result: made };
  });
}

/**
 * Puts another draft in the place of the one there is.
 * @throws {Problem} `right-missing`, `record-missing`, `rev-conflict`.
 */
export function saveDraft(context: WorkspaceContext, seen: SeenMap, { text, map }: ReadMap): Promise<Settled<MapRow>> {
  return changeMap(context, seen, { action: "map.save-draft" }, async (given, before) => {
    const { transaction, scope, now } = given;
    const saved = await saveMapDraft(transaction, scope, seen, { name: nameOfMap(map), draft: text, at: now });
    return outcomeOf(before, saved);
  });
}

/**
 * Publishes the draft as the next version.
 * @throws {Problem} `right-missing`, `record-missing`, `rev-conflict`, `change-refused` without a draft, or with one that is not sound.
 */
export function publishDraft(
  context: WorkspaceContext,
  seen: SeenMap,
  { note = null }: InputOf<"maps.publish">["body"],
): Promise<Settled<MapRow>> {
  return changeMap(context, seen, { action: "map.publish" }, async ({ transaction, scope, actor, now }, before) => {
    if (before.draft === null) return refuse("map-without-draft");
    const read = readKeptMap(before.draft);
    assertSound(read);
    const version = (before.publishedVersion ?? 0) + 1;
    const maps = await listMaps(transaction, scope);
    const published = await publishMap(transaction, scope, seen, {
      version,
      document: textOfVersion(read, version),
      publishedAt: now,
      publishedBy: actor.memberId,
      note,
      name: nameOfMap(read.map),
      // the first one there is
      isDefault: before.isDefault || !maps.some(({ isDefault }) => isDefault),
    });
    return outcomeOf(before, published);
  });
}

/**
 * Has new leads and deals run on a map.
 * @throws {Problem} `right-missing`, `record-missing`, `rev-conflict`, `change-refused` while nothing of it is published.
 */
export function makeDefault(context: WorkspaceContext, seen: SeenMap): Promise<Settled<MapRow>> {
  return changeMap(context, seen, { action: "map.make-default" }, async ({ transaction, scope, now }, before) => {
    if (before.publishedVersion === null) refuse("map-unpublished");
    return outcomeOf(before, await setDefaultMap(transaction, scope, seen, now));
  });
}

/**
 * Puts a map away.
 * @throws {Problem} `right-missing`, `record-missing`, `rev-conflict`, `change-refused` while something runs on it.
 */
export async function putMapAway(context: WorkspaceContext, seen: SeenMap): Promise<Settled<null>> {
  return changeMap(context, seen, { action: "map.remove", verb: "remove" }, async (given, before) => {
    const { transaction, scope, now } = given;
    if (before.isDefault) refuse("map-is-default");
    if (await isMapInUse(transaction, scope, seen.id)) refuse("map-in-use");
    if (!(await removeMap(transaction, scope, seen, now))) throw new Problem("state-changed");
    return { was: settingsOf(before), set: null, result: null };
  });
}

interface MapAction {
  readonly action: string;
  /** Default: "edit". */
  readonly verb?: Verb;
}

function changeMap<Result>(
  context: WorkspaceContext,
  seen: SeenMap,
  { action, verb = "edit" }: MapAction,
  work: (given: SettingsWork, before: DraftedMap) => Promise<SettingsOutcome<Result>>,
): Promise<Settled<Result>> {
  const needs = { verb, object: "map" } as const;
  return changeSettings(context, { action, subject: "map", subjectId: seen.id, needs }, async (given) => {
    const before = await findMap(given.transaction, given.scope, seen.id);
    if (before === null) throw new Problem("record-missing");
    if (before.rev !== seen.rev) throw conflictOf(before, context);
    return work(given, before);
  });
}

function conflictOf({ draft, ...current }: DraftedMap, { locale }: WorkspaceContext): Problem {
  const issues = draft === null ? [] : issueViews(readKeptMap(draft).issues, locale);
  return new Problem("rev-conflict", { current: { ...current, issues }, values: { rev: current.rev } });
}

function outcomeOf(before: MapRow, changed: MapRow | null): SettingsOutcome<MapRow> {
  if (changed === null) throw new Problem("state-changed");
  return { was: settingsOf(before), set: settingsOf(changed), result: changed };
}

/** What the audit tells of a map. The draft is not kept there, and versions have a table of their own. */
function settingsOf({ name, publishedVersion, hasDraft, isDefault }: MapRow): object {
  return { name, publishedVersion, hasDraft, isDefault };
}
