import type { IssueReport } from "@fairlead/base";
import type { CaseKind, CaseStatus, FieldValues, PastStep } from "@fairlead/run";

/** Who a record belongs to, as a file names them. */
export interface OwnerDraft {
  readonly name: string | null;
  readonly email: string | null;
}

/** A company as a row names it. Shape: at least one of name and domain. */
export interface CompanyDraft {
  readonly name: string | null;
  readonly domain: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly fields: FieldValues;
}

/** A person as a row names them. Shape: at least one of name, email, and phone. */
export interface PersonDraft {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly jobTitle: string | null;
  readonly fields: FieldValues;
}

/** A deal as a file tells it, before anything is known of the workspace. Units: instants in epoch milliseconds, amounts in minor units. */
export interface CaseDraft {
  readonly subject: "case";
  readonly externalId: string;
  readonly row: number;
  readonly kind: CaseKind;
  readonly title: string;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly expectedCloseOn: string | null;
  readonly source: string | null;
  readonly lostReason: string | null;
  readonly fields: FieldValues;
  readonly owner: OwnerDraft | null;
  readonly company: CompanyDraft | null;
  readonly person: PersonDraft | null;
  readonly status: CaseStatus;
  readonly stageId: string | null;
  readonly stageEnteredAt: number | null;
  /** Null: the file does not tell. */
  readonly createdAt: number | null;
  readonly closedAt: number | null;
  readonly history: readonly PastStep[];
}

/** A row of a file of people. */
export interface PersonRowDraft {
  readonly subject: "person";
  readonly externalId: string | null;
  readonly row: number;
  readonly person: PersonDraft;
  readonly company: CompanyDraft | null;
  readonly owner: OwnerDraft | null;
}

/** A row of a file of companies. */
export interface CompanyRowDraft {
  readonly subject: "company";
  readonly externalId: string | null;
  readonly row: number;
  readonly company: CompanyDraft;
  readonly owner: OwnerDraft | null;
}

export type RecordDraft = CaseDraft | PersonRowDraft | CompanyRowDraft;

/** A row that could not be used, or a part of one. Shape: `cells` are as they stood, empty where only the place is known. */
export interface RowProblem {
  readonly line: number;
  readonly issue: IssueReport;
  readonly cells: readonly string[];
}
