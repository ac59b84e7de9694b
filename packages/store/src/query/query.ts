/** What can be asked for. "lead" and "deal" are the cases of that kind. */
export type QueryObject =
  | "case"
  | "lead"
  | "deal"
  | "person"
  | "company"
  | "task"
  | "note"
  | "file"
  | "import"
  | "audit"
  | "member"
  | "team";

/** What a condition says of a field. Which fit a field follows from its type. */
export type Operator =
  | "eq"
  | "ne"
  | "in"
  | "contains"
  | "starts-with"
  | "gt"
  | "gte"
  | "lt"
  | "lte"
  | "between"
  | "in-last-days"
  | "in-next-days"
  | "is-me"
  | "is-empty"
  | "is-not-empty";

/** A condition on one field. Shape: `value` is an array for "in" and "between", and left out for what needs none. */
export interface FieldCondition {
  readonly field: string;
  readonly operator: Operator;
  readonly value?: unknown;
}

/** Which records: conditions, all or any of them, or not. Edges: an empty record value is met by no condition but "ne" and "is-empty". */
export type Filter =
  | FieldCondition
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter };

/** One thing that a list is ordered by. */
export interface SortKey {
  readonly field: string;
  /** Default: "asc". Records without a value come last in both. */
  readonly direction?: "asc" | "desc";
}

/** Which records of a kind. Comes from strangers: everything in it is checked. */
export interface RecordSelection {
  readonly object: QueryObject;
  readonly filter?: Filter;
  /** A text that the name, e-mail, or domain of a record contains. */
  readonly search?: string;
  /** Records that were put away: left out (the default), or these alone. */
  readonly removed?: "without" | "only";
}

/** A page of a list. */
export interface ListQuery extends RecordSelection {
  /** Default: every field the reader may see; the custom ones together as "fields". */
  readonly select?: readonly string[];
  /** Default: what changed last comes first. At most 4; ties are broken by id. */
  readonly sort?: readonly SortKey[];
  /** 1 to 200; default 50. */
  readonly limit?: number;
  /** Of the page before. */
  readonly cursor?: string;
}

/** By what records are counted together: a field, and of dates and instants which span. */
export interface GroupKey {
  readonly field: string;
  /** Weeks begin on Monday. Days are those of the workspace's time zone. */
  readonly by?: "day" | "week" | "month" | "quarter" | "year";
}

/** A number over the records of a group. "count" names no field, or counts the records that have a value. */
export interface Measure {
  readonly measure: "count" | "sum" | "average" | "min" | "max";
  readonly field?: string;
}

/** Numbers over records, in groups. */
export interface AggregateQuery extends RecordSelection {
  /** At most 2. */
  readonly groupBy?: readonly GroupKey[];
  /** 1 to 10; default: the count. Edges: where one is of money, records are grouped by currency as well. */
  readonly measures?: readonly Measure[];
}
