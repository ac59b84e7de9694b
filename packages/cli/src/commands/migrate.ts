import { upgradeStore } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { assertNoWords, STORE_OPTIONS, storePlaceOf } from "../store/place.ts";

/** `fairlead migrate`: a store brought to the schema of this program, backed up first. */
export const migrate: Command = { options: STORE_OPTIONS, run: migrateStore };

async function migrateStore(context: CommandContext): Promise<ExitCode> {
  assertNoWords(context);
  const { messages, terminal } = context;
  const { from, to, backup, secured } = await upgradeStore(storePlaceOf(context), terminal);
  const lines = [
    ...(backup === null ? [] : [messages.text("cli.written", { file: backup })]),
    from === to ? messages.text("store.migrate-none", { version: to }) : messages.text("store.migrated", { from, to }),
    ...(secured.length === 0 ? [] : [messages.text("store.secured", { tables: secured.join(", ") })]),
  ];
  await terminal.print(`${lines.join("\n")}\n`);
  return EXIT.fine;
}
