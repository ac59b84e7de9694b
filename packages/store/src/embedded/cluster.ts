import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  appendFileSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { FairleadError } from "@fairlead/base";
import { programOf, type PostgresBinaries } from "./binaries.ts";
import { runProgram } from "./run-program.ts";
import { canReach, type ServerOwner } from "./server-owner.ts";

/** The major version of the build, which a cluster keeps for life. */
const POSTGRES_MAJOR = "18";
/** The superuser, and the database, of an embedded server. */
export const EMBEDDED_NAME = "fairlead";

/** A cluster on disk: its folder, the build that serves it, the account that owns it, and the password of its superuser. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly owner: ServerOwner | null;
  readonly password: string;
  readonly logFile: string;
}

/** Where clusters and builds go that their account could not reach in the data folder, as in the home of root. */
const REACHABLE_FOLDER = "/var/lib/fairlead";

const SETTINGS = `
# durable: a commit that was acknowledged survives a crash of the machine
fsync = on
synchronous_commit = on
full_page_writes = on
# this machine only
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
max_connections = 100
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = warning
`;
const ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

/**
 * The cluster of a data folder, made when there is none. Two processes may do so at once: one of theirs becomes the cluster.
 * @throws {FairleadError} `data-folder-foreign` when something that is no cluster is in its place, `data-folder-version` when it is one of
 * another version, `data-folder-password-missing` when its password is gone, `data-folder-unwritable` when nothing can be kept there.
 */
export async function openCluster(
  dataFolder: string,
  { binaries, owner }: Pick<Cluster, "binaries" | "owner">,
): Promise<Cluster> {
  makeFolder(dataFolder);
  const home =
    owner === null || canReach(owner, join(resolve(dataFolder), "postgres"))
      ? resolve(dataFolder)
      : reachableHome(dataFolder);
  if (home !== resolve(dataFolder)) writeFileSync(join(dataFolder, "postgres.location"), `${home}\n`);
  const folder = join(home, "postgres");
  const passwordFile = join(dataFolder, "database-password");
  if (existsSync(folder) && !existsSync(passwordFile)) {
    assertOurVersion(folder);
    throw new FairleadError("data-folder-password-missing", { file: passwordFile });
  }
  const cluster: Cluster = {
    folder,
    binaries: reachableBinaries(binaries, owner),
    owner,
    password: keepPassword(passwordFile),
    logFile: join(home, "postgres.log"),
  };
  if (!existsSync(cluster.folder)) await makeCluster(cluster);
  assertOurVersion(folder);
  keepLogFile(cluster);
  return cluster;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new FairleadError("data-folder-unwritable", { folder, reason }, { cause });
  }
}

function assertOurVersion(folder: string): void {
  const file = join(folder, "PG_VERSION");
  if (!existsSync(file)) throw new FairleadError("data-folder-foreign", { folder });
  const found = readFileSync(file, "utf8").trim();
  if (found !== POSTGRES_MAJOR)
    throw new FairleadError("data-folder-version", { folder, found, needed: POSTGRES_MAJOR });
}

/** The log lies beside the cluster in a folder of ours, so its owner needs the file made. */
function keepLogFile({ logFile, owner }: Cluster): void {
  appendFileSync(logFile, "", { mode: 0o640 });
  if (owner !== null) chownSync(logFile, owner.uid, owner.gid);
}

function reachableHome(dataFolder: string): string {
  const name = createHash("sha256").update(resolve(dataFolder)).digest("hex").slice(0, 16);
  const home = join(REACHABLE_FOLDER, name);
  mkdirSync(home, { recursive: true });
  return home;
}

/** The build itself, or a copy where its account can read it: node_modules may lie under a private home. */
function reachableBinaries(binaries: PostgresBinaries, owner: ServerOwner | null): PostgresBinaries {
  if (owner === null || canReach(owner, join(binaries.folder, "bin", "postgres"))) return binaries;
  const name = createHash("sha256").update(binaries.folder).digest("hex").slice(0, 16);
  const folder = join(REACHABLE_FOLDER, `build-${name}`);
  if (!existsSync(folder)) {
    const copy = `${folder}.${process.pid}`;
    cpSync(binaries.folder, copy, { recursive: true, verbatimSymlinks: true });
    moveUnlessThere(copy, folder);
  }
  return { folder };
}

/** The password kept beside the cluster, readable by us alone, there whole or not at all; of two processes that make one at once the first wins. */
function keepPassword(file: string): string {
  if (!existsSync(file)) {
    const beside = `${file}.new-${process.pid}-${randomBytes(4).toString("hex")}`;
    writeFileSync(beside, randomBytes(24).toString("base64url"), { flag: "wx", mode: 0o600 });
    try {
      linkSync(beside, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(beside, { force: true });
    }
  }
  return readFileSync(file, "utf8");
}

/** Made beside its place and moved there when whole, so that a crash half-way leaves no half cluster. */
async function makeCluster({ folder, binaries, owner, password }: Cluster): Promise<void> {
  const beside = `${folder}.new-${process.pid}-${randomBytes(4).toString("hex")}`;
  const passwordFile = `${beside}.password`;
  try {
    mkdirSync(beside, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (owner !== null) for (const path of [beside, passwordFile]) chownSync(path, owner.uid, owner.gid);
    const args = ["--pgdata", beside, "--username", EMBEDDED_NAME, "--pwfile", passwordFile, "--auth", "scram-sha-256"];
    const locale = [
      "--encoding",
      "UTF8",
      "--locale-provider",
      "builtin",
      "--builtin-locale",
      "C.UTF-8",
      "--locale",
      "C",
    ];
    await runProgram({ program: programOf(binaries, "initdb"), args: [...args, ...locale], owner, cwd: "/" });
    appendFileSync(join(beside, "postgresql.conf"), SETTINGS);
    writeFileSync(join(beside, "pg_hba.conf"), ACCESS);
    moveUnlessThere(beside, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(beside, { recursive: true, force: true });
  }
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
