import { maySee } from "@fairlead/access";
import { FairleadError } from "@fairlead/base";
import type { Situation } from "@fairlead/run";
import {
  findDefaultMap,
  findImport,
  findImportsOfFile,
  listMembers,
  loadPolicy,
  type ImportRow,
  type ImportState,
} from "@fairlead/store";
import type { ImportMapping } from "../mapping/mapping.ts";
import { parseMapping } from "../mapping/parse-mapping.ts";
import { onMap, stagesOfMap } from "../mapping/map-stage.ts";
import { ContactBook } from "../match/contact-book.ts";
import { loadKnown, type KeyContext } from "../match/known-records.ts";
import { MemberDirectory } from "../match/members.ts";
import { planBatch, type BatchPlan, type PlanContext } from "../match/plan-batch.ts";
import { phoneCountryOf } from "../normalise/phone.ts";
import { FileReader, type ReadingProgress } from "../worker/file-reader.ts";
import type { DraftBatch, ReadJob, ReadOutcome } from "../worker/read-job.ts";
import { importPaths, type ImportHost } from "./import-host.ts";

/** Records to a batch, and the steps at which a batch of deals ends sooner. They are part of what a resumed import counts on: a released pair stays. */
const BATCH_RECORDS = 1000;
const BATCH_STEPS = 10_000;

/**
 * An import that is being read and planned.
 * Ownership: whoever opens it closes it.
 */
export interface ImportSession {
  readonly row: ImportRow;
  /** With the stages of the map, where it was made before there was one. */
  readonly mapping: ImportMapping;
  readonly reader: FileReader;
  /** The default map of the workspace, on which new cases run; null: it has none. */
  readonly map: Situation["map"];
  /** What reading and planning found. Call it when there are no more batches. */
  readonly finish: () => Promise<ReadOutcome>;
  /** What becomes of a batch, as the workspace is now. */
  readonly plan: (batch: DraftBatch) => Promise<BatchPlan>;
  /** Forgets what batches before would make: for planning anew. */
  readonly forgetNew: () => void;
  readonly close: () => Promise<void>;
}

/**
 * An import in one of some states.
 * @throws {FairleadError} `import-missing`, `import-state-wrong`.
 */
export async function getImport(host: ImportHost, id: string, states: readonly ImportState[]): Promise<ImportRow> {
  const scope = host.store.scope(host.workspaceId);
  const row = await scope.read((tx) => findImport(tx, scope, id));
  if (row === null) throw new FairleadError("import-missing", { import: id.slice(0, 80) });
  if (!states.includes(row.state)) throw new FairleadError("import-state-wrong", { state: row.state });
  return row;
}

/**
 * Opens the file of an import and reads what planning needs of the workspace.
 * Shape: `draftsMap` is asked for a map, in text form, where deals come to a workspace that has none; what it gives is the map from then on.
 * @throws {FairleadError} those of reading the file.
 */
export async function openSession(
  host: ImportHost,
  { row, mapping }: { readonly row: ImportRow; readonly mapping: ImportMapping },
  options: {
    readonly onProgress?: (progress: ReadingProgress) => void;
    /** Whether nothing is kept, so that batches are planned on what those before them would have made. */
    readonly isDryRun?: boolean;
    readonly draftsMap?: (reader: FileReader) => Promise<Situation["map"]>;
  } = {},
): Promise<ImportSession> {
  const scope = host.store.scope(host.workspaceId);
  const reader = new FileReader(options.onProgress);
  try {
    await reader.call("open", jobOf(host, row, mapping), mapping);
    const [kept, memberRows, policy] = await scope.read((tx) =>
      Promise.all([findDefaultMap(tx, scope), listMembers(tx, scope), loadPolicy(tx, scope)]),
    );
    const { actor } = host.caller;
    const map = kept ?? (mapping.kind === "deals" ? ((await options.draftsMap?.(reader)) ?? null) : null);
    const resolved = onMap(mapping, map);
    await reader.call("begin", resolved, map === null ? [] : stagesOfMap(map.document));
    const members = new MemberDirectory(memberRows);
    const country = mapping.country === null ? null : phoneCountryOf(mapping.country);
    const book = new ContactBook(country);
    const context: PlanContext & KeyContext = {
      importId: row.id,
      system: mapping.system,
      country,
      mayFind: (subject, belonging) => actor === null || maySee(actor, policy, subject, belonging),
      book,
      members,
      map,
      isDryRun: options.isDryRun === true,
      importedAt: row.createdAt,
    };
    return {
      row,
      mapping: resolved,
      reader,
      map,
      finish: () => finishReading(reader, members),
      plan: async ({ drafts }) => {
        if (options.isDryRun !== true) book.beginBatch();
        const known = await scope.read((tx) => loadKnown(tx, scope, drafts, context));
        return planBatch(drafts, known, context);
      },
      forgetNew: () => book.forgetNew(),
      close: () => reader.close(),
    };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

function jobOf(host: ImportHost, row: ImportRow, { read }: ImportMapping): ReadJob {
  const { file, rejected } = importPaths(host, row);
  const sizes = { batchRecords: BATCH_RECORDS, batchSteps: BATCH_STEPS };
  return { path: file, name: row.fileName, read, rejectedPath: rejected, ...sizes };
}

async function finishReading(reader: FileReader, members: MemberDirectory): Promise<ReadOutcome> {
  const { issues, rejectedCount } = await reader.call("finish");
  return { issues: [...issues, ...members.issues()], rejectedCount };
}

/** The mapping an import was checked with. @throws {FairleadError} `import-mapping-malformed`. */
export function keptMapping(row: ImportRow): ImportMapping {
  return parseMapping(row.mapping);
}

/** The latest other import of the same bytes by the same mapping that is in one of some states; null: none. */
export async function findSameImport(
  host: ImportHost,
  {
    row,
    mapping,
    states,
  }: {
    readonly row: ImportRow;
    readonly mapping: ImportMapping;
    readonly states: readonly ImportState[];
  },
): Promise<ImportRow | null> {
  const scope = host.store.scope(host.workspaceId);
  const found = await scope.read((tx) => findImportsOfFile(tx, scope, { sha256: row.sha256, states }));
  return found.find((other) => other.id !== row.id && canonical(other.mapping) === canonical(mapping)) ?? null;
}

/** A value as text in which the order of keys does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
