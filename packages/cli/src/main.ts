import { FairleadError } from "@fairlead/base";
import { createMessages, isMessageKey, parseLocale, type Locale } from "@fairlead/messages";
import { parseArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { fitHelp } from "./output/fit-help.ts";
import { readableWidth } from "./output/summary-style.ts";
import { processTerminal, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

// each command is loaded only when it is called, so that --help stays instant
const COMMANDS = {
  inspect: async () => (await import("./commands/inspect.ts")).inspect,
  discover: async () => (await import("./commands/discover.ts")).discover,
  convert: async () => (await import("./commands/convert.ts")).convert,
  sample: async () => (await import("./commands/sample.ts")).sample,
  show: async () => (await import("./commands/show.ts")).show,
  start: async () => (await import("./commands/start.ts")).start,
  import: async () => (await import("./commands/import.ts")).importFile,
  serve: async () => (await import("./commands/serve.ts")).serve,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  move: async () => (await import("./commands/move.ts")).move,
  migrate: async () => (await import("./commands/migrate.ts")).migrate,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
  account: async () => (await import("./commands/account.ts")).account,
  verify: async () => (await import("./commands/verify.ts")).verify,
  rebuild: async () => (await import("./commands/rebuild.ts")).rebuild,
  distribute: async () => (await import("./commands/distribute.ts")).distribute,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

type CommandName = keyof typeof COMMANDS;

const VERSION = "0.1.0";

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
}

/**
 * Runs one command line.
 * Edges: a wrong call is explained on the side channel and gives 2; trouble that was foreseen is told in its sentence and gives 1; a fault of ours gives 3 and says so.
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = requestedLanguage(args);
  const messages = createMessages(localeOf(language, process.env));
  try {
    if (language !== undefined && parseLocale(language) === null)
      throw new UsageError("cli.lang-unknown", { language });
    return await dispatch(args, terminal, messages);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.say(`${messages.text(error.key, error.values)}\n`);
      return EXIT.usage;
    }
    // trouble around us that we foresaw: it has a sentence
    if (error instanceof FairleadError && isMessageKey(`issue.${error.code}`)) {
      terminal.say(`${messages.issue(error)}\n`);
      return EXIT.findings;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.say(`${messages.text("cli.internal", { detail })}\n`);
    return EXIT.internal;
  }
}

async function dispatch(
  args: readonly string[],
  terminal: Terminal,
  messages: ReturnType<typeof createMessages>,
): Promise<ExitCode> {
  const [name, ...rest] = args.filter((arg, index) => !isLanguageBeforeCommand(args, arg, index));
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const topic = name === "help" ? rest[0] : undefined;
    await printHelp(messages.text(isCommandName(topic) ? `cli.help.${topic}` : "cli.help.main"), terminal);
    return EXIT.fine;
  }
  if (name === "--version") {
    await terminal.print(`${VERSION}\n`);
    return EXIT.fine;
  }
  if (!isCommandName(name)) {
    throw new UsageError("cli.command-unknown", { command: name, commands: Object.keys(COMMANDS).join(", ") });
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    await printHelp(messages.text(`cli.help.${name}`), terminal);
    return EXIT.fine;
  }
  const command: Command = await COMMANDS[name]();
  return command.run({ terminal, messages, arguments: parseArguments(rest, command.options) });
}

async function printHelp(text: string, terminal: Terminal): Promise<void> {
  await terminal.print(`${fitHelp(text, readableWidth(terminal))}\n`);
}

function isCommandName(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}

/** `--lang pl discover …` is as good as `discover … --lang pl`. */
function isLanguageBeforeCommand(args: readonly string[], arg: string, index: number): boolean {
  if (index === 0) return arg === "--lang" || arg.startsWith("--lang=");
  return index === 1 && args[0] === "--lang";
}

/** What `--lang` says, wherever it stands. */
function requestedLanguage(args: readonly string[]): string | undefined {
  const index = args.indexOf("--lang");
  return index >= 0 ? (args[index + 1] ?? "") : args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
}

/** The locale asked for, else that of the environment, else English. */
function localeOf(language: string | undefined, environment: Readonly<Record<string, string | undefined>>): Locale {
  const inherited = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return parseLocale(language ?? "") ?? parseLocale(inherited) ?? "en";
}
