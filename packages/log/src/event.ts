/**
 * How well the time of an event is known, best first: to the second or better, to the day, only its place in the order of its case,
 * not at all (a snapshot that says where a case stood).
 */
export type Precision = "second" | "day" | "order" | "unknown";

/** The precisions in the order of their codes in the `precision` column. */
export const PRECISIONS: readonly Precision[] = ["second", "day", "order", "unknown"];

/** How a case can end. */
export type Outcome = "won" | "lost";

/** Where events came from: the system that wrote them ("hubspot", "xes", …) and the file or stream they were read from. */
export interface EventSource {
  readonly system: string;
  readonly file: string;
}

/**
 * One event, as a value. The log keeps events as columns; this is the form for looking at one.
 * Units: `at` in epoch milliseconds, null when unknown. Shape: `row` is the row, line, or element of the source, from 1.
 */
export interface LogEvent {
  readonly caseId: string;
  readonly activity: string;
  readonly at: number | null;
  readonly precision: Precision;
  readonly actor: string | null;
  readonly source: EventSource & { readonly row: number };
}
