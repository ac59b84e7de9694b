import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { FairleadError } from "@fairlead/base";

/** The account a server runs under where that is not our own. */
export interface ServerOwner {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts to run under, the first there is; the last is made where none is. */
const ACCOUNTS = ["postgres", "fairlead"];

/**
 * The account to run PostgreSQL under, which refuses to run as root; null where we are not root and run it ourselves.
 * @throws {FairleadError} `database-account-missing` when there is no such account and none can be made.
 */
export function findServerOwner(): ServerOwner | null {
  if (process.getuid?.() !== 0) return null;
  const [known] = ACCOUNTS.flatMap((name) => accountOf(name) ?? []);
  if (known !== undefined) return known;
  const name = ACCOUNTS.at(-1)!;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]);
  const made = accountOf(name);
  if (made === null) throw new FairleadError("database-account-missing", { accounts: ACCOUNTS.join(", ") });
  return made;
}

function accountOf(name: string): ServerOwner | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (line === undefined) return null;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether an account can reach a path: every folder above it lets others (or the account itself) pass. */
export function canReach({ uid, gid }: ServerOwner, path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const info = statSync(folder, { throwIfNoEntry: false });
    if (info !== undefined) {
      const passBit = info.uid === uid ? 0o100 : info.gid === gid ? 0o010 : 0o001;
      if ((info.mode & passBit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
