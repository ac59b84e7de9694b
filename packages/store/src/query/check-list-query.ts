import type { Issue } from "@fairlead/base";
import { compileList, PAGE_LIMIT } from "./list-records.ts";
import type { ListQuery } from "./query.ts";
import type { Reader } from "./reader.ts";

/** What keeps the reader from carrying a list out: nothing, if it can be. Edges: fields that are hidden are told like fields there are not. */
export function checkListQuery(reader: Reader, query: ListQuery): readonly Issue[] {
  const compiled = compileList(reader, query, { verb: "read", pageLimit: PAGE_LIMIT });
  return "issues" in compiled ? compiled.issues : [];
}
