import type { Issue } from "@fairlead/base";
import type { DetectedImport, ImportMapping, ImportReport, UndoOutcome } from "@fairlead/import";
import type { Messages } from "@fairlead/messages";
import { issueLines } from "../output/issue-lines.ts";
import type { SummaryStyle } from "../output/summary-style.ts";

/** Why nothing was brought in. */
export function checkLines(issues: readonly Issue[], style: SummaryStyle): string {
  return issueLines(issues, style).join("\n");
}

/** What the file was taken for, and what becomes of its columns. */
export function proposalLines(
  file: string,
  { detection }: DetectedImport,
  mapping: ImportMapping,
  { text }: Messages,
): string {
  const { table, columns } = detection;
  const columnUses: readonly ImportMapping["columns"][number][] = mapping.columns;
  const used = new Set(columnUses.map(({ column }) => column));
  const left = columns.filter(({ name }) => !used.has(name)).map(({ name }) => name);
  const delimiter = table === null ? "none" : table.delimiter === "\t" ? "tab" : table.delimiter;
  const encoding = table?.encoding ?? "none";
  return [
    text("import.recognised", { file, kind: mapping.kind, delimiter, encoding }),
    text("import.system", { system: mapping.system }),
    ...columnUses.map((entry) =>
      text("import.mapped", {
        column: `  ${entry.column}`,
        use: entry.use === "field" ? `fields.${entry.key}` : entry.use,
      }),
    ),
    ...(left.length === 0 ? [] : [text("import.left-out", { columns: left.join(", ") })]),
  ].join("\n");
}

/** What an import, or its dry run, came to. */
export function reportLines(
  {
    id,
    state,
    report,
  }: { readonly id: string; readonly state: "dry" | "done" | "cancelled"; readonly report: ImportReport },
  style: SummaryStyle,
): string {
  const { text } = style.messages;
  const { counts, problems, rejectedRows, sameAs } = report;
  if (sameAs !== null) return text("import.summary.same", { import: sameAs });
  const { newPeople: people, newCompanies: companies, steps } = counts;
  return [
    text(state === "dry" ? "import.summary.dry" : "import.summary.done", { ...counts }),
    ...(people + companies + steps === 0 ? [] : [text("import.summary.besides", { people, companies, steps })]),
    ...(state === "cancelled" ? [text("import.summary.cancelled")] : []),
    ...issueLines(problems, style),
    ...(rejectedRows === 0 ? [] : [text("import.rejected", { rows: rejectedRows })]),
    ...(state === "dry" ? [] : [text("import.summary.id", { import: id })]),
  ].join("\n");
}

/** What taking an import back came to. */
export function undoneLines({ records, kept }: UndoOutcome, style: SummaryStyle): string {
  return [
    style.messages.text("import.summary.undone", { undone: records, kept: kept.length }),
    ...kept.flatMap(({ reasons }) => issueLines(reasons, style)),
  ].join("\n");
}
