import { resolve } from "node:path";
import { backUpStore, backupFileIn, backupFolderOf } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { assertNoWords, STORE_OPTIONS, storePlaceOf } from "../store/place.ts";

/** `fairlead backup`: everything in a store, as it is at this moment, in one file. */
export const backup: Command = {
  options: { ...STORE_OPTIONS, output: { type: "string", short: "o" } },
  run: backUp,
};

const BYTES_PER_MB = 1_000_000;

async function backUp(context: CommandContext): Promise<ExitCode> {
  assertNoWords(context);
  const { messages, terminal, arguments: given } = context;
  const place = storePlaceOf(context);
  const output = given.textOf("output");
  const path = output === undefined ? backupFileIn(backupFolderOf(place), terminal.now()) : resolve(output);
  const options = { now: terminal.now, dataFolder: place.dataFolder };
  const { file, files, rows, tables, bytes } = await backUpStore(place.location, path, options);
  const size = new Intl.NumberFormat(messages.locale, { maximumFractionDigits: 1 }).format(bytes / BYTES_PER_MB);
  await terminal.print(`${messages.text("store.backed-up", { file, files, rows, tables, size })}\n`);
  return EXIT.fine;
}
