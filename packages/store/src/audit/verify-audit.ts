import { timingSafeEqual } from "node:crypto";
import { IssueTally, type Issue } from "@fairlead/base";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";
import { auditHash, FIRST_HASH, type AuditRow } from "./audit-row.ts";

/** The end of an audit: written down elsewhere, it also shows a rewriting of everything up to it. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: Buffer;
}

/** What came of going through an audit. Shape: no issues, no changes behind the program's back. */
export interface AuditVerification {
  readonly rows: number;
  readonly head: AuditHead;
  readonly issues: readonly Issue[];
}

type StoredRow = AuditRow & { readonly hash: Buffer };

const ROWS_AT_ONCE = 2_000;

/**
 * Goes through the audit of a workspace and finds every row that was edited, removed, put in, or moved.
 * Shape: issues `audit-row-altered`, `audit-rows-missing`, `audit-row-extra`, `audit-head-differs`, `audit-rewritten`, each with the number of
 * the first such row and their count.
 * Edges: `known` is an end that was written down before. Without it, somebody with all rights to the database who computes all hashes anew
 * is not found.
 * Cost: linear; a few thousand rows in memory; writers are not held up.
 */
export function verifyAudit(scope: Scope, { known }: { readonly known?: AuditHead } = {}): Promise<AuditVerification> {
  return scope.read(async (transaction) => {
    // all chunks are read as of one moment
    await transaction.execute({ text: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", values: [] });
    const head = await readHead(transaction, scope);
    const walk = new ChainWalk(scope.workspaceId, known);
    for (let rows = await readRows(transaction, scope, null); rows.length > 0;) {
      const next = rows.length < ROWS_AT_ONCE ? Promise.resolve([]) : readRows(transaction, scope, rows.at(-1)!.seq);
      for (const row of rows) walk.step(row);
      rows = await next;
    }
    return { rows: walk.rows, head, issues: walk.end(head) };
  });
}

async function readHead(transaction: Transaction, scope: Scope): Promise<AuditHead> {
  const query = scope.selectFrom("workspace_head").select(["audit_seq", "audit_hash"]);
  const row = await transaction.first(query);
  return { seq: row?.audit_seq ?? 0, hash: row?.audit_hash ?? FIRST_HASH };
}

async function readRows(transaction: Transaction, scope: Scope, after: number | null): Promise<StoredRow[]> {
  const query = scope.selectFrom("audit").selectAll().orderBy("seq").limit(ROWS_AT_ONCE);
  return transaction.all(after === null ? query : query.where("seq", ">", after));
}

/** Walks the rows in order and keeps what does not fit. */
class ChainWalk {
  rows = 0;
  readonly #tally = new IssueTally();
  readonly #workspace: string;
  readonly #known: AuditHead | undefined;
  #seq = 0;
  #hash = FIRST_HASH;

  constructor(workspace: string, known: AuditHead | undefined) {
    this.#workspace = workspace;
    this.#known = known;
  }

  step(row: StoredRow): void {
    this.rows++;
    // numbers begin at 1
    if (row.seq <= this.#seq) return this.#report("audit-row-extra", row.seq);
    if (row.seq > this.#seq + 1) this.#report("audit-rows-missing", this.#seq + 1, row.seq - this.#seq - 1);
    else if (!isSame(auditHash(this.#hash, row), row.hash)) this.#report("audit-row-altered", row.seq);
    this.#seq = row.seq;
    this.#hash = row.hash;
    if (row.seq === this.#known?.seq && !isSame(row.hash, this.#known.hash)) this.#report("audit-rewritten", row.seq);
  }

  /** What was found. */
  end(head: AuditHead): readonly Issue[] {
    const last = Math.max(head.seq, this.#known?.seq ?? 0);
    if (this.#seq < last) this.#report("audit-rows-missing", this.#seq + 1, last - this.#seq);
    else if (this.#seq > head.seq) this.#report("audit-row-extra", head.seq + 1, this.#seq - head.seq);
    else if (!isSame(this.#hash, head.hash)) this.#report("audit-head-differs", head.seq);
    return this.#tally.list();
  }

  #report(code: string, seq: number, times = 1): void {
    this.#tally.add({ code, severity: "error", values: { workspace: this.#workspace, seq } }, times);
  }
}

function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
