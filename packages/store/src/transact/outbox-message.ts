import type { Subject } from "@fairlead/run";

/** A record that changed, as the outbox tells it. Shape: `ownerId` and `teamId` after the change; a task or note says what it is about. */
export interface ChangedRecord {
  readonly subject: Subject;
  readonly id: string;
  readonly rev: number;
  readonly ownerId?: string | null;
  readonly teamId?: string | null;
  readonly about?: { readonly subject: Subject; readonly id: string };
}

/**
 * What is told to others of a change: which records, never what is in them, so that who hears it asks with rights of their own.
 * Shape: topic "record" for records that changed; "records" for so many that they are not listed (an import, its undo), where the events
 * tell; "setting" for everything else.
 */
export interface OutboxMessage {
  readonly action: string;
  readonly records: readonly ChangedRecord[];
  readonly firstEventSeq: number | null;
  readonly lastEventSeq: number | null;
}

export type OutboxTopic = "record" | "records" | "setting";
