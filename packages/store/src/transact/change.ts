import type { Actor } from "@fairlead/access";
import type { Issue } from "@fairlead/base";
import type { Command, RecordState } from "@fairlead/run";

/** Who changes something, and through what. */
export interface Caller {
  /** Whose rights decide; null: the system, which may do everything. */
  readonly actor: Actor | null;
  /** What is told of the way in: "session", "key:<id>", "import:<id>", "command-line", "system". */
  readonly via: string;
  /** The request it came with, as the log of the server names it. */
  readonly requestId: string | null;
}

/** What makes a repeated request have one effect: the caller's key, and a hash over what was asked. */
export interface Idempotency {
  readonly key: string;
  readonly requestHash: Buffer;
}

/** One command to be carried out. */
export interface ChangeRequest {
  readonly command: Command;
  /** The `rev` the caller has seen; null: none, which only commands that make a record may say. */
  readonly expectedRev: number | null;
  readonly idempotency?: Idempotency;
  /** Decides and tells, and keeps nothing. */
  readonly isDryRun?: boolean;
}

/** What came of it. Shape: `seq` is the number of the change in the audit, by which it can be undone; null of a dry run. */
export type ChangeResult =
  | {
      readonly kind: "done";
      readonly seq: number | null;
      /** The records that changed, as they are now; the one the command named comes first. */
      readonly records: readonly RecordState[];
      /** Whether it had been done before, under the same idempotency key. */
      readonly isRepeat: boolean;
    }
  /** The map or the state says no. */
  | { readonly kind: "refused"; readonly reasons: readonly Issue[] }
  /** There is no such record, or the actor may not see it. */
  | { readonly kind: "missing" }
  /** The actor may see it, but not do this. */
  | { readonly kind: "denied"; readonly reasons: readonly Issue[] }
  /** Somebody else was faster. */
  | { readonly kind: "conflict"; readonly current: RecordState }
  /** The idempotency key was used for something else. */
  | { readonly kind: "key-reused" };
