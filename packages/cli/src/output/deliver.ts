import { statSync } from "node:fs";
import type { CommandContext } from "../command.ts";
import { UsageError } from "../usage-error.ts";
import { writeFileWhole } from "./write-file.ts";

/** Sends an answer to its place: standard output for "-", else a file written whole, whose name is then said on the side. */
export async function deliver(
  path: string,
  parts: Iterable<string | Uint8Array>,
  { terminal, messages }: CommandContext,
): Promise<void> {
  if (path === "-") {
    for (const part of parts) await terminal.print(part);
    return;
  }
  await writeFileWhole(path, parts);
  terminal.say(`${messages.text("cli.written", { file: path })}\n`);
}

/**
 * Refuses to write over the file that is read.
 * @throws {UsageError} `cli.output-is-input`
 */
export function assertNotInput(outputs: readonly string[], input: string | undefined): void {
  for (const output of outputs) {
    if (output !== "-" && input !== undefined && input !== "-" && isSameFile(output, input)) {
      throw new UsageError("cli.output-is-input", { file: output });
    }
  }
}

function isSameFile(a: string, b: string): boolean {
  const first = statSync(a, { throwIfNoEntry: false });
  const second = statSync(b, { throwIfNoEntry: false });
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}
