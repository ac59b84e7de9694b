import { IssueTally, type Issue } from "@fairlead/base";
import { parseMap } from "@fairlead/map";
import type { Locale } from "@fairlead/messages";
import type { Situation } from "@fairlead/run";
import { findDefaultMap } from "@fairlead/store";
import { checkMapping } from "../mapping/check-mapping.ts";
import { onMap, stagesOfMap } from "../mapping/map-stage.ts";
import { parseMapping } from "../mapping/parse-mapping.ts";
import type { ImportMapping } from "../mapping/mapping.ts";
import type { PlannedRow } from "../match/plan-batch.ts";
import type { FileReader } from "../worker/file-reader.ts";
import { changeState } from "./change-state.ts";
import { countsOf, NO_COUNTS, PREVIEW_RECORDS, recordCount, withBatch, type ImportReport } from "./import-counts.ts";
import type { ImportHost } from "./import-host.ts";
import { findSameImport, getImport, openSession, type ImportSession } from "./import-session.ts";
import { ProgressTeller, type ImportProgress } from "./import-progress.ts";

/** How a dry run goes on. */
export interface CheckOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  /** Of the map that is drafted where the workspace has none. Default: "en". */
  readonly locale?: Locale;
}

/** What a dry run found: a report, or what is wrong with the mapping. */
export type CheckOutcome =
  | { readonly kind: "report"; readonly report: ImportReport }
  | { readonly kind: "mapping-wrong"; readonly issues: readonly Issue[] };

/**
 * Tells what an import would do, and changes nothing but the import: the third step. The mapping is kept with it.
 * @throws {FairleadError} `import-missing`, `import-state-wrong`, `import-mapping-malformed`, those of reading; the reason of the signal.
 */
export async function checkImport(
  host: ImportHost,
  id: string,
  given: ImportMapping,
  options: CheckOptions = {},
): Promise<CheckOutcome> {
  const row = await getImport(host, id, ["uploaded", "checked"]);
  const scope = host.store.scope(host.workspaceId);
  const map = await scope.read((tx) => findDefaultMap(tx, scope));
  const mapping = onMap(parseMapping(given), map);
  const stages = map === null ? [] : stagesOfMap(map.document);
  const issues = checkMapping(mapping, { columns: null, stages });
  if (issues.length > 0) return { kind: "mapping-wrong", issues };
  const same = await findSameImport(host, { row, mapping, states: ["done"] });
  const report = same === null ? await dryRun(host, { row, mapping }, options) : sameReport(same);
  const change = { mapping, state: "checked", counts: report.counts, problems: report.problems } as const;
  await changeState(host, { id, action: "import.check", from: ["uploaded", "checked"] }, change);
  return { kind: "report", report };
}

async function dryRun(
  host: ImportHost,
  asked: Pick<ImportSession, "row" | "mapping">,
  { onProgress, signal, locale = "en" }: CheckOptions,
): Promise<ImportReport> {
  const teller = new ProgressTeller("checking", host.store.now, onProgress);
  const session = await openSession(host, asked, {
    isDryRun: true,
    onProgress: (reading) => teller.tellReading(reading),
    draftsMap: (reader) => draftedMap(reader, { name: asked.row.fileName, locale }),
  });
  try {
    const tally = new IssueTally();
    const preview: PlannedRow[] = [];
    let counts = NO_COUNTS;
    for (let number = 0; ; number++) {
      signal?.throwIfAborted();
      const batch = await session.reader.call("batch", number);
      if (batch === null) break;
      const plan = await session.plan(batch);
      counts = withBatch(counts, plan);
      for (const { row, reasons } of plan.rows)
        for (const reason of reasons) tally.add({ ...reason, where: { line: row, ...reason.where } });
      preview.push(...plan.rows.slice(0, PREVIEW_RECORDS - preview.length));
      teller.tellBatch({ share: batch.share, records: recordCount(counts), counts });
    }
    const { issues, rejectedCount } = await session.finish();
    const problems = [...issues, ...tally.list()];
    return { counts, problems, rejectedRows: rejectedCount, preview, sameAs: null };
  } finally {
    await session.close();
  }
}

/** The map that the run would make, as if it were there. */
async function draftedMap(
  reader: FileReader,
  options: { readonly name: string; readonly locale: Locale },
): Promise<Situation["map"]> {
  const document = parseMap(await reader.call("draftMap", options)).map;
  return document === null ? null : { id: document.id, version: 1, document };
}

/** What importing a file once more does: nothing. */
export function sameReport(same: { readonly id: string; readonly counts: unknown }): ImportReport {
  const records = recordCount(countsOf(same.counts));
  const counts = { ...NO_COUNTS, duplicate: records };
  return { counts, problems: [], rejectedRows: 0, preview: [], sameAs: same.id };
}
