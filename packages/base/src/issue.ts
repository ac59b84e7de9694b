/** How much an issue matters: an error lost data or stopped the work, a warning left something out, an info is an assumption made. */
export type Severity = "error" | "warning" | "info";

/** The place an issue speaks of. Lines and columns count from 1; a column is a character of the line, a field a named column or attribute. */
export interface Place {
  readonly source?: string;
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
}

/** What a sentence is filled with: plain text and numbers, never markup. */
export type IssueValues = Readonly<Record<string, string | number>>;

/**
 * Trouble found in data, returned and never thrown.
 * Shape: `code` is kebab-case, stable, and names a sentence of `@fairlead/messages` in every language;
 * `where` is the first place it was seen, `count` how often it was seen in all (at least 1).
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly where: Place;
  readonly values: IssueValues;
  readonly count: number;
}

/** An issue as it is met, before equal ones are counted together. */
export interface IssueReport {
  readonly code: string;
  readonly severity: Severity;
  readonly where?: Place;
  readonly values?: IssueValues;
}

/**
 * Counts issues of one code, and one field where it names a field, together, so that a million bad rows stay one entry.
 * Shape: keeps the first place and the first values of each.
 */
export class IssueTally {
  readonly #entries = new Map<string, { first: IssueReport; count: number }>();

  /** Adds one, or `times`, occurrences. */
  add(report: IssueReport, times = 1): void {
    const key = `${report.code}\u0000${report.where?.field ?? ""}`;
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, { first: report, count: times });
    else entry.count += times;
  }

  /** The issues so far: errors first, then warnings, then infos; within one severity the most frequent first, ties by code and field. */
  list(): Issue[] {
    return [...this.#entries.values()]
      .map(({ first, count }) => ({
        code: first.code,
        severity: first.severity,
        where: first.where ?? {},
        values: first.values ?? {},
        count,
      }))
      .sort(compareIssues);
  }
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Orders issues for people: errors, warnings, infos; then by count, code, field. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    b.count - a.count ||
    compareText(a.code, b.code) ||
    compareText(a.where.field ?? "", b.where.field ?? "")
  );
}

/** Orders texts by code unit: the same on every machine and in every locale. For lists people read, sort by locale instead. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
