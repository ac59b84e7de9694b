import type { Readable } from "node:stream";

/** Where a command reads, writes, and looks at the time: the process in life, buffers in tests. */
export interface Terminal {
  readonly stdin: Readable;
  readonly isInteractive: boolean;
  /** Cells in a line of standard output; null where that is no terminal. */
  readonly columns: number | null;
  /** Resolves when the text is taken, so that a slow reader holds the writer back. */
  readonly print: (text: string | Uint8Array) => Promise<void>;
  /** For progress, issues, and errors: never part of the answer. */
  readonly say: (text: string) => void;
  readonly now: () => number;
}

/** The terminal of this process. A reader that stops listening (`| head`) ends the program quietly. */
export function processTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    stdin: process.stdin,
    isInteractive: process.stderr.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    print: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    say: (text) => void process.stderr.write(text),
    now: () => Date.now(),
  };
}
