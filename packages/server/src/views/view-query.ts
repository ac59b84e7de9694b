import type { InputOf, OutputOf } from "@fairlead/api";
import type { Issue } from "@fairlead/base";
import { checkListQuery, type Reader, type SavedView } from "@fairlead/store";
import { listQueryOf } from "../records/read-records.ts";
import { COMPANIES, DEALS, LEADS, NOTES, PEOPLE, TASKS, type RecordKind } from "../records/record-kind.ts";

/** A view, as it is answered. */
export type ViewData = OutputOf<"views.get">;

type ViewQuery = InputOf<"views.create">["body"]["query"];

const KINDS: Readonly<Record<ViewData["object"], RecordKind<unknown>>> = {
  lead: LEADS,
  deal: DEALS,
  person: PEOPLE,
  company: COMPANIES,
  task: TASKS,
  note: NOTES,
};

/** What keeps a reader from using a view: what it names that is not there for them. */
export function issuesOfView({ object, query }: Pick<SavedView, "object" | "query">, reader: Reader): readonly Issue[] {
  // no other door writes them
  const kind = KINDS[object as ViewData["object"]];
  return checkListQuery(reader, listQueryOf(kind, query as ViewQuery, reader));
}

/** A view as a reader may see it. Edges: without its query where that would tell of fields that are hidden from them. */
export function viewData(view: SavedView, reader: Reader): ViewData {
  const isUsable = issuesOfView(view, reader).length === 0;
  return {
    ...view,
    object: view.object as ViewData["object"],
    query: isUsable ? (view.query as ViewQuery) : null,
  };
}
