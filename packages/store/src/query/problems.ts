import { compareIssues, type Issue, type IssueValues } from "@fairlead/base";

/** The part of a query that a problem is in. */
type QueryPart =
  | "object"
  | "removed"
  | "filter"
  | "search"
  | "select"
  | "sort"
  | "limit"
  | "cursor"
  | "groupBy"
  | "measures";

/** Something wrong with a part of a query. */
export interface QueryProblem {
  readonly code: string;
  readonly part: QueryPart;
  readonly values?: IssueValues;
}

const SHOWN_LENGTH = 80;

/** Gathers what is wrong with a query: each distinct problem once, with how often it was met. */
export class Problems {
  readonly #found = new Map<string, Issue>();

  /** Notes a problem. Edges: long texts are cut. */
  add({ code, part, values = {} }: QueryProblem): void {
    const shown = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? cut(value) : value]),
    );
    const key = JSON.stringify([code, part, shown]);
    const known = this.#found.get(key);
    const count = (known?.count ?? 0) + 1;
    this.#found.set(key, { code, severity: "error", where: { field: part }, values: shown, count });
  }

  get isEmpty(): boolean {
    return this.#found.size === 0;
  }

  /** What was found, in the order for people. */
  list(): readonly Issue[] {
    return [...this.#found.values()].sort(compareIssues);
  }
}

function cut(text: string): string {
  return text.length <= SHOWN_LENGTH ? text.toWellFormed() : `${text.slice(0, SHOWN_LENGTH).toWellFormed()}…`;
}
