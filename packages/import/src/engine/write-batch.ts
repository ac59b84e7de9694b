import { FairleadError, type Issue } from "@fairlead/base";
import {
  addExternalKeys,
  changeImport,
  findByKeys,
  transactBulk,
  type BulkResult,
  type KeyedSubject,
  type Scope,
  type Transaction,
} from "@fairlead/store";
import type { BatchPlan, PlannedRow } from "../match/plan-batch.ts";
import { withBatch, type ImportCounts } from "./import-counts.ts";
import type { ImportHost } from "./import-host.ts";

/** A batch that is kept, and what it was counted with. */
export interface WrittenBatch {
  readonly counts: ImportCounts;
  readonly rows: readonly PlannedRow[];
}

/** A batch and where in its import it stands. */
export interface BatchPlace {
  readonly importId: string;
  readonly number: number;
  readonly counts: ImportCounts;
}

/** The plan of a batch does not hold any more: somebody made a record that it would make. */
class StalePlan extends Error {}

/**
 * Carries out a batch in one transaction, together with the number of the next one.
 * Edges: null, and nothing kept, when somebody else made records meanwhile that it would make too: it is to be planned anew.
 * @throws {FairleadError} `import-taken-over` when the import is not running, or not at this batch, any more; those of `transactBulk`.
 */
export async function writeBatch(host: ImportHost, plan: BatchPlan, place: BatchPlace): Promise<WrittenBatch | null> {
  try {
    return await writePlan(host, plan, place);
  } catch (error) {
    if (error instanceof StalePlan) return null;
    throw error;
  }
}

async function writePlan(host: ImportHost, plan: BatchPlan, place: BatchPlace): Promise<WrittenBatch> {
  const { store, workspaceId, caller } = host;
  const { importId, number } = place;
  const planned = withBatch(place.counts, plan);
  const alongside = async (tx: Transaction, scope: Scope): Promise<void> => {
    const asked = { id: importId, from: ["running"], nextBatch: number, at: store.now() } as const;
    const [isMine, isFresh] = await Promise.all([
      changeImport(tx, scope, asked, { nextBatch: number + 1, counts: planned }),
      isStillFresh(tx, scope, plan),
    ]);
    if (!isMine) throw new FairleadError("import-taken-over");
    if (!isFresh) throw new StalePlan();
    await addExternalKeys(tx, scope, plan.externalKeys);
  };
  const commands = plan.commands.map(({ command }) => ({ command, expectedRev: null }));
  const result = await transactBulk(store, workspaceId, caller, { importId, commands, alongside });
  return applyObjections(plan, result, place.counts);
}

/** Whether nobody has made a record meanwhile that the plan would make. The workspace is held, so nobody will. */
async function isStillFresh(tx: Transaction, scope: Scope, plan: BatchPlan): Promise<boolean> {
  const own = new Set([...plan.knownIds, ...plan.commands.map(({ command }) => command.id)]);
  const looks = (["case", "person", "company"] as const).map(async (subject: KeyedSubject) => {
    const keys = plan.newKeys.filter((key) => key.subject === subject);
    const found = await findByKeys(tx, scope, { subject, keys });
    return found.every(({ recordId }) => own.has(recordId));
  });
  return (await Promise.all(looks)).every(Boolean);
}

/** What was planned and refused is left out after all. */
function applyObjections(plan: BatchPlan, { objections }: BulkResult, before: ImportCounts): WrittenBatch {
  const rows = [...plan.rows];
  for (const { index, objection } of objections) {
    const { rowIndex } = plan.commands[index]!;
    const reasons = "reasons" in objection ? objection.reasons : [notChanged()];
    rows[rowIndex] = { ...rows[rowIndex]!, verdict: "skipped", reasons: [...rows[rowIndex]!.reasons, ...reasons] };
  }
  return { counts: withBatch(before, { ...plan, rows }), rows };
}

function notChanged(): Issue {
  return { code: "import-record-removed", severity: "warning", where: {}, values: {}, count: 1 };
}
