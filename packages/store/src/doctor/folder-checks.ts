import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import type { IssueReport } from "@fairlead/base";
import { backupFolderOf, type StorePlace } from "../store-location.ts";

/** Files that hold secrets: for nobody's eyes but their owner's. */
const SECRET_FILES = ["database-password", "secret-key"];
const OTHERS = 0o077;
const LEAST_BYTES = 1024 ** 3;
const LEAST_SHARE = 0.05;
const DAY_MS = 86_400_000;
const OLDEST_BACKUP_DAYS = 7;

/** Secrets that others of this machine can read. */
export function checkDataFolder({ dataFolder }: StorePlace): IssueReport[] {
  if (process.platform === "win32") return [];
  const paths = [...SECRET_FILES.map((name) => join(dataFolder, name)), join(homeOf(dataFolder), "postgres")];
  return paths
    .filter((path) => existsSync(path) && (statSync(path).mode & OTHERS) !== 0)
    .map((file) => ({ code: "secret-file-open", severity: "error", values: { file } }));
}

/** Too little space where the database, or the backups, are. */
export async function checkDiskSpace({ dataFolder }: StorePlace): Promise<IssueReport[]> {
  const issues: IssueReport[] = [];
  for (const folder of new Set([homeOf(dataFolder), dataFolder])) {
    if (!existsSync(folder)) continue;
    const { bavail, blocks, bsize } = await statfs(folder);
    const free = bavail * bsize;
    if (free < LEAST_BYTES || bavail < blocks * LEAST_SHARE)
      issues.push({
        code: "disk-nearly-full",
        severity: "warning",
        values: { folder, freeMb: Math.floor(free / 1024 ** 2) },
      });
  }
  return issues;
}

/** Whether a data folder has a backup that is young enough. Edges: backups kept elsewhere are not seen. */
export function checkBackups(place: StorePlace, now: number): IssueReport[] {
  const folder = backupFolderOf(place);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".backup.gz")) : [];
  if (files.length === 0) return [{ code: "backup-none", severity: "warning", values: { folder } }];
  const youngest = Math.max(...files.map((name) => statSync(join(folder, name)).mtimeMs));
  const days = Math.floor((now - youngest) / DAY_MS);
  return days > OLDEST_BACKUP_DAYS ? [{ code: "backup-old", severity: "warning", values: { folder, days } }] : [];
}

/** Where the cluster of a data folder lives, which may be elsewhere. */
function homeOf(dataFolder: string): string {
  const location = join(dataFolder, "postgres.location");
  return existsSync(location) ? readFileSync(location, "utf8").trim() : dataFolder;
}
