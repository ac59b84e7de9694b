import type { ImportProgress } from "@fairlead/import";
import type { Messages } from "@fairlead/messages";
import type { Terminal } from "../terminal.ts";

const INTERACTIVE_STEP_MS = 200;
const LOG_STEP_MS = 5000;

/** Says how far an import is: on a terminal in one line that is overwritten, elsewhere a line every few seconds. */
export function createImportProgress(
  file: string,
  terminal: Terminal,
  { text, format }: Messages,
): { readonly report: (progress: ImportProgress) => void; readonly end: () => void } {
  const step = terminal.isInteractive ? INTERACTIVE_STEP_MS : LOG_STEP_MS;
  let nextAt = terminal.now() + step;
  let isShown = false;
  return {
    report: ({ phase, share, done, remainingMs }) => {
      if (terminal.now() < nextAt) return;
      nextAt = terminal.now() + step;
      const values = { phase, file, done, share: format.share(share) };
      const line =
        remainingMs === null
          ? text("import.progress", values)
          : text("import.progress-remaining", { ...values, remaining: format.duration(remainingMs) });
      terminal.say(terminal.isInteractive ? `\r\u001b[2K${line}` : `${line}\n`);
      isShown = true;
    },
    end: () => {
      if (isShown && terminal.isInteractive) terminal.say("\r\u001b[2K");
      isShown = false;
    },
  };
}
