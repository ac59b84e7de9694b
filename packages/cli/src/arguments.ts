import { parseArgs, type ParseArgsOptionDescriptor } from "node:util";
import { UsageError } from "./usage-error.ts";

/** The options a command takes, by long name. */
export type OptionTable = Readonly<Record<string, ParseArgsOptionDescriptor>>;

/** Arguments as given: plain words, switches, and texts by option name. */
export interface ParsedArguments {
  readonly words: readonly string[];
  isOn(name: string): boolean;
  textOf(name: string): string | undefined;
  textsOf(name: string): readonly string[];
}

/** Options every command takes. */
const COMMON_OPTIONS: OptionTable = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
};

/** How a file is read: what to use its columns for, and where to list what could not be used. */
export const READING_OPTIONS: OptionTable = {
  case: { type: "string" },
  activity: { type: "string" },
  time: { type: "string" },
  actor: { type: "string" },
  dates: { type: "string" },
  "map-columns": { type: "string" },
  lifecycle: { type: "string" },
  classifier: { type: "string" },
  "object-type": { type: "string" },
  errors: { type: "string" },
  strict: { type: "boolean" },
};

/**
 * Parses the arguments after the command's name.
 * @throws {UsageError} when an option is unknown, lacks its value, or has one too many.
 */
export function parseArguments(args: readonly string[], options: OptionTable): ParsedArguments {
  const { values, positionals } = parse(args, { ...COMMON_OPTIONS, ...options });
  const textsOf = (name: string): readonly string[] => {
    const value = values[name];
    if (Array.isArray(value)) return value.filter((text) => typeof text === "string");
    return typeof value === "string" ? [value] : [];
  };
  return { words: positionals, isOn: (name) => values[name] === true, textOf: (name) => textsOf(name).at(-1), textsOf };
}

type RawArguments = { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };

function parse(args: readonly string[], options: OptionTable): RawArguments {
  try {
    return parseArgs({ args: [...args], options: { ...options }, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageErrorOf(error, args);
  }
}

function usageErrorOf(error: unknown, args: readonly string[]): unknown {
  if (!(error instanceof TypeError) || !("code" in error)) return error;
  const named = /'(?:-\w, )?(-{1,2}[^\s'=]+)/.exec(error.message)?.[1] ?? args.join(" ");
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return new UsageError("cli.option-unknown", { option: named });
  return new UsageError("cli.option-value", { option: named });
}
