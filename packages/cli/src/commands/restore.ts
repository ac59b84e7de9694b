import { restoreStore } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { STORE_OPTIONS, storePlaceOf } from "../store/place.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead restore FILE`: a backup brought into an empty store. */
export const restore: Command = { options: STORE_OPTIONS, run: restoreBackup };

async function restoreBackup(context: CommandContext): Promise<ExitCode> {
  const { messages, terminal, arguments: given } = context;
  const [file, extra] = given.words;
  if (file === undefined) throw new UsageError("store.file-needed");
  if (extra !== undefined) throw new UsageError("cli.one-file", { extra });
  const { location, dataFolder } = storePlaceOf(context);
  const { files, rows, tables, to } = await restoreStore(location, file, { now: terminal.now, dataFolder });
  await terminal.print(`${messages.text("store.restored", { files, rows, tables, to })}\n`);
  return EXIT.fine;
}
