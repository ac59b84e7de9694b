import type { CaseKind } from "@fairlead/run";
import type { DetectedColumn, Detection } from "./detection.ts";
import type { ColumnUse, DealUse, ImportMapping, ReadSettings } from "./mapping.ts";
import { proposeCompanyUses, proposeDealUses, proposePersonUses } from "./use-words.ts";

/** What a proposal cannot find in the file. */
export interface ProposalContext {
  readonly fileName: string;
  /** The currency of the workspace. */
  readonly currency: string;
  readonly country: string | null;
  readonly mapId: string | null;
  readonly caseKind: CaseKind;
  readonly read: ReadSettings;
}

/** Columns that become custom fields unasked: more would bury a record, and can be asked for. */
const MOST_FIELDS = 40;

/** The mapping to begin with; null for a file that is nothing that can be used. */
export function proposeMapping(detection: Detection, context: ProposalContext): ImportMapping | null {
  const { kind, columns } = detection;
  const headers = columns.map(({ name }) => name);
  const base = {
    system:
      detection.system === null || GENERIC.has(detection.system) ? systemOfName(context.fileName) : detection.system,
    read: context.read,
    country: context.country,
  };
  switch (kind) {
    case null:
      return null;
    case "people":
      return { ...base, kind, columns: columnUses(columns, proposePersonUses(headers)) };
    case "companies":
      return { ...base, kind, columns: columnUses(columns, proposeCompanyUses(headers)) };
    case "deals":
      return {
        ...base,
        kind,
        caseKind: context.caseKind,
        columns: dealColumns(detection),
        steps: detection.steps.map(({ use }) => use),
        mapId: context.mapId,
        currency: context.currency,
      };
  }
}

/** Systems that are none: the form of a file says nothing of whose ids it has. */
const GENERIC: ReadonlySet<string> = new Set(["csv", "xes", "ocel"]);

/** A name for the system of a file that does not say, without what changes from one export to the next: "deals-2026-03.csv" → "deals". */
function systemOfName(fileName: string): string {
  const stem = fileName.normalize("NFKC").replace(/(?:\.[A-Za-z][A-Za-z0-9]{0,9})+$/u, "");
  const words = stem
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "" && !/^(?:\d+|copy|kopia|new|nowy|final|export|t\d+|\d+t\d+z?)$/u.test(word));
  return words.join("-").slice(0, 60) || "file";
}

function dealColumns({ columns, roles }: Detection): ColumnUse<DealUse>[] {
  // stage and status are told by the steps
  const told = new Set(roles.filter(({ role }) => STEP_ROLES.has(role)).map(({ column }) => column));
  const free = columns.filter(({ name }) => !told.has(name));
  const uses = new Map(proposeDealUses(free.map(({ name }) => name)));
  const typeOf = new Map(columns.map(({ name, type }) => [name, type]));
  for (const [column, use] of uses) {
    const type = typeOf.get(column);
    const isTime = type === "date" || type === "datetime";
    if ((use === "amount" && type !== "number") || ((use === "expected-close" || use === "created") && !isTime))
      uses.delete(column);
  }
  for (const { role, column } of roles)
    if (role === "amount" && typeOf.get(column) === "number") setOnce(uses, column, "amount");
  return columnUses(free, uses);
}

const STEP_ROLES: ReadonlySet<string> = new Set([
  "current-stage",
  "status",
  "activity",
  "time",
  "lifecycle",
  "from-stage",
  "to-stage",
]);

function setOnce(uses: Map<string, DealUse>, column: string, use: DealUse): void {
  for (const [other, of] of uses) if (of === use && other !== column) uses.delete(other);
  uses.set(column, use);
}

function columnUses<Use extends string>(
  columns: readonly DetectedColumn[],
  uses: ReadonlyMap<string, Use>,
): ColumnUse<Use>[] {
  const keys = new Set<string>();
  let fields = 0;
  return columns.flatMap((column): ColumnUse<Use>[] => {
    const use = uses.get(column.name);
    if (use !== undefined) return [{ column: column.name, use }];
    if (column.samples.length === 0 || ++fields > MOST_FIELDS) return [];
    const key = fieldKeyOf(column.name, keys);
    keys.add(key);
    return [{ column: column.name, use: "field", key, label: column.name.slice(0, 100), type: column.type }];
  });
}

/** A key for the custom field of a column: its letters and digits, "_" between words; another number for each of the same. */
function fieldKeyOf(column: string, taken: ReadonlySet<string>): string {
  const words = column
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "")
    .slice(0, 60)
    .toWellFormed();
  const stem = words === "" || words in Object.prototype ? `column_${words}` : words;
  let key = stem;
  for (let number = 2; taken.has(key); number++) key = `${stem}_${number}`;
  return key;
}
