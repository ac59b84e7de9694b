import { locateStore, placeOf, type StorePlace } from "@fairlead/store";
import type { OptionTable } from "../arguments.ts";
import type { CommandContext } from "../command.ts";
import { UsageError } from "../usage-error.ts";

/** Options of every command that works on a store. */
export const STORE_OPTIONS: OptionTable = { data: { type: "string" } };

/** Where the store of a command is; said on the side, so that nobody works on another than they think. */
export function storePlaceOf({ arguments: given, messages, terminal }: CommandContext): StorePlace {
  const place = locateStore({ dataFolder: given.textOf("data"), env: process.env });
  const { location } = place;
  terminal.say(
    "dataFolder" in location
      ? `${messages.text("store.place-embedded", { folder: location.dataFolder })}\n`
      : `${messages.text("store.place-server", { place: placeOf(location.databaseUrl) })}\n`,
  );
  return place;
}

/**
 * Refuses words where a command takes options only.
 * @throws {UsageError} `store.no-words`
 */
export function assertNoWords({ arguments: { words } }: CommandContext): void {
  if (words[0] !== undefined) throw new UsageError("store.no-words", { given: words[0] });
}
