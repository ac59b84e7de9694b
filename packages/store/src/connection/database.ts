import { createHmac } from "node:crypto";
import { FairleadError } from "@fairlead/base";
import { Pool, TypeOverrides, types, type PoolConfig } from "pg";

/** The role the program works as: owns nothing, bypasses nothing. */
export const APP_ROLE = "fairlead_app";

/** Where a database is: as its owner, who makes and changes tables, and as the role the program works as. Both hold passwords: never to be logged. */
export interface DatabaseAddress {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** A schema that bears the name of a role would come before ours. */
const SEARCH_PATH = "-c search_path=public";
const PROTOCOLS: readonly string[] = ["postgres:", "postgresql:"];

/**
 * The address of a database by its owner's. Everything else the URL says, such as how to encrypt, holds for both.
 * Edges: the working role's password follows from the owner's, so that it is kept nowhere; a role belongs to a whole server.
 * @throws {FairleadError} `database-url-malformed` for what is no URL with a host and a user; `database-password-missing` for one without a
 * password, from which everybody could tell the working role's.
 */
export function addressOf(databaseUrl: string): DatabaseAddress {
  const url = parseDatabaseUrl(databaseUrl);
  const ownerUrl = url.href;
  if (url.password === "") throw new FairleadError("database-password-missing");
  url.password = createHmac("sha256", decodeURIComponent(url.password)).update(APP_ROLE).digest("hex");
  url.username = APP_ROLE;
  return { ownerUrl, appUrl: url.href };
}

/** The driver takes user and password from the query too, where they would win over the working role's: they are moved to their place. */
function parseDatabaseUrl(databaseUrl: string): URL {
  const url = URL.parse(databaseUrl);
  // without a host a URL takes no user, and the working role would sign in as the owner
  if (url === null || !PROTOCOLS.includes(url.protocol) || url.host === "")
    throw new FairleadError("database-url-malformed");
  for (const part of ["user", "password"] as const) {
    const given = url.searchParams.get(part);
    url.searchParams.delete(part);
    if (given !== null) url[part === "user" ? "username" : "password"] = given;
  }
  if (url.username === "") throw new FairleadError("database-url-malformed");
  const given = url.searchParams.get("options");
  url.searchParams.set("options", `${given === null ? "" : `${given} `}${SEARCH_PATH}`);
  return url;
}

/**
 * What may be told of where a database is: host, port, and name, without user and password.
 * @throws {FairleadError} `database-url-malformed`
 */
export function placeOf(databaseUrl: string): string {
  const { hostname, port, pathname } = parseDatabaseUrl(databaseUrl);
  return `${hostname}${port === "" ? "" : `:${port}`}${pathname}`;
}

/** Connections that requests share. They send what is queued without waiting for answers; big copies have connections of their own. */
export function createPool(appUrl: string, connections: number): Pool {
  const options: PoolConfig = {
    ...connectionOptions(appUrl),
    max: connections,
    pipeline: true,
    idleTimeoutMillis: 30_000,
    // longer than a statement may last: no answer by then means that nobody is there any more
    query_timeout: 45_000,
  };
  const pool = new Pool(options);
  // a connection that dies while nobody uses it is replaced when the next one is asked for
  return pool.on("error", () => undefined);
}

const PARSERS = parsers();

/** How to connect so that numbers are numbers, days are text, and no statement lasts for ever. */
export function connectionOptions(url: string): PoolConfig {
  return {
    connectionString: url,
    application_name: "fairlead",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    types: PARSERS,
  };
}

function parsers(): TypeOverrides {
  const overrides = new TypeOverrides();
  // counts and instants are far below 2^53; a day has no instant
  overrides.setTypeParser(types.builtins.INT8, Number);
  overrides.setTypeParser(types.builtins.DATE, String);
  return overrides;
}
