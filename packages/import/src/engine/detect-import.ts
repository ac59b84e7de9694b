import { findDefaultMap, findWorkspace } from "@fairlead/store";
import type { Detection } from "../mapping/detection.ts";
import { stagesOfMap } from "../mapping/map-stage.ts";
import type { ImportKind, ImportMapping, ReadSettings } from "../mapping/mapping.ts";
import { proposeMapping } from "../mapping/propose-mapping.ts";
import { FileReader } from "../worker/file-reader.ts";
import { importPaths, type ImportHost } from "./import-host.ts";
import { getImport } from "./import-session.ts";

/** What is told rather than found out. */
export interface DetectOptions {
  readonly kind?: ImportKind;
  readonly read?: ReadSettings;
  /** Of telephone numbers without one; default: that of the workspace's locale, if it speaks of one. */
  readonly country?: string | null;
  readonly caseKind?: "deal" | "lead";
}

/** What a file is, and what could become of it. Shape: `proposal` is null when nothing in it can be used. */
export interface DetectedImport {
  readonly detection: Detection;
  readonly proposal: ImportMapping | null;
}

/**
 * Finds out what the file of an import is: the second step. Nothing is kept.
 * Cost: of a table the first megabytes are read, of anything else all.
 * @throws {FairleadError} `import-missing`, `import-state-wrong`, those of reading.
 */
export async function detectImport(host: ImportHost, id: string, options: DetectOptions = {}): Promise<DetectedImport> {
  const row = await getImport(host, id, ["uploaded", "checked", "running", "cancelled", "failed", "done", "undone"]);
  const scope = host.store.scope(host.workspaceId);
  const [map, workspace] = await scope.read(
    async (tx) => [await findDefaultMap(tx, scope), await findWorkspace(tx, scope)] as const,
  );
  const read = options.read ?? {};
  const reader = new FileReader();
  try {
    const detection = await reader.call("detect", {
      path: importPaths(host, row).file,
      name: row.fileName,
      read,
      stages: map === null ? [] : stagesOfMap(map.document),
      kind: options.kind ?? null,
    });
    const proposal = proposeMapping(detection, {
      fileName: row.fileName,
      currency: workspace?.currency ?? "EUR",
      country: options.country === undefined ? countryOfLocale(workspace?.locale) : options.country,
      mapId: map?.id ?? null,
      caseKind: options.caseKind ?? "deal",
      read,
    });
    return { detection, proposal };
  } finally {
    await reader.close();
  }
}

/** The country a language alone speaks of. */
function countryOfLocale(locale: string | undefined): string | null {
  if (locale === "pl") return "PL";
  return locale === "zh-Hans" ? "CN" : null;
}
