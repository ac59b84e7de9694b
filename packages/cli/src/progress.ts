import type { ReadProgress } from "@fairlead/interchange";
import type { Messages } from "@fairlead/messages";
import type { Input } from "./input.ts";
import type { Terminal } from "./terminal.ts";

const QUIET_MS = 1000;
const INTERACTIVE_STEP_MS = 200;
const LOG_STEP_MS = 5000;

/** Says how far reading is, once it takes over a second: on a terminal in one line that is overwritten, elsewhere a line every few seconds. */
export interface ProgressLine {
  readonly report: (progress: ReadProgress) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** The progress line of reading one input. */
export function createProgressLine(input: Input, terminal: Terminal, messages: Messages): ProgressLine {
  const startedAt = terminal.now();
  const step = terminal.isInteractive ? INTERACTIVE_STEP_MS : LOG_STEP_MS;
  let nextAt = startedAt + QUIET_MS;
  let shown = false;
  return {
    report: ({ rows }) => {
      const now = terminal.now();
      if (now < nextAt) return;
      nextAt = now + step;
      shown = true;
      const line = describe(input, rows, now - startedAt, messages);
      terminal.say(terminal.isInteractive ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    end: () => {
      if (shown && terminal.isInteractive) terminal.say("\r\u001b[2K");
    },
  };
}

function describe({ source, bytesTaken }: Input, rows: number, elapsed: number, { text, format }: Messages): string {
  const done =
    source.sizeBytes === null || source.sizeBytes === 0 ? null : Math.min(1, bytesTaken() / source.sizeBytes);
  const values = { file: source.name, rows: format.count(rows) };
  if (done === null || done <= 0) return text("cli.progress-open", values);
  const remaining = format.duration(Math.round((elapsed * (1 - done)) / done));
  return text("cli.progress", { ...values, share: format.share(done), remaining });
}
