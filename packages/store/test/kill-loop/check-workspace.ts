import { verifyAudit } from "../../src/audit/verify-audit.ts";
import type { Store } from "../../src/open-store.ts";
import { rebuild } from "../../src/rebuild/rebuild.ts";

interface Deal {
  readonly id: string;
  readonly title: string;
  readonly rev: number;
  readonly events: number;
}

/** What is wrong with a workspace after a kill. Shape: empty when nothing is. */
export async function checkWorkspace(
  store: Store,
  workspaceId: string,
  acknowledged: ReadonlyMap<string, number>,
): Promise<string[]> {
  const faults: string[] = [];
  const deals = new Map((await readDeals(store, workspaceId)).map((deal) => [deal.id, deal]));
  for (const [id, number] of acknowledged) {
    const kept = Number(deals.get(id)?.title ?? -1);
    // one change more may have been kept: its acknowledgement died on the way
    if (kept !== number && kept !== number + 1) faults.push(`deal ${id}: acknowledged ${number}, kept ${kept}`);
  }
  for (const { id, title, rev, events } of deals.values())
    if (rev !== Number(title) + 1 || events !== rev)
      faults.push(`deal ${id}: change ${title}, rev ${rev}, ${events} events`);
  faults.push(...(await checkNumbers(store, workspaceId)));
  faults.push(...(await verifyAudit(store.scope(workspaceId))).issues.map(({ code }) => code));
  const { changed, unknown, records } = await rebuild(store, workspaceId, { mode: "check" });
  if (changed > 0 || unknown > 0 || records !== deals.size)
    faults.push(`of ${deals.size} deals the log tells ${records}, ${changed} otherwise and ${unknown} not at all`);
  return faults;
}

function readDeals(store: Store, workspaceId: string): Promise<Deal[]> {
  const text = `SELECT id, title, rev, (SELECT count(*) FROM event WHERE event.case_no = sales_case.no) AS events FROM sales_case`;
  return store.scope(workspaceId).read((tx) => tx.query<Deal & Record<string, unknown>>({ text, values: [] }));
}

/** Numbers go from 1 to the head without holes, and every change was told to others. */
async function checkNumbers(store: Store, workspaceId: string): Promise<string[]> {
  const text = `SELECT head.event_seq = (SELECT count(*) FROM event) AND head.event_seq = (SELECT coalesce(max(seq), 0) FROM event)
      AND head.audit_seq = (SELECT count(*) FROM audit) AND head.audit_seq = (SELECT coalesce(max(seq), 0) FROM audit)
      AND head.audit_seq = (SELECT count(*) FROM outbox) AND head.audit_seq = (SELECT count(*) FROM idempotency)
      AND head.case_no = (SELECT count(*) FROM sales_case) AS "isWhole" FROM workspace_head head`;
  const [row] = await store
    .scope(workspaceId)
    .read((tx) => tx.query<{ readonly isWhole: boolean }>({ text, values: [] }));
  return row?.isWhole === true ? [] : ["numbers have holes, or a change was kept in part"];
}
