import { openTable, readLog, type PlainRow } from "@fairlead/interchange";
import type { AttributeColumn, AttributeTable, EventLog } from "@fairlead/log";
import { proposeStep } from "../draft/case-steps.ts";
import { openFile } from "../file/open-file.ts";
import type { DetectedColumn, DetectedStep, Detection, TableForm } from "../mapping/detection.ts";
import type { MapStage } from "../mapping/map-stage.ts";
import type { FieldColumnType, ImportKind, ReadSettings } from "../mapping/mapping.ts";
import { kindOfTable } from "../mapping/use-words.ts";

/** How much of a table tells what it is. Units: bytes. */
const LOOKED_AT_BYTES = 4_000_000;

const SAMPLES = 5;
const SAMPLE_LENGTH = 80;

/** What to look at, and what is known already. */
export interface DetectJob {
  readonly path: string;
  readonly name: string;
  readonly read: ReadSettings;
  readonly stages: readonly MapStage[];
  /** What the file is said to hold; null: to be found out. */
  readonly kind: ImportKind | null;
}

/** What a file is: a table by its beginning, anything else by the whole of it. */
export async function detectFile(job: DetectJob): Promise<Detection> {
  const { table, rows, isPartial } = await lookAtTable(job);
  const kind = job.kind ?? (table === null ? "deals" : kindOfTable(table.header));
  if (kind !== "deals" && table !== null) return detectContacts({ kind, table, rows, isPartial });
  // the beginning of a table is read as a table by itself; of anything else only the whole makes sense
  const limit = table === null ? {} : { atMostBytes: LOOKED_AT_BYTES };
  const { source } = await openFile(job.path, { name: job.name, ...limit });
  const { format, mapping, log, issues } = await readLog(source, job.read);
  return {
    ...(log === null ? NOTHING : detectDeals(log, job)),
    format,
    isPartial: table !== null && isPartial,
    table,
    roles: mapping,
    issues,
  };
}

type LogFindings = Pick<Detection, "kind" | "system" | "columns" | "steps" | "eventCount" | "caseCount">;

const NOTHING: LogFindings = { kind: null, system: null, columns: [], steps: [], eventCount: 0, caseCount: 0 };

function detectDeals(log: EventLog, { stages }: DetectJob): LogFindings {
  const { eventCount, caseCount, source } = log;
  return {
    kind: "deals",
    system: source.system,
    columns: logColumns(log),
    steps: logSteps(log, stages),
    eventCount,
    caseCount,
  };
}

interface TableLook {
  readonly table: TableForm | null;
  readonly rows: readonly PlainRow[];
  readonly isPartial: boolean;
}

async function lookAtTable({ path, name, read }: DetectJob): Promise<TableLook> {
  const file = await openFile(path, { name, atMostBytes: LOOKED_AT_BYTES });
  const table = await openTable(file.source, read.columns === undefined ? {} : { columns: read.columns });
  if (table.header === null || isMarkup(table.header)) {
    await table.rows.return();
    return { table: null, rows: [], isPartial: false };
  }
  const rows: PlainRow[] = [];
  for await (const portion of table.rows) for (const row of portion) if (rows.length < MAX_ROWS) rows.push(row);
  const assumed = table.issues().find(({ code }) => code === "csv-encoding-assumed")?.values["encoding"];
  return {
    table: { delimiter: table.delimiter, encoding: String(assumed ?? "UTF-8"), header: table.header },
    rows,
    isPartial: file.bytesTaken() < file.sizeBytes,
  };
}

const MAX_ROWS = 2000;

/** XML and JSON have lines with commas too. */
function isMarkup([first = ""]: readonly string[]): boolean {
  return /^\s*[<{[]/u.test(first);
}

function detectContacts({
  kind,
  table,
  rows,
  isPartial,
}: TableLook & { readonly kind: ImportKind; readonly table: TableForm }): Detection {
  return {
    kind,
    format: null,
    system: systemOfContacts(table.header),
    isPartial,
    table,
    roles: [],
    columns: table.header.map((name, index) =>
      columnOfCells(
        name,
        rows.map(({ cells }) => cells[index] ?? ""),
      ),
    ),
    steps: [],
    eventCount: 0,
    caseCount: rows.length,
    issues: [],
  };
}

/** The system whose export a table of people or companies is, where its headers are nobody else's. */
function systemOfContacts(header: readonly string[]): string | null {
  if (header.some((name) => /^(?:Person|Organization) - /u.test(name))) return "pipedrive";
  if (header.includes("Record ID") || header.includes("hs_object_id")) return "hubspot";
  return header.includes("AccountId") || header.includes("MailingStreet") ? "salesforce" : null;
}

function logColumns(log: EventLog): DetectedColumn[] {
  const columnsOf = (table: AttributeTable): AttributeColumn[] =>
    table.names.flatMap((name) => table.column(name) ?? []);
  return [...columnsOf(log.caseAttributes), ...columnsOf(log.eventAttributes)].map(({ name, kind, texts }) => ({
    name,
    type: typeOf(kind, texts),
    samples: samplesOf(texts),
  }));
}

function typeOf(kind: AttributeColumn["kind"], texts: readonly string[]): FieldColumnType {
  if (kind === "number") return "number";
  if (kind === "flag") return "boolean";
  if (kind !== "time") return "text";
  return texts.some((text) => text.includes("T")) ? "datetime" : "date";
}

function logSteps(log: EventLog, stages: readonly MapStage[]): DetectedStep[] {
  const counts = new Uint32Array(log.activities.size);
  for (const activity of log.activity) counts[activity]!++;
  return log.activities.names.map((_, activity) => ({
    use: proposeStep(log, activity, stages),
    eventCount: counts[activity]!,
  }));
}

function columnOfCells(name: string, cells: readonly string[]): DetectedColumn {
  const values = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ""))];
  const isNumber = values.length > 0 && values.every((value) => /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(value));
  const isFlag = values.length > 0 && values.length <= 2 && values.every((value) => /^(?:true|false)$/iu.test(value));
  return { name, type: isNumber ? "number" : isFlag ? "boolean" : "text", samples: samplesOf(values) };
}

function samplesOf(values: readonly string[]): string[] {
  return values.slice(0, SAMPLES).map((value) => value.slice(0, SAMPLE_LENGTH).toWellFormed());
}
