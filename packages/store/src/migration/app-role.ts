import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { FairleadError } from "@fairlead/base";
import { Client } from "pg";
import { APP_ROLE, connectionOptions } from "../connection/database.ts";
import { codeOf, toDatabaseError } from "../connection/database-trouble.ts";

/** What the comment on the role begins with; the name of the owner follows. */
const OWNER_MARK = "Fairlead, for ";
const ATTEMPTS = 10;
const RETRY_MS = 50;
const INSUFFICIENT_PRIVILEGE = "42501";
/** A role is shared by all databases of a server: another process may make or change it at the same moment, and no lock reaches there. */
const MEANWHILE: readonly string[] = ["42710", "23505", "XX000"];
const SIGN_IN_REFUSED: readonly string[] = ["28P01", "28000"];

/**
 * Makes the role the program works as, or brings its password up to date; a role that can sign in is left alone.
 * @throws {FairleadError} `database-role-missing` with the statement an administrator has to run, when the owner may not; `database-role-taken`
 * when another owner's installation on the same server works as it, and would be locked out.
 */
export async function ensureAppRole(client: Client, appUrl: string): Promise<void> {
  for (let attempt = 1; !(await canSignIn(appUrl)); attempt++) {
    const statement = await roleStatement(client, appUrl);
    try {
      await client.query(statement);
      await client.query(
        `DO $$ BEGIN EXECUTE format('COMMENT ON ROLE ${APP_ROLE} IS %L', '${OWNER_MARK}' || current_user); END $$`,
      );
    } catch (error) {
      if (codeOf(error) === INSUFFICIENT_PRIVILEGE)
        throw new FairleadError("database-role-missing", { role: APP_ROLE, statement }, { cause: error });
      if (!MEANWHILE.includes(codeOf(error)) || attempt === ATTEMPTS) throw error;
    }
    if (attempt === ATTEMPTS) throw new FairleadError("database-role-refused", { role: APP_ROLE });
    if (attempt > 1) await sleep(RETRY_MS);
  }
}

/** The role says whose it is, since its password follows from one owner's. The password is sent as what the server keeps of it, so that no log of statements holds it. */
async function roleStatement(client: Client, appUrl: string): Promise<string> {
  const verifier = client.escapeLiteral(scramVerifier(decodeURIComponent(new URL(appUrl).password)));
  const { rows } = await client.query<{ mark: string | null; mine: string }>(
    `SELECT shobj_description(r.oid, 'pg_authid') AS mark, '${OWNER_MARK}' || current_user AS mine
     FROM pg_roles r WHERE r.rolname = $1`,
    [APP_ROLE],
  );
  const [role] = rows;
  if (role === undefined)
    return `CREATE ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${verifier}`;
  if (role.mark?.startsWith(OWNER_MARK) === true && role.mark !== role.mine)
    throw new FairleadError("database-role-taken", { role: APP_ROLE, owner: role.mark.slice(OWNER_MARK.length) });
  return `ALTER ROLE ${APP_ROLE} LOGIN PASSWORD ${verifier}`;
}

/**
 * What a server keeps of a password: enough to check it, not to sign in with it.
 * @source RFC 5802, section 3; the form is PostgreSQL's (SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey).
 */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const iterations = 4096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const keyed = (name: string): Buffer => createHmac("sha256", salted).update(name).digest();
  const storedKey = createHash("sha256").update(keyed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${keyed("Server Key").toString("base64")}`;
}

/** Whether the working role gets in. Edges: trouble that is not about the role or its password is thrown. */
async function canSignIn(appUrl: string): Promise<boolean> {
  const client = new Client(connectionOptions(appUrl));
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (SIGN_IN_REFUSED.includes(codeOf(error))) return false;
    throw toDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the database says of the role a connection works as. */
export const ROLE_QUERY = `SELECT current_user AS name, r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolreplication AS "isPrivileged",
  EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace) AS "isOwner"
  FROM pg_roles r WHERE r.rolname = current_user`;

/** A row of `ROLE_QUERY`. */
export interface RoleRow {
  readonly name: string;
  readonly isPrivileged: boolean;
  readonly isOwner: boolean;
}

/**
 * Makes sure that row level security holds for the role a connection works as.
 * @throws {FairleadError} `database-role-privileged` when it is another role, may pass by the policies, or owns tables.
 */
export function assertWorkingRole(role: RoleRow | undefined): void {
  if (role === undefined || role.name !== APP_ROLE || role.isPrivileged || role.isOwner)
    throw new FairleadError("database-role-privileged", { role: role?.name ?? "", needed: APP_ROLE });
}
