import type { Messages } from "@fairlead/messages";
import type { CommandContext } from "../command.ts";
import type { Terminal } from "../terminal.ts";

/** How a summary is written: its language, and the room it has. */
export interface SummaryStyle {
  readonly messages: Messages;
  /** Cells of a line. */
  readonly width: number;
}

const NARROWEST = 60;
/** Wider, and the eye loses the line. */
const WIDEST = 100;
const USUAL = 80;

/** Cells of a line that is read at ease in a terminal. */
export function readableWidth({ columns }: Terminal): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns ?? USUAL));
}

/** The style for the terminal of a command. */
export function summaryStyleOf({ terminal, messages }: CommandContext): SummaryStyle {
  return { messages, width: readableWidth(terminal) };
}
