import { createHash } from "node:crypto";
import type { Scope } from "../scope.ts";
import { SUBJECTS, TABLE_OF } from "../transact/record-table.ts";

/**
 * A hash over the records of a workspace: the same exactly if they say the same, however often and whenever they were changed.
 * Shape: hexadecimal. `of` "present" leaves out records that were put away, so that what was taken back leaves no trace in it.
 * Cost: linear, in the database.
 */
export function stateHash(scope: Scope, { of = "all" }: { readonly of?: "all" | "present" } = {}): Promise<string> {
  const present = of === "present" ? " AND removed_at IS NULL" : "";
  return scope.read(async (transaction) => {
    const hash = createHash("sha256");
    const digests = await Promise.all(
      SUBJECTS.map((subject) =>
        transaction.query<{ digest: Buffer | null }>({
          text: `SELECT sha256(string_agg(sha256(convert_to((to_jsonb(t) - 'rev' - 'updated_at')::text, 'UTF8')), '' ORDER BY id)) AS digest
FROM ${TABLE_OF[subject]} t WHERE workspace_id = $1${present}`,
          values: [scope.workspaceId],
        }),
      ),
    );
    for (const [index, [row]] of digests.entries()) {
      hash.update(SUBJECTS[index]!);
      hash.update(row?.digest ?? "none");
    }
    return hash.digest("hex");
  });
}
