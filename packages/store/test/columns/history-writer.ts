import type { Precision } from "@fairlead/log";
import { PRECISIONS } from "@fairlead/log";
import { createId } from "../../src/id.ts";
import type { Scope } from "../../src/scope.ts";

/** A step to be written: ids as the database has them, 0 for none. */
export interface WrittenStep {
  readonly caseNo: number;
  readonly activity: number;
  readonly at: number | null;
  readonly precision: Precision;
  readonly actor: number;
}

const STEP_DEFAULTS = { caseNo: 1, activity: 1, at: null, precision: "second", actor: 0 } as const;

/** A step with what matters of it. */
export function step(parts: Partial<WrittenStep>): WrittenStep {
  return { ...STEP_DEFAULTS, ...parts };
}

/** Writes the history of one workspace row by row, as changes do. */
export class HistoryWriter {
  readonly scope: Scope;
  #eventSeq = 0;
  /** The cases each change touched. */
  readonly #changes: (readonly number[])[] = [];

  constructor(scope: Scope) {
    this.scope = scope;
  }

  async addActivities(
    rows: readonly { meaning: "stage" | "outcome" | "activity"; name: string; outcome?: "won" | "lost" }[],
  ): Promise<void> {
    const { scope } = this;
    const values = rows.map(({ meaning, name, outcome = null }, index) => ({
      id: index + 1,
      meaning,
      key: `${index}`,
      name,
      outcome,
    }));
    await scope.write((tx) => tx.execute(scope.insertInto("activity", values)));
  }

  async addActors(rows: readonly { name: string; memberId?: string }[]): Promise<void> {
    const { scope } = this;
    const values = rows.map(({ name, memberId = null }, index) => ({
      id: index + 1,
      key: `${index}`,
      name,
      member_id: memberId,
    }));
    await scope.write((tx) => tx.execute(scope.insertInto("actor", values)));
  }

  async addCases(count: number): Promise<void> {
    const { scope } = this;
    const values = Array.from({ length: count }, (_, index) => ({
      id: createId(),
      no: index + 1,
      kind: "deal" as const,
      title: `Deal ${index + 1}`,
      status: "open" as const,
      created_at: 0,
      updated_at: 0,
      rev: 1,
    }));
    await scope.write((tx) => tx.execute(scope.insertInto("sales_case", values)));
  }

  /** One change with its events: its number. */
  async record(
    steps: readonly WrittenStep[],
    { undoes = null }: { readonly undoes?: number | null } = {},
  ): Promise<number> {
    const { scope } = this;
    const auditSeq = this.#changes.length + 1;
    const firstSeq = this.#eventSeq + 1;
    const events = steps.map(({ caseNo, activity, at, precision, actor }) => ({
      seq: ++this.#eventSeq,
      subject: "case",
      subject_id: createId(),
      case_no: caseNo,
      type: "moved",
      activity_id: activity,
      at,
      recorded_at: 0,
      precision: PRECISIONS.indexOf(precision),
      actor_id: actor,
      undoes,
    }));
    this.#changes.push([...new Set(steps.map(({ caseNo }) => caseNo))]);
    const audit = {
      seq: auditSeq,
      at: 0,
      via: "system",
      action: "test",
      subject: "case",
      detail: "{}",
      first_event_seq: events.length === 0 ? null : firstSeq,
      last_event_seq: events.length === 0 ? null : this.#eventSeq,
      hash: Buffer.alloc(32),
    };
    await scope.write(async (tx) => {
      if (events.length > 0) await tx.execute(scope.insertInto("event", events));
      await tx.execute(scope.insertInto("audit", [audit]));
      await tx.execute(scope.updateTable("workspace_head").set({ event_seq: this.#eventSeq, audit_seq: auditSeq }));
    });
    return auditSeq;
  }

  /** Takes back what a change did to the cases it touched, but for one that is left as it is. */
  undo(change: number, { except = -1 }: { readonly except?: number } = {}): Promise<number> {
    const cases = this.#changes[change - 1]!.filter((caseNo) => caseNo !== except);
    return this.record(
      cases.map((caseNo) => step({ caseNo, activity: 0 })),
      { undoes: change },
    );
  }

  /** Puts a case away or brings it back; or merges it into another. */
  async setHidden(
    caseNo: number,
    parts: { readonly removed_at?: number | null; readonly merged_into_id?: string | null },
  ): Promise<void> {
    const { scope } = this;
    await scope.write((tx) => tx.execute(scope.updateTable("sales_case").set(parts).where("no", "=", caseNo)));
    await this.record([step({ caseNo, activity: 0 })]);
  }
}
