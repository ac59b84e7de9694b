import { join } from "node:path";
import type { Caller, Store } from "@fairlead/store";
import { storedPath } from "../file/upload-file.ts";

/** Where imports are done: the store, whose workspace, for whom, and where files lie. */
export interface ImportHost {
  readonly store: Store;
  readonly workspaceId: string;
  readonly caller: Caller;
  /** The folder of the program's data; files lie in `imports`, apart by workspace. */
  readonly dataFolder: string;
}

/** The folder of a workspace's imported files. */
export function importFolder({ dataFolder, workspaceId }: Pick<ImportHost, "dataFolder" | "workspaceId">): string {
  return join(dataFolder, "imports", workspaceId);
}

/** Where an import's file lies, and what was left out of it. */
export function importPaths(
  host: ImportHost,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
): { readonly file: string; readonly rejected: string; readonly refused: string } {
  const folder = importFolder(host);
  return {
    file: storedPath(folder, sha256),
    rejected: join(folder, `${id}.rejected.jsonl`),
    refused: join(folder, `${id}.refused.jsonl`),
  };
}
