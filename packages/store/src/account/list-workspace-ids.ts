import { globalTables } from "../connection/query-builder.ts";
import type { Transaction } from "../connection/transaction.ts";

/** The workspaces that some account belongs to, by id: a page of them, behind the one given. */
export async function listWorkspaceIds(
  transaction: Transaction,
  { afterId, limit }: { readonly afterId: string | null; readonly limit: number },
): Promise<string[]> {
  let query = globalTables.selectFrom("account_workspace").select("workspace_id").distinct();
  if (afterId !== null) query = query.where("workspace_id", ">", afterId);
  const rows = await transaction.all(query.orderBy("workspace_id").limit(limit));
  return rows.map(({ workspace_id }) => workspace_id);
}
