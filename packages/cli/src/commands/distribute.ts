import { distributeStore } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { assertNoWords, STORE_OPTIONS, storePlaceOf } from "../store/place.ts";

/** `fairlead distribute`: a store spread over the machines of a Citus cluster. */
export const distribute: Command = { options: STORE_OPTIONS, run: distributeTables };

async function distributeTables(context: CommandContext): Promise<ExitCode> {
  assertNoWords(context);
  const { messages, terminal } = context;
  const done = await distributeStore(storePlaceOf(context).location);
  const lines = [...done, messages.text("store.distributed", { count: done.length })];
  await terminal.print(`${lines.join("\n")}\n`);
  return EXIT.fine;
}
