import { createHmac } from "node:crypto";
import { Pool, types, type PoolConfig } from "pg";

/** The role the program works as: owns nothing, bypasses nothing. */
export const APP_ROLE = "fairlead_app";

/** Where a database is: as its owner, who makes and changes tables, and as the role the program works as. Both hold passwords: never to be logged. */
export interface DatabaseAddress {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

const INT8 = 20;
const DATE = 1082;

/**
 * The address of a database by its owner's.
 * Edges: the working role's password follows from the owner's, so that it is kept nowhere; a role belongs to a whole server.
 */
export function addressOf(ownerUrl: string): DatabaseAddress {
  const url = new URL(ownerUrl);
  url.password = createHmac("sha256", decodeURIComponent(url.password)).update(APP_ROLE).digest("hex");
  url.username = APP_ROLE;
  return { ownerUrl, appUrl: url.href };
}

/** Connections that requests share. They send what is queued without waiting for answers; big copies have connections of their own. */
export function createPool(appUrl: string, connections: number): Pool {
  return new Pool({
    ...connectionOptions(appUrl),
    max: connections,
    pipeline: true,
    idleTimeoutMillis: 30_000,
  } as PoolConfig);
}

/** How to connect so that numbers are numbers, days are text, and no statement lasts for ever. */
export function connectionOptions(url: string): PoolConfig {
  return {
    connectionString: url,
    application_name: "fairlead",
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    types: { getTypeParser: parserOf },
  };
}

// counts and instants are far below 2^53; a day has no instant
const parserOf: typeof types.getTypeParser = ((oid: number, format?: "text" | "binary") => {
  if (oid === INT8) return Number;
  if (oid === DATE) return String;
  return types.getTypeParser(oid, format as "text");
}) as typeof types.getTypeParser;
