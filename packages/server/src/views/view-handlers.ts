import { Problem } from "@fairlead/api";
import { findSavedView, listSavedViews } from "@fairlead/store";
import type { Settled } from "../accounts/settings-change.ts";
import type { Answer, HandlersFor } from "../handler.ts";
import { readFor } from "../records/reading.ts";
import { createView, editView, isViewSeen, removeView } from "./change-views.ts";
import { viewData, type ViewData } from "./view-query.ts";

/** Handlers of everything about saved views. */
export const viewHandlers: HandlersFor<`views.${"list" | "create" | "get" | "patch" | "delete"}`> = {
  "views.list": async (_input, context) =>
    readFor(context, async (reader) => {
      const { transaction, scope, actor } = reader;
      const views = await listSavedViews(transaction, scope, actor.memberId);
      return { data: { items: views.map((view) => viewData(view, reader)) } };
    }),
  "views.get": async ({ params: { id } }, context) =>
    readFor(context, async (reader) => {
      const view = await findSavedView(reader.transaction, reader.scope, id);
      if (view === null || !isViewSeen(reader, view)) throw new Problem("record-missing");
      return { data: viewData(view, reader), rev: view.rev };
    }),
  "views.create": async ({ body }, context) => answerOf(await createView(context, body)),
  "views.patch": async ({ params: { id }, rev, body }, context) => answerOf(await editView(context, { id, rev }, body)),
  "views.delete": async ({ params: { id }, rev }, context) => {
    const { isRepeat } = await removeView(context, { id, rev });
    return { data: null, isRepeat };
  },
};

function answerOf({ result, isRepeat }: Settled<ViewData>): Answer<ViewData> {
  return { data: result, rev: result.rev, isRepeat };
}
