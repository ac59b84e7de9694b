import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";

/** What the lock file of a running, starting, or dead server says. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The lock file of a cluster; null if there is none or it is not written yet. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const [pid = "", , , port = ""] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const found = { pid: Number.parseInt(pid, 10), port: Number.parseInt(port, 10) };
    return Number.isInteger(found.pid) && Number.isInteger(found.port) ? found : null;
  } catch {
    return null;
  }
}

/**
 * Whether a process lives and works on the cluster.
 * Edges: a zombie, dead but not yet buried by its parent, does not live, though signals still find it; nor does a stranger that got the
 * number of a dead server. Where there is no /proc any process of that number counts.
 */
export function isServing(pid: number, cluster: string): boolean {
  if (process.platform !== "linux") return isSignalled(pid);
  return stateOf(pid) !== "Z" && folderOf(pid) === realpathSync(cluster);
}

/** Whether any process, such as a session that outlived its server, still works on the cluster. */
export function hasProcesses(cluster: string): boolean {
  if (process.platform !== "linux") return false;
  const folder = realpathSync(cluster);
  return readdirSync("/proc").some(
    (name) => /^\d+$/.test(name) && folderOf(Number(name)) === folder && stateOf(Number(name)) !== "Z",
  );
}

function isSignalled(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The letter of the process state; the name before it may hold spaces and brackets. */
function stateOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
  } catch {
    return null;
  }
}

/** The folder a process works in; every process of a PostgreSQL server works in its cluster. */
function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
