import { FairleadError, type Issue, type IssueReport } from "@fairlead/base";
import type { Client } from "pg";
import type { OperationOptions } from "../backup/operation-options.ts";
import type { DatabaseAddress } from "../connection/database.ts";
import { withOwner } from "../connection/with-owner.ts";
import type { StorePlace } from "../store-location.ts";
import { withExistingDatabase } from "../with-database.ts";
import { checkAudit, checkClock, checkFiles, checkJobs, checkLog } from "./data-checks.ts";
import { CHECKS, type CheckName, type CheckResult, type DoctorReport } from "./doctor-report.ts";
import { checkBackups, checkDataFolder, checkDiskSpace } from "./folder-checks.ts";
import { checkSchema, checkServerVersion, checkTables, checkWorkingRole } from "./schema-checks.ts";
import { checkConnections, checkDurability, checkLetters, checkTransactions } from "./server-checks.ts";

type Findings = readonly IssueReport[] | Promise<readonly IssueReport[]>;

/**
 * Looks a store over: what is wrong, and what to do about it. Changes nothing, but starts an embedded server that does not run, and leaves it
 * as it was found.
 * Edges: trouble of a check is its finding; what cannot be looked at, since the server or the schema is missing, is skipped and said so.
 */
export async function examineStore(place: StorePlace, { now }: OperationOptions): Promise<DoctorReport> {
  const results = new Map<CheckName, CheckResult>();
  const examine = async (check: CheckName, find: () => Findings): Promise<boolean> => {
    const issues = await findingsOf(find);
    results.set(check, { check, state: issues.length === 0 ? "fine" : "finding", issues });
    return issues.length === 0;
  };
  await examine("data-folder", () => checkDataFolder(place));
  await examine("disk-space", () => checkDiskSpace(place));
  await examine("backups", () => checkBackups(place, now()));
  await examine("server", async () => {
    await withExistingDatabase(place.location, (address) =>
      withOwner(address.ownerUrl, (client) =>
        examineDatabase({ client, address, examine, now: now(), dataFolder: place.dataFolder }),
      ),
    );
    return [];
  });
  return { checks: CHECKS.map((check) => results.get(check) ?? { check, state: "skipped", issues: [] }) };
}

interface Examination {
  readonly dataFolder: string;
  readonly client: Client;
  readonly address: DatabaseAddress;
  readonly examine: (check: CheckName, find: () => Findings) => Promise<boolean>;
  readonly now: number;
}

async function examineDatabase({ client, address, examine, now, dataFolder }: Examination): Promise<void> {
  if (!(await examine("server-version", () => checkServerVersion(client)))) return;
  await examine("durability", () => checkDurability(client));
  await examine("letters", () => checkLetters(client));
  await examine("connections", () => checkConnections(client));
  await examine("transactions", () => checkTransactions(client));
  if (!(await examine("schema", () => checkSchema(client)))) return;
  await examine("tables", () => checkTables(client));
  const canWork = await examine("working-role", () => checkWorkingRole(address));
  await examine("clock", () => checkClock(client, now));
  await examine("jobs", () => checkJobs(client, now));
  await examine("log", () => checkLog(client));
  await examine("files", () => checkFiles(client, dataFolder));
  if (canWork) await examine("audit", () => checkAudit(client, address));
}

async function findingsOf(find: () => Findings): Promise<Issue[]> {
  try {
    return (await find()).map(({ where = {}, values = {}, ...issue }) => ({ ...issue, where, values, count: 1 }));
  } catch (error) {
    if (error instanceof FairleadError)
      return [{ code: error.code, severity: "error", where: {}, values: error.values, count: 1 }];
    const reason = error instanceof Error ? error.message : String(error);
    return [{ code: "check-failed", severity: "error", where: {}, values: { reason }, count: 1 }];
  }
}
