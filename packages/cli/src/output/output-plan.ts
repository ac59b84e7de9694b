import { extname } from "node:path";
import type { ParsedArguments } from "../arguments.ts";
import { UsageError } from "../usage-error.ts";

/** What `discover` can write. "text" is the summary for people. */
export type DiscoverFormat = "text" | "json" | "svg" | "png" | "html" | "mermaid" | "yaml";

/** One thing to write: a form, and a file or standard output ("-"). */
export interface OutputPlan<Format extends string> {
  readonly format: Format;
  readonly path: string;
}

const DISCOVER_FORMATS: readonly Exclude<DiscoverFormat, "text">[] = ["json", "svg", "png", "html", "mermaid", "yaml"];

const FORMAT_BY_EXTENSION: Readonly<Record<string, DiscoverFormat>> = {
  ".json": "json",
  ".svg": "svg",
  ".png": "png",
  ".html": "html",
  ".htm": "html",
  ".mmd": "mermaid",
  ".mermaid": "mermaid",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".txt": "text",
};

/**
 * What is to be written where: each `-o FILE` in the form its name ends with, or one form by switch, to one file or standard output.
 * @throws {UsageError} when switches and files contradict each other or a name says no form.
 */
export function planDiscoverOutputs(given: ParsedArguments): OutputPlan<DiscoverFormat>[] {
  const switches = DISCOVER_FORMATS.filter((format) => given.isOn(format));
  const paths = given.textsOf("output");
  if (switches.length > 1)
    throw new UsageError("cli.one-form", { forms: switches.map((format) => `--${format}`).join(" ") });
  const [format] = switches;
  if (format !== undefined) {
    if (paths.length > 1) throw new UsageError("cli.one-output", { form: `--${format}` });
    return [{ format, path: paths[0] ?? "-" }];
  }
  if (paths.length === 0) return [{ format: "text", path: "-" }];
  return paths.map((path) => ({ format: formatOfName(path), path }));
}

function formatOfName(path: string): DiscoverFormat {
  const format = FORMAT_BY_EXTENSION[extname(path).toLowerCase()];
  if (format === undefined) {
    throw new UsageError("cli.output-form", { file: path, forms: Object.keys(FORMAT_BY_EXTENSION).join(" ") });
  }
  return format;
}
