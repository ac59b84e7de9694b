import { existsSync } from "node:fs";
import { FairleadError } from "@fairlead/base";
import { recordKeysOf } from "@fairlead/import";
import { listAllWorkspaces, openStore, type Store } from "@fairlead/store";
import type { CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { assertNoWords, storePlaceOf } from "./place.ts";

/** What was found in one workspace. */
export interface WorkspaceFinding {
  readonly lines: readonly string[];
  readonly isFine: boolean;
}

/**
 * Looks at each workspace of a store that is there, and prints what was found.
 * @throws {FairleadError} `store-missing`: nothing is made where there is none; those of `openStore`.
 */
export async function lookAtWorkspaces(
  context: CommandContext,
  look: (store: Store, workspaceId: string) => Promise<WorkspaceFinding>,
): Promise<ExitCode> {
  assertNoWords(context);
  const { terminal, messages } = context;
  const { location } = storePlaceOf(context);
  if ("dataFolder" in location && !existsSync(location.dataFolder))
    throw new FairleadError("store-missing", { folder: location.dataFolder });
  const store = await openStore(location, { now: Date.now, keysOf: recordKeysOf, connections: 4 });
  try {
    let exitCode: ExitCode = EXIT.fine;
    const workspaces = await listAllWorkspaces(store);
    for (const { id } of workspaces) {
      const { lines, isFine } = await look(store, id);
      if (!isFine) exitCode = EXIT.findings;
      await terminal.print(`${lines.join("\n")}\n`);
    }
    if (workspaces.length === 0) await terminal.print(`${messages.text("change.workspaces-none")}\n`);
    return exitCode;
  } finally {
    await store.close();
  }
}
