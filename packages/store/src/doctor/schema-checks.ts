import { FairleadError, type IssueReport } from "@fairlead/base";
import { Client } from "pg";
import { connectionOptions, type DatabaseAddress } from "../connection/database.ts";
import { assertWorkingRole, ROLE_QUERY, type RoleRow } from "../migration/app-role.ts";
import { readSchemaState } from "../migration/schema-state.ts";
import { isSecured, readTableSecurity } from "../migration/table-security.ts";

/** Whether the server is new enough. What else is wrong with the database is not its version's fault. */
export async function checkServerVersion(client: Client): Promise<IssueReport[]> {
  await readSchemaState(client).catch((error: unknown) => {
    if (error instanceof FairleadError && error.code === "database-too-old") throw error;
  });
  return [];
}

/** Whether the database is ours and has the newest schema. */
export async function checkSchema(client: Client): Promise<IssueReport[]> {
  const { version, migrations } = await readSchemaState(client);
  if (version === migrations.length) return [];
  return [{ code: "schema-outdated", severity: "error", values: { version, known: migrations.length } }];
}

/** Tables whose rows could be seen across workspaces, or changed where they must not be. */
export async function checkTables(client: Client): Promise<IssueReport[]> {
  const open = (await readTableSecurity(client)).filter((table) => !isSecured(table)).map(({ name }) => name);
  return open.length === 0 ? [] : [{ code: "tables-open", severity: "error", values: { tables: open.join(", ") } }];
}

/** Whether the role the program works as gets in, and row level security holds for it. */
export async function checkWorkingRole({ appUrl }: DatabaseAddress): Promise<IssueReport[]> {
  const client = new Client(connectionOptions(appUrl));
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<RoleRow>(ROLE_QUERY);
    assertWorkingRole(rows[0]);
    return [];
  } catch (error) {
    if (error instanceof FairleadError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return [{ code: "working-role-refused", severity: "error", values: { reason } }];
  } finally {
    await client.end().catch(() => undefined);
  }
}
