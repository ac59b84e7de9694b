import type { Precision } from "@fairlead/log";
import type { CaseKind, CaseStatus, FieldValues, NoteBlock, TaskSubject } from "./record.ts";

/**
 * What of a case can be set by hand. A key that is left out stays as it is; null, and a blank text, empties it; of `fields` each key
 * likewise. Edges: a case with an amount has a currency; `lostReason` is for lost cases, and is not emptied.
 */
export interface CaseValues {
  readonly title?: string;
  readonly amountMinor?: number | null;
  readonly currency?: string | null;
  readonly expectedCloseOn?: string | null;
  readonly companyId?: string | null;
  readonly personId?: string | null;
  readonly source?: string | null;
  readonly lostReason?: string | null;
  readonly fields?: FieldValues;
}

/** What of a person can be set by hand; as `CaseValues`. */
export interface PersonValues {
  readonly name?: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly jobTitle?: string | null;
  readonly companyId?: string | null;
  readonly fields?: FieldValues;
}

/** What of a company can be set by hand; as `CaseValues`. */
export interface CompanyValues {
  readonly name?: string;
  readonly domain?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly fields?: FieldValues;
}

/** What of a task can be set by hand; as `CaseValues`. `activity` is a step activity of the map language. Units: `dueAt` in epoch milliseconds. */
export interface TaskValues {
  readonly title?: string;
  readonly activity?: string;
  readonly dueAt?: number | null;
  readonly assigneeId?: string | null;
}

/** Who a record belongs to; the team is that of the owner unless said. */
export interface Ownership {
  readonly ownerId: string | null;
  readonly teamId: string | null;
}

/** A step of an imported history. Units: `at` in epoch milliseconds, null when not known. */
export interface PastStep {
  readonly meaning: "stage" | "activity" | "outcome";
  readonly name: string;
  /** With meaning "stage", the stage of the map it is; null: the map has none of that name. */
  readonly stageId: string | null;
  /** With meaning "outcome", how the case ended. */
  readonly outcome: "won" | "lost" | null;
  readonly at: number | null;
  readonly precision: Precision;
  /** Who did it, by the name the file gives. */
  readonly actor: string | null;
  /** The row of the file it was read from. */
  readonly row: number;
}

/**
 * A case as a file tells it. Of a case that is there already, only what the file tells and what differs is changed: what is null here stays.
 * Units: instants in epoch milliseconds.
 * Edges: `closedAt` of an open case, and the reason for a loss that is none, are left out; `createdAt` holds only for a case that is made;
 * `history` has only steps that are new.
 */
export interface ImportedCase {
  readonly importId: string;
  readonly kind: CaseKind;
  readonly values: CaseValues & { readonly title: string };
  readonly ownership: Ownership;
  readonly status: CaseStatus;
  /** Where it stands; null: the map has no such stage, or the file does not tell. */
  readonly stageId: string | null;
  readonly stageEnteredAt: number | null;
  readonly createdAt: number;
  readonly closedAt: number | null;
  readonly history: readonly PastStep[];
}

/** What can be done to a lead or a deal. "import" makes it, or changes it to what a later file says. */
export type CaseCommand =
  | {
      readonly type: "create";
      readonly kind: CaseKind;
      readonly values: CaseValues & { readonly title: string };
      readonly ownership: Ownership;
      /** Default: the first stage of the map. */
      readonly stageId?: string;
    }
  | { readonly type: "edit"; readonly values: CaseValues }
  | { readonly type: "move"; readonly stageId: string }
  | { readonly type: "win" }
  | { readonly type: "lose"; readonly reason: string }
  | { readonly type: "reopen"; readonly stageId?: string }
  /** A lead becomes a deal. */
  | { readonly type: "convert" }
  | { readonly type: "assign"; readonly ownership: Ownership }
  | { readonly type: "remove" }
  | { readonly type: "restore" }
  /**
   * Takes the other in: its values fill what is empty here, and `take` names those that win over ours: "title", "fields.budget".
   * Amount and currency go together, and so do owner and team.
   */
  | { readonly type: "merge"; readonly otherId: string; readonly take: readonly string[] }
  /**
   * Makes the case, or brings one that is there up to what a newer file tells: sets what differs of `values` (keys left out stay), ownership,
   * status, stage, and their times in one event "imported", and adds the steps of `history`, which are those not kept yet. Of a case that is
   * there, its number, kind, import, and creation stay; nothing that differs and no step is no event.
   */
  | { readonly type: "import"; readonly case: ImportedCase };

/** What can be done to a person. */
export type PersonCommand =
  | {
      readonly type: "create";
      readonly values: PersonValues & { readonly name: string };
      readonly ownership: Ownership;
      readonly importId?: string;
    }
  | { readonly type: "edit"; readonly values: PersonValues }
  | { readonly type: "assign"; readonly ownership: Ownership }
  | { readonly type: "remove" }
  | { readonly type: "restore" }
  | { readonly type: "merge"; readonly otherId: string; readonly take: readonly string[] };

/** What can be done to a company. */
export type CompanyCommand =
  | {
      readonly type: "create";
      readonly values: CompanyValues & { readonly name: string };
      readonly ownership: Ownership;
      readonly importId?: string;
    }
  | { readonly type: "edit"; readonly values: CompanyValues }
  | { readonly type: "assign"; readonly ownership: Ownership }
  | { readonly type: "remove" }
  | { readonly type: "restore" }
  | { readonly type: "merge"; readonly otherId: string; readonly take: readonly string[] };

/** What can be done to a task. */
export type TaskCommand =
  | {
      readonly type: "create";
      readonly about: { readonly subject: TaskSubject; readonly id: string };
      readonly values: TaskValues & { readonly title: string; readonly activity: string };
    }
  | { readonly type: "edit"; readonly values: TaskValues }
  | { readonly type: "complete" }
  | { readonly type: "reopen" }
  | { readonly type: "remove" }
  | { readonly type: "restore" };

/** What can be done to a note. */
export type NoteCommand =
  | {
      readonly type: "create";
      readonly about: { readonly subject: TaskSubject; readonly id: string };
      readonly body: readonly NoteBlock[];
    }
  | { readonly type: "edit"; readonly body: readonly NoteBlock[] }
  | { readonly type: "remove" }
  | { readonly type: "restore" };

interface CommandsOf {
  readonly case: CaseCommand;
  readonly person: PersonCommand;
  readonly company: CompanyCommand;
  readonly task: TaskCommand;
  readonly note: NoteCommand;
}

/** Something a caller wants done to one record. With "create" and "import", `id` is the id the record shall have. */
export type Command = {
  readonly [S in keyof CommandsOf]: { readonly subject: S; readonly id: string; readonly command: CommandsOf[S] };
}[keyof CommandsOf];
