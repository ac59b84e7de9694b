import type { Issue } from "@fairlead/base";

/** What the doctor looks at, in this order. */
export const CHECKS = [
  "data-folder",
  "disk-space",
  "backups",
  "server",
  "server-version",
  "durability",
  "letters",
  "connections",
  "transactions",
  "schema",
  "tables",
  "working-role",
  "clock",
  "jobs",
  "log",
  "files",
  "audit",
] as const;

export type CheckName = (typeof CHECKS)[number];

/** What came of one check. Shape: `skipped` where an earlier one left nothing to look at. */
export interface CheckResult {
  readonly check: CheckName;
  readonly state: "fine" | "finding" | "skipped";
  /** Each says what is wrong and what to do. */
  readonly issues: readonly Issue[];
}

/** What the doctor found, check by check. */
export interface DoctorReport {
  readonly checks: readonly CheckResult[];
}
