import type { Issue, IssueReport } from "@fairlead/base";
import type { EventLog } from "@fairlead/log";

/** The formats that are read, as they are recognised. */
export type FormatId =
  | "csv-long"
  | "csv-wide"
  | "csv-snapshot"
  | "hubspot-deals"
  | "hubspot-stage-history"
  | "salesforce-opportunities"
  | "salesforce-opportunity-history"
  | "salesforce-field-history"
  | "salesforce-history-report"
  | "pipedrive-deals"
  | "xes"
  | "ocel-json"
  | "ocel-xml";

/** Bytes to read, already unpacked. `sizeBytes` is the size to reckon progress by, null if nobody knows. */
export interface ByteSource {
  readonly name: string;
  readonly sizeBytes: number | null;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** How far reading is. */
export interface ReadProgress {
  readonly bytesRead: number;
  readonly rows: number;
}

/** A row or element that could not be used, as it stood in the source. */
export interface RejectedRow {
  readonly line: number;
  readonly issue: IssueReport;
  readonly cells: readonly string[];
}

/** What a column or attribute is used for. */
export type ColumnRole =
  | "case"
  | "activity"
  | "time"
  | "actor"
  | "lifecycle"
  | "from-stage"
  | "to-stage"
  | "current-stage"
  | "milestone"
  | "status"
  | "amount"
  | "object-type";

/** A column or attribute and its use; `activity` is the event a milestone date stands for. */
export interface MappedColumn {
  readonly role: ColumnRole;
  readonly column: string;
  readonly activity?: string;
}

/** What the reader is told rather than left to find out. */
export interface ReadOptions {
  /** Columns or attributes by name; each overrides what detection would choose. */
  readonly case?: string;
  readonly activity?: string;
  readonly time?: string;
  readonly actor?: string;
  /** Source header → the name it should be known by ("Etap" → "Deal - Stage"), before anything is recognised. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Tables: what comes first in dates like 03/04/2026, where they can be read so. Default: what the dates show. */
  readonly dateOrder?: "day-first" | "month-first";
  /** XES: every event, or only those of lifecycle transition "complete". Default "all". */
  readonly lifecycle?: "all" | "complete";
  /** XES: the classifier of the file whose keys name the activity. */
  readonly classifier?: string;
  /** OCEL: the object type whose objects are the cases. Default: the type with the most objects that have events. */
  readonly objectType?: string;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Called for each row left out, in the order of the source. */
  readonly onRejected?: (row: RejectedRow) => void;
}

/** Shape: `log` is null when nothing could be used, and then an issue of severity error says why. */
export interface ReadResult {
  readonly format: FormatId | null;
  readonly mapping: readonly MappedColumn[];
  readonly log: EventLog | null;
  readonly issues: readonly Issue[];
}
