import type { Messages } from "@fairlead/messages";
import type { OptionTable, ParsedArguments } from "./arguments.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly messages: Messages;
  readonly arguments: ParsedArguments;
}

/** One verb of the command line. */
export interface Command {
  readonly options: OptionTable;
  readonly run: (context: CommandContext) => Promise<ExitCode>;
}
