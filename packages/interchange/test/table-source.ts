import { traceOf, type EventLog } from "@fairlead/log";
import { readLog } from "../src/read-log.ts";
import type { ByteSource, ReadOptions, ReadResult, RejectedRow } from "../src/reading.ts";

/** A source that gives bytes in chunks of a size. */
export function sourceOf(content: string | Uint8Array, chunkBytes = 65_536): ByteSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name: "table.csv",
    sizeBytes: bytes.length,
    chunks: (async function* () {
      for (let start = 0; start < bytes.length; start += chunkBytes) yield bytes.subarray(start, start + chunkBytes);
    })(),
  };
}

/** What reading gave, in a form to compare with literals. */
export interface Reading {
  readonly result: ReadResult;
  readonly log: EventLog;
  /** Case, then "activity@time" for each event: the time to the precision known, "?" where only the order is known or nothing. */
  readonly traces: Readonly<Record<string, readonly string[]>>;
  /** "code×count" of every issue. */
  readonly issues: readonly string[];
  readonly rejected: readonly RejectedRow[];
}

/** Reads a text or bytes as `readLog` would read the file. */
export async function read(content: string | Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const rejected: RejectedRow[] = [];
  const result = await readLog(sourceOf(content), { ...options, onRejected: (row) => rejected.push(row) });
  const issues = result.issues.map(({ code, count }) => `${code}×${count}`);
  const log = result.log as EventLog;
  return { result, log, traces: result.log === null ? {} : tracesOf(log), issues, rejected };
}

/** The cases of a log as texts. */
function tracesOf(log: EventLog): Record<string, string[]> {
  return Object.fromEntries(
    log.cases.names.map((name, index) => [
      name,
      traceOf(log, index).map(({ activity, at, precision }) => {
        const time = at === null ? "?" : new Date(at).toISOString().replace(":00.000Z", "").replace("T", " ");
        return `${activity}@${precision === "day" ? time.slice(0, 10) : time}`;
      }),
    ]),
  );
}

/** The outcomes of a log by activity. */
export function outcomesOf(log: EventLog): Record<string, string> {
  return Object.fromEntries([...log.outcomes].map(([activity, outcome]) => [log.activities.at(activity), outcome]));
}
