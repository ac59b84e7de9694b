import { mayDoTo, maySee, type Belonging } from "@fairlead/access";
import { Problem, type InputOf } from "@fairlead/api";
import {
  changeSavedView,
  countSavedViews,
  createId,
  deleteSavedView,
  findSavedView,
  insertSavedView,
  type Reader,
  type SavedView,
} from "@fairlead/store";
import { refuse } from "../accounts/refuse.ts";
import { changeSettings, type Settled, type SettingsWork } from "../accounts/settings-change.ts";
import type { WorkspaceContext } from "../handler.ts";
import { refusedQuery } from "../records/read-records.ts";
import { readerWithin } from "../records/reader-within.ts";
import { issuesOfView, viewData, type ViewData } from "./view-query.ts";

const VIEWS_MAX = 200;

/** A view as its caller has seen it. */
export interface SeenView {
  readonly id: string;
  readonly rev: number;
}

/**
 * Saves a view of the caller's own.
 * @throws {Problem} `right-missing`, `query-invalid` when it names what is not there for the caller, `change-refused` when there are too many.
 */
export function createView(
  context: WorkspaceContext,
  { object, name, isShared = false, query }: InputOf<"views.create">["body"],
): Promise<Settled<ViewData>> {
  const id = createId();
  const subject = { action: "view.create", subject: "saved-view", subjectId: id, needs: needing("create") } as const;
  return changeSettings(context, subject, async (given) => {
    const { transaction, scope, actor, now } = given;
    const ownerId = actor.memberId;
    if ((await countSavedViews(transaction, scope, ownerId)) >= VIEWS_MAX) refuse("views-many", { max: VIEWS_MAX });
    const reader = await readerWithin(given);
    assertUsable(reader, { object, query });
    const view = { id, object, name, ownerId, isShared, query, createdAt: now };
    const made = await insertSavedView(transaction, scope, view);
    return { was: null, set: settingsOf(made), result: viewData(made, reader) };
  });
}

/**
 * Changes a view.
 * @throws {Problem} `record-missing`, `right-missing`, `rev-conflict`, `query-invalid` when it names what is not there for the caller.
 */
export function editView(
  context: WorkspaceContext,
  seen: SeenView,
  { name, isShared, query }: InputOf<"views.patch">["body"],
): Promise<Settled<ViewData>> {
  const subject = { action: "view.edit", subject: "saved-view", subjectId: seen.id, needs: needing("edit") } as const;
  return changeSettings(context, subject, async (given) => {
    const reader = await readerWithin(given);
    const before = await findSeen(given, reader, { seen, verb: "edit" });
    if (query !== undefined) assertUsable(reader, { object: before.object, query });
    const changed = await changeSavedView(given.transaction, given.scope, seen, {
      ...(name === undefined ? {} : { name }),
      ...(isShared === undefined ? {} : { isShared }),
      ...(query === undefined ? {} : { query }),
      at: given.now,
    });
    if (changed === null) throw new Problem("state-changed");
    return { was: settingsOf(before), set: settingsOf(changed), result: viewData(changed, reader) };
  });
}

/**
 * Deletes a view.
 * @throws {Problem} `record-missing`, `right-missing`, `rev-conflict`.
 */
export function removeView(context: WorkspaceContext, seen: SeenView): Promise<Settled<null>> {
  const subject = {
    action: "view.remove",
    subject: "saved-view",
    subjectId: seen.id,
    needs: needing("remove"),
  } as const;
  return changeSettings(context, subject, async (given) => {
    const before = await findSeen(given, await readerWithin(given), { seen, verb: "remove" });
    if (!(await deleteSavedView(given.transaction, given.scope, seen))) throw new Problem("state-changed");
    return { was: settingsOf(before), set: null, result: null };
  });
}

/** Whether a reader sees a view. */
export function isViewSeen({ actor, policy }: Pick<Reader, "actor" | "policy">, view: SavedView): boolean {
  return maySee(actor, policy, "saved-view", belongingOf(view));
}

async function findSeen(
  { transaction, scope }: SettingsWork,
  reader: Reader,
  { seen, verb }: { readonly seen: SeenView; readonly verb: "edit" | "remove" },
): Promise<SavedView> {
  const { actor, policy } = reader;
  const view = await findSavedView(transaction, scope, seen.id);
  if (view === null || !isViewSeen(reader, view)) throw new Problem("record-missing");
  if (!mayDoTo(actor, policy, verb, { object: "saved-view", ...belongingOf(view) })) throw new Problem("right-missing");
  if (view.rev !== seen.rev)
    throw new Problem("rev-conflict", { current: viewData(view, reader), values: { rev: view.rev } });
  return view;
}

function needing<V extends "create" | "edit" | "remove">(verb: V) {
  return { verb, object: "saved-view" } as const;
}

function assertUsable(reader: Reader, view: Pick<SavedView, "object" | "query">): void {
  const issues = issuesOfView(view, reader);
  if (issues.length > 0) throw refusedQuery(issues);
}

function belongingOf({ ownerId, isShared }: SavedView): Belonging {
  return { ownerId, teamId: null, isShared };
}

/** What the audit tells of a view: of one that is not shared, nothing that only its owner may know. */
function settingsOf({ object, name, isShared, query }: SavedView): object {
  return isShared ? { object, name, isShared, query } : { object, isShared };
}
