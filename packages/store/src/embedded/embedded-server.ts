import { existsSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { FairleadError } from "@fairlead/base";
import { Client } from "pg";
import { codeOf } from "../connection/database-trouble.ts";
import { findBinaries, programOf, type PostgresBinaries } from "./binaries.ts";
import { EMBEDDED_NAME, openCluster, type Cluster } from "./cluster.ts";
import { hasProcesses, isServing, readPostmaster } from "./postmaster.ts";
import { runProgram } from "./run-program.ts";
import { findServerOwner } from "./server-owner.ts";

/** How an embedded server is opened. */
export interface EmbeddedOptions {
  /** The folder that holds the cluster, its password, and its log; made when missing. */
  readonly dataFolder: string;
  /** Default: the build that npm installed. */
  readonly binaries?: PostgresBinaries;
}

/** A PostgreSQL server of our own, started or found running, shared with every other process that opened it. */
export interface EmbeddedServer {
  /** Where to connect, password included: never to be logged. */
  readonly url: string;
  readonly pid: number;
  /** Whether this call started it rather than found it. */
  readonly isStartedHere: boolean;
  /** Settles when the connection to the server is lost before `close`: open again to go on. */
  readonly lost: Promise<Error>;
  /** Leaves the server; the last to leave stops it. */
  readonly close: () => Promise<void>;
}

/** The lock each user of the server holds shared; who gets it alone is the last. Session locks end with the session, so a killed user counts no more. */
const PRESENCE_LOCK = 0x666c_6473;
const START_ATTEMPTS = 40;
const RETRY_MS = 250;
const START_SECONDS = "60";

/**
 * Opens the server of a data folder: finds it running, or starts it, or makes it first.
 * Edges: the lock file of a dead server is cleared once no process of that server is left; of processes that start at once one starts it and
 * the others find it; a server that is being stopped is waited for.
 * @throws {FairleadError} those of `openCluster`; `data-folder-password-wrong` when the server does not take the password kept for it;
 * `database-start-failed` with the last trouble when all attempts fail.
 */
export async function openEmbeddedServer({
  dataFolder,
  binaries = findBinaries(),
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const cluster = await openCluster(dataFolder, { binaries, owner: findServerOwner() });
  let trouble: unknown;
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    try {
      const isStartedHere = await startUnlessServing(cluster);
      return await joinServer(cluster, isStartedHere);
    } catch (error) {
      if (codeOf(error) === INVALID_PASSWORD)
        throw new FairleadError("data-folder-password-wrong", { folder: cluster.folder }, { cause: error });
      trouble = error;
      await sleep(RETRY_MS);
    }
  }
  throw new FairleadError(
    "database-start-failed",
    { folder: cluster.folder, log: cluster.logFile },
    { cause: trouble },
  );
}

/** Whether this call started the server. Throws while another process starts or stops it, to be tried again. */
async function startUnlessServing(cluster: Cluster): Promise<boolean> {
  const postmaster = readPostmaster(cluster.folder);
  if (postmaster !== null && isServing(postmaster.pid, cluster.folder)) return false;
  if (existsSync(join(cluster.folder, "postmaster.pid"))) clearDeadLock(cluster);
  const port = await findFreePort();
  const args = ["start", "-w", "-t", START_SECONDS, "-D", cluster.folder, "-l", cluster.logFile, "-o", `-p ${port}`];
  await runProgram({ program: programOf(cluster.binaries, "pg_ctl"), args, owner: cluster.owner, cwd: cluster.folder });
  return true;
}

/**
 * Removes the lock file of a server that is dead but may not be buried, which PostgreSQL takes for alive. Never while a process of that
 * server is left: it could still write.
 */
function clearDeadLock(cluster: Cluster): void {
  if (hasProcesses(cluster.folder)) throw new FairleadError("database-still-ending", { folder: cluster.folder });
  rmSync(join(cluster.folder, "postmaster.pid"), { force: true });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Connects, marks our presence for as long as the connection lasts, and sees to the database. */
async function joinServer(cluster: Cluster, isStartedHere: boolean): Promise<EmbeddedServer> {
  const postmaster = readPostmaster(cluster.folder);
  if (postmaster === null) throw new FairleadError("database-still-ending", { folder: cluster.folder });
  const urlOf = (database: string): string =>
    `postgresql://${EMBEDDED_NAME}:${cluster.password}@127.0.0.1:${postmaster.port}/${database}`;
  const presence = new Client({
    connectionString: urlOf("postgres"),
    application_name: "fairlead presence",
    connectionTimeoutMillis: 10_000,
  });
  const lost = new Promise<Error>((resolve) => presence.on("error", resolve));
  try {
    await presence.connect();
    await presence.query("SELECT pg_advisory_lock_shared($1)", [PRESENCE_LOCK]);
    await makeDatabase(presence);
  } catch (error) {
    await presence.end().catch(() => undefined);
    throw error;
  }
  return {
    url: urlOf(EMBEDDED_NAME),
    pid: postmaster.pid,
    isStartedHere,
    lost,
    close: () => leaveServer(cluster, presence),
  };
}

/** One of several that make it at once succeeds; the others find it. */
async function makeDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [EMBEDDED_NAME]);
  if (rowCount !== 0) return;
  await client.query(`CREATE DATABASE ${EMBEDDED_NAME}`).catch((error: Error & { readonly code?: string }) => {
    if (error.code !== DUPLICATE_DATABASE && error.code !== UNIQUE_VIOLATION) throw error;
  });
}

const INVALID_PASSWORD = "28P01";
const DUPLICATE_DATABASE = "42P04";
const UNIQUE_VIOLATION = "23505";

/** The last to leave holds the lock alone while it stops the server: who comes meanwhile waits, loses the connection, and starts it anew. */
async function leaveServer(cluster: Cluster, presence: Client): Promise<void> {
  try {
    if (!(await isLastUser(presence))) return;
    const args = ["stop", "-w", "-m", "fast", "-D", cluster.folder];
    await runProgram({
      program: programOf(cluster.binaries, "pg_ctl"),
      args,
      owner: cluster.owner,
      cwd: cluster.folder,
    });
  } finally {
    await presence.end().catch(() => undefined);
  }
}

/** Edges: of two that leave at once one is the last and stops the server; the other may lose its connection to that, and is not. */
async function isLastUser(presence: Client): Promise<boolean> {
  try {
    await presence.query("SELECT pg_advisory_unlock_shared($1)", [PRESENCE_LOCK]);
    const { rows } = await presence.query<{ readonly isAlone: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS "isAlone"',
      [PRESENCE_LOCK],
    );
    return rows[0]?.isAlone === true;
  } catch {
    return false;
  }
}
