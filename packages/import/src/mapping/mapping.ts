import type { ReadOptions } from "@fairlead/interchange";
import type { CaseKind } from "@fairlead/run";

/** What a file holds. */
export type ImportKind = "deals" | "people" | "companies";

/** The types of custom fields that a column can become. */
export type FieldColumnType = "text" | "number" | "date" | "datetime" | "boolean";

/** What a column of a file of deals can be used for, besides what reading needs it for. */
export const DEAL_USES = [
  "title",
  "amount",
  "currency",
  "owner",
  "owner-email",
  "company",
  "company-domain",
  "person",
  "person-email",
  "person-phone",
  "expected-close",
  "created",
  "source",
  "lost-reason",
] as const;

/** What a column of a file of people can be used for. */
export const PERSON_USES = [
  "external-id",
  "name",
  "first-name",
  "last-name",
  "email",
  "phone",
  "job-title",
  "company",
  "company-domain",
  "owner",
  "owner-email",
] as const;

/** What a column of a file of companies can be used for. */
export const COMPANY_USES = ["external-id", "name", "domain", "phone", "address", "owner", "owner-email"] as const;

export type DealUse = (typeof DEAL_USES)[number];
export type PersonUse = (typeof PERSON_USES)[number];
export type CompanyUse = (typeof COMPANY_USES)[number];

/** A column, by the name it is read as, and what becomes of it. A column that is not named is left out. */
export type ColumnUse<Use extends string> =
  | { readonly column: string; readonly use: Use }
  | {
      readonly column: string;
      readonly use: "field";
      readonly key: string;
      readonly label: string;
      readonly type: FieldColumnType;
    };

/** What a step of the file is on the map. A stage of the file that the map does not have keeps its name and has no id. */
export type StepUse =
  | { readonly name: string; readonly meaning: "stage"; readonly stageId: string | null }
  | { readonly name: string; readonly meaning: "outcome"; readonly outcome: "won" | "lost" }
  | { readonly name: string; readonly meaning: "activity" }
  | { readonly name: string; readonly meaning: "leave-out" };

/** How the file is to be read where it is not to be found out. */
export type ReadSettings = Omit<ReadOptions, "onProgress" | "onRejected">;

interface MappingBase {
  /** The system whose ids the file has: a record is known again by system and id. */
  readonly system: string;
  readonly read: ReadSettings;
  /** Of telephone numbers without one: two letters; null: such numbers are no keys. */
  readonly country: string | null;
}

/** What becomes of a file of deals or leads. Units: `currency` is that of amounts whose row does not say, ISO 4217. */
export interface DealMapping extends MappingBase {
  readonly kind: "deals";
  readonly caseKind: CaseKind;
  readonly columns: readonly ColumnUse<DealUse>[];
  readonly steps: readonly StepUse[];
  /** The map the deals run on; null: none. */
  readonly mapId: string | null;
  readonly currency: string;
}

/** What becomes of a file of people. */
export interface PersonMapping extends MappingBase {
  readonly kind: "people";
  readonly columns: readonly ColumnUse<PersonUse>[];
}

/** What becomes of a file of companies. */
export interface CompanyMapping extends MappingBase {
  readonly kind: "companies";
  readonly columns: readonly ColumnUse<CompanyUse>[];
}

/** What becomes of a file: plain data, kept with the import. */
export type ImportMapping = DealMapping | PersonMapping | CompanyMapping;
