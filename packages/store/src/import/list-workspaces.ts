import { withOwner } from "../connection/with-owner.ts";
import { WHOLE_DATABASE } from "../migration/table-security.ts";
import type { Store } from "../open-store.ts";

/** A workspace by name. */
export interface NamedWorkspace {
  readonly id: string;
  readonly name: string;
}

/** All workspaces of a store, by name: for the command line of whoever owns the database, never for a request. */
export function listAllWorkspaces({ address }: Store): Promise<NamedWorkspace[]> {
  return withOwner(address.ownerUrl, async (client) => {
    await client.query(`BEGIN READ ONLY; ${WHOLE_DATABASE}`);
    const { rows } = await client.query<NamedWorkspace>(
      "SELECT workspace_id AS id, name FROM workspace ORDER BY name, workspace_id",
    );
    await client.query("ROLLBACK");
    return rows;
  });
}
