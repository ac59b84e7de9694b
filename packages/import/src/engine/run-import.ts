import { appendFile } from "node:fs/promises";
import { FairleadError, IssueTally, type Issue } from "@fairlead/base";
import type { Locale } from "@fairlead/messages";
import type { ImportRow } from "@fairlead/store";
import type { PlannedRow } from "../match/plan-batch.ts";
import { changeState } from "./change-state.ts";
import { sameReport } from "./check-import.ts";
import { countsOf, NO_COUNTS, recordCount, type ImportCounts, type ImportReport } from "./import-counts.ts";
import { importPaths, type ImportHost } from "./import-host.ts";
import { ProgressTeller, type ImportProgress } from "./import-progress.ts";
import { findSameImport, getImport, keptMapping, openSession, type ImportSession } from "./import-session.ts";
import { makeDraftedMap } from "./drafted-map.ts";
import { ensureFields } from "./ensure-fields.ts";
import type { RefusedRow } from "./rejected-rows.ts";
import { PlannedBatches, type PlannedBatch } from "./planned-batches.ts";
import { writeBatch, type BatchPlace, type WrittenBatch } from "./write-batch.ts";

/** How a run goes on. */
export interface RunOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two batches; what is in stays. */
  readonly signal?: AbortSignal;
  /** Of the map that is drafted where the workspace has none. Default: "en". */
  readonly locale?: Locale;
}

/** How a run ended. */
export interface RunOutcome {
  readonly state: "done" | "cancelled";
  readonly report: ImportReport;
}

/** Distinct problems that are kept with an import. */
const MOST_PROBLEMS = 500;

/**
 * Brings in what a checked import holds: the fourth step. Each batch is kept with the number of the next one, in one transaction, so that a run
 * that was cut off goes on exactly where it was: call it again.
 * Edges: a file that was brought in before by the same mapping does nothing.
 * @throws {FairleadError} `import-missing`, `import-state-wrong`, those of reading; `import-taken-over` when the import was cancelled, or is
 * run by somebody else too; `import-workspace-busy` when others make the same records again and again.
 */
export async function runImport(host: ImportHost, id: string, options: RunOptions = {}): Promise<RunOutcome> {
  const row = await getImport(host, id, ["checked", "running", "cancelled"]);
  const mapping = keptMapping(row);
  const teller = new ProgressTeller("importing", host.store.now, options.onProgress);
  const same = row.nextBatch === 0 ? await findSameImport(host, { row, mapping, states: ["done"] }) : null;
  if (same !== null) {
    const report = sameReport(same);
    await finish(host, { row, mapping }, { state: "done", report });
    return { state: "done", report };
  }
  await startRun(host, row);
  await ensureFields(host, mapping);
  const session = await openSession(
    host,
    { row, mapping },
    {
      onProgress: (reading) => teller.tellReading(reading),
      draftsMap: (reader) => makeDraftedMap(host, reader, { name: row.fileName, locale: options.locale ?? "en" }),
    },
  );
  try {
    const outcome = await runBatches(host, session, { teller, ...options });
    await finish(host, session, outcome);
    return outcome;
  } finally {
    await session.close();
  }
}

/**
 * The import of the same file by the same mapping that was begun and not ended; null: none. To run it goes on with it.
 * @throws {FairleadError} `import-missing`, `import-state-wrong`.
 */
export async function findUnfinishedImport(host: ImportHost, id: string): Promise<string | null> {
  const row = await getImport(host, id, ["checked"]);
  const asked = { row, mapping: keptMapping(row), states: ["running", "cancelled"] } as const;
  const same = await findSameImport(host, asked);
  return same !== null && same.nextBatch > 0 ? same.id : null;
}

async function startRun(host: ImportHost, { id, state }: ImportRow): Promise<void> {
  if (state === "running") return;
  const change = { state: "running", ...(state === "checked" ? { counts: NO_COUNTS } : {}) } as const;
  await changeState(host, { id, action: "import.run", from: [state] }, change);
}

async function runBatches(
  host: ImportHost,
  session: ImportSession,
  { teller, signal }: RunOptions & { readonly teller: ProgressTeller },
): Promise<RunOutcome> {
  const { row } = session;
  const isFirst = row.state === "checked";
  const tally = new IssueTally();
  let counts = isFirst ? NO_COUNTS : countsOf(row.counts);
  let number = isFirst ? 0 : row.nextBatch;
  const batches = new PlannedBatches(session, number);
  for (let planned = await batches.next(); planned !== null; planned = await batches.next(), number++) {
    if (signal?.aborted === true)
      return { state: "cancelled", report: await reportOf(session, { counts, issues: tally.list() }) };
    const written = await keepBatch(host, batches, { planned, place: { importId: row.id, number, counts } });
    counts = written.counts;
    await listRefused(host, row, { rows: written.rows, number, tally });
    teller.tellBatch({ share: planned.batch.share, records: recordCount(counts), counts });
  }
  return { state: "done", report: await reportOf(session, { counts, issues: tally.list() }) };
}

/** How often a batch is planned anew when others make records that it would make, too. */
const TRIES = 5;

/** Keeps a batch, while the one behind it is planned. */
async function keepBatch(
  host: ImportHost,
  batches: PlannedBatches,
  { planned, place }: { readonly planned: PlannedBatch; readonly place: BatchPlace },
): Promise<WrittenBatch> {
  const writing = writeBatch(host, planned.plan, place);
  batches.goAhead();
  let written = await writing;
  for (let attempt = 1; written === null && attempt < TRIES; attempt++)
    written = await writeBatch(host, (await batches.planAnew()).plan, place);
  if (written === null) throw new FairleadError("import-workspace-busy");
  return written;
}

/** Lists the rows of a batch that nothing came of. */
async function listRefused(
  host: ImportHost,
  row: ImportRow,
  {
    rows,
    number,
    tally,
  }: { readonly rows: readonly PlannedRow[]; readonly number: number; readonly tally: IssueTally },
): Promise<void> {
  const refused = rows.flatMap((planned): RefusedRow[] =>
    planned.reasons.map((reason) => {
      const issue = { ...reason, where: { ...reason.where, line: planned.row } };
      tally.add(issue);
      return { batch: number, line: planned.row, issue, cells: [] };
    }),
  );
  if (refused.length === 0) return;
  await appendFile(importPaths(host, row).refused, refused.map((one) => `${JSON.stringify(one)}\n`).join(""));
}

async function reportOf(
  session: ImportSession,
  { counts, issues }: { readonly counts: ImportCounts; readonly issues: readonly Issue[] },
): Promise<ImportReport> {
  const outcome = await session.finish();
  return {
    counts,
    problems: [...outcome.issues, ...issues],
    rejectedRows: outcome.rejectedCount,
    preview: [],
    sameAs: null,
  };
}

async function finish(
  host: ImportHost,
  { row: { id }, mapping }: Pick<ImportSession, "row" | "mapping">,
  { state, report }: RunOutcome,
): Promise<void> {
  const problems = report.problems.slice(0, MOST_PROBLEMS);
  const change = { state, mapping, counts: report.counts, problems, finishedAt: host.store.now() };
  const from = report.sameAs === null ? (["running"] as const) : (["checked"] as const);
  await changeState(host, { id, action: `import.${state}`, from }, change);
}

/**
 * Stops an import that is running, wherever it runs: before its next batch.
 * @throws {FairleadError} `import-missing`, `import-state-wrong`.
 */
export async function cancelImport(host: ImportHost, id: string): Promise<void> {
  const { state } = await getImport(host, id, ["uploaded", "checked", "running"]);
  const change = { state: "cancelled", finishedAt: host.store.now() } as const;
  await changeState(host, { id, action: "import.cancel", from: [state] }, change);
}
