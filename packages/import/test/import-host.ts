import { checkImport } from "../src/engine/check-import.ts";
import { detectImport, type DetectOptions } from "../src/engine/detect-import.ts";
import type { ImportReport } from "../src/engine/import-counts.ts";
import type { ImportHost } from "../src/engine/import-host.ts";
import { receiveImport } from "../src/engine/receive-import.ts";
import { runImport } from "../src/engine/run-import.ts";
import { bytesOf } from "./files.ts";

/** Makes a workspace to import into. */
export async function newHost(
  store: ImportHost["store"] & { readonly createWorkspace: () => Promise<string> },
  dataFolder: string,
): Promise<ImportHost> {
  const workspaceId = await store.createWorkspace();
  return { store, workspaceId, dataFolder, caller: { actor: null, via: "command-line", requestId: null } };
}

/** Takes a file in, maps it as proposed, and checks it: its import, and what it would do. */
export async function prepare(
  host: ImportHost,
  content: string | Uint8Array,
  { name = "deals.csv", ...options }: DetectOptions & { readonly name?: string } = {},
): Promise<{ readonly id: string; readonly dry: ImportReport }> {
  const { id } = await receiveImport(host, { name, chunks: bytesOf(content) });
  const { proposal, detection } = await detectImport(host, id, { country: "PL", ...options });
  if (proposal === null) throw new Error(JSON.stringify(detection.issues));
  const checked = await checkImport(host, id, proposal);
  if (checked.kind !== "report") throw new Error(JSON.stringify(checked.issues));
  return { id, dry: checked.report };
}

/** Brings a file in from beginning to end. */
export async function bring(
  host: ImportHost,
  content: string | Uint8Array,
  name = "deals.csv",
): Promise<{ readonly id: string; readonly dry: ImportReport; readonly report: ImportReport }> {
  const { id, dry } = await prepare(host, content, { name });
  const { report } = await runImport(host, id);
  return { id, dry, report };
}
