import { moveStore, placeOf } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { assertNoWords, STORE_OPTIONS, storePlaceOf } from "../store/place.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead move --to DATABASE_URL`: a store copied to a server, the old one left as it was. */
export const move: Command = { options: { ...STORE_OPTIONS, to: { type: "string" } }, run: moveAll };

async function moveAll(context: CommandContext): Promise<ExitCode> {
  assertNoWords(context);
  const { messages, terminal, arguments: given } = context;
  const databaseUrl = given.textOf("to");
  if (databaseUrl === undefined || databaseUrl === "") throw new UsageError("store.target-needed");
  const place = placeOf(databaseUrl);
  const { rows, tables } = await moveStore(storePlaceOf(context).location, { databaseUrl }, terminal);
  const moved = messages.text("store.moved", { rows, tables, place });
  await terminal.print(`${moved}\n${messages.text("store.move-next")}\n`);
  return EXIT.fine;
}
