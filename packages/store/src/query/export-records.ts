import type { Issue } from "@fairlead/base";
import { compileList } from "./list-records.ts";
import type { RecordRow } from "./output-column.ts";
import type { ListQuery } from "./query.ts";
import type { Reader } from "./reader.ts";

const BATCH = 1_000;

/**
 * Every record of a selection that the reader may export, in batches, in the order of the query.
 * Shape: a last batch of issues alone if something is wrong with the query. Units: `limit` and `cursor` of the query are of no account.
 */
export async function* exportRecords(
  reader: Reader,
  query: Omit<ListQuery, "limit" | "cursor">,
): AsyncGenerator<{ readonly rows: readonly RecordRow[] } | { readonly issues: readonly Issue[] }> {
  let cursor: string | null = null;
  do {
    const page: ListQuery = { ...query, limit: BATCH, ...(cursor === null ? {} : { cursor }) };
    const compiled = compileList(reader, page, { verb: "export", pageLimit: BATCH });
    if ("issues" in compiled) {
      yield { issues: compiled.issues };
      return;
    }
    const { rows, nextCursor } = compiled.pageOf(await reader.transaction.query(compiled.statement));
    yield { rows };
    cursor = nextCursor;
  } while (cursor !== null);
}
