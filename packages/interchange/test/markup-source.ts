import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { compareText } from "@fairlead/base";
import type { EventLog } from "@fairlead/log";
import { traceOf } from "@fairlead/log";
import type { ByteSource } from "../src/reading.ts";

/** A source of these bytes or this text, cut into chunks of these sizes in turn; one chunk without sizes. */
export function sourceOf(content: string | Uint8Array, chunkSizes: readonly number[] = []): ByteSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name: "test", sizeBytes: bytes.length, chunks: cut(bytes, chunkSizes) };
}

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (let turn = 0; start < bytes.length; turn++) {
    const end = start + (sizes.length === 0 ? bytes.length : sizes[turn % sizes.length]!);
    yield bytes.slice(start, end);
    start = end;
  }
}

const DATA = new URL("../../../../shared/data/", import.meta.url);

/** Whether the shared data lie beside the project. */
export const hasSharedData = existsSync(DATA);

/** A source of a file of the shared data, unpacked. */
export function sharedSource(path: string): ByteSource {
  const bytes = readFileSync(new URL(path, DATA));
  return sourceOf(path.endsWith(".gz") ? gunzipSync(bytes) : bytes, [65_536]);
}

/** Everything a log says, in plain values: equal logs give equal values, however their dictionaries are numbered. */
export function contentsOf(log: EventLog): unknown {
  const attributesAt = (table: EventLog["eventAttributes"], index: number): unknown =>
    table.names
      .flatMap((name) => {
        const column = table.column(name)!;
        const value = column.valueAt(index);
        return value === null ? [] : [[JSON.stringify(column.path), column.kind, value] as const];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    meaning: log.meaning,
    observedUntilAt: log.observedUntilAt,
    outcomes: [...log.outcomes].map(([id, outcome]) => `${log.activities.at(id)}: ${outcome}`).sort(compareText),
    cases: Array.from({ length: log.caseCount }, (_, caseIndex) => ({
      name: log.cases.at(caseIndex),
      attributes: attributesAt(log.caseAttributes, caseIndex),
      events: traceOf(log, caseIndex).map(({ activity, at, precision, actor }, place) => ({
        activity,
        at,
        precision,
        actor,
        attributes: attributesAt(log.eventAttributes, log.caseOffsets[caseIndex]! + place),
      })),
    })),
  };
}
