import type { ActivityMeaning } from "@fairlead/log";
import type { HistoryLocation } from "./read-history.ts";
import type { SharedLog } from "./shared-log.ts";

/** What is asked of the thread that keeps the logs. */
export type LogMessage =
  | {
      readonly type: "open";
      readonly id: number;
      readonly location: HistoryLocation;
      readonly meaning: ActivityMeaning;
      /** The last change of the workspace that the log has to know. */
      readonly auditSeq: number;
    }
  | { readonly type: "cancel"; readonly id: number };

/** What it answers. Shape: errors lose their class on the way and come as a code and values, or as a text. */
export type LogAnswer =
  | { readonly type: "log"; readonly id: number; readonly log: SharedLog }
  | { readonly type: "failed"; readonly id: number; readonly error: SentError };

/** An error as it is told to another thread. */
export interface SentError {
  readonly message: string;
  /** The SQLSTATE or the code of the system's call, by which trouble with the database is told. */
  readonly code: string;
}
