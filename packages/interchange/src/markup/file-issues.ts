import { IssueTally, type Issue, type IssueReport, type IssueValues, type Severity } from "@fairlead/base";
import type { LinePlace } from "./line-counter.ts";

/** Collects the issues of one file, each code with the severity it always has. */
export class FileIssues<Code extends string> {
  readonly #tally = new IssueTally();
  readonly #source: string;
  readonly #severities: Readonly<Record<Code, Severity>>;
  /** Where the reader stands. */
  place: () => Partial<LinePlace> = () => ({});

  constructor(source: string, severities: Readonly<Record<Code, Severity>>) {
    this.#source = source;
    this.#severities = severities;
  }

  /** One occurrence where the reader stands; `field` is the attribute or element it is about. */
  add(code: Code, values: IssueValues = {}, field?: string): IssueReport {
    return this.addAt(this.place(), code, values, field);
  }

  addAt(place: Partial<LinePlace>, code: Code, values: IssueValues = {}, field?: string): IssueReport {
    const report = this.#report(place, code, values, field);
    this.#tally.add(report);
    return report;
  }

  /** What holds for the whole file, `times` times; nothing if that is 0. */
  addOfFile(code: Code, times: number, values: IssueValues = {}, field?: string): void {
    if (times > 0) this.#tally.add(this.#report({}, code, values, field), times);
  }

  list(): Issue[] {
    return this.#tally.list();
  }

  #report(place: Partial<LinePlace>, code: Code, values: IssueValues, field: string | undefined): IssueReport {
    const where = { source: this.#source, ...place, ...(field === undefined ? {} : { field }) };
    return { code, severity: this.#severities[code], where, values };
  }
}
