import { closeSync, openSync, writeSync } from "node:fs";
import { formatCsvRow, guardText, type RejectedRow } from "@fairlead/interchange";
import type { Messages } from "@fairlead/messages";
import { UsageError } from "../usage-error.ts";

/** The file that lists rows left out, each with its line, the reason as code and sentence, and its cells as they stood. */
export interface RejectedRowsFile {
  readonly add: (row: RejectedRow) => void;
  readonly close: () => void;
}

const BUFFERED_ROWS = 500;

/** @throws {UsageError} `cli.output-unwritable` when the place may not be written. */
export function openRejectedRows(path: string, messages: Messages): RejectedRowsFile {
  const file = open(path);
  let buffered = [formatCsvRow(["line", "code", "reason", "cells"])];
  const flush = (): void => {
    writeSync(file, buffered.join(""));
    buffered = [];
  };
  return {
    add: ({ line, issue, cells }) => {
      const reason = messages.issue({ code: issue.code, values: issue.values ?? {} });
      buffered.push(formatCsvRow([String(line), issue.code, reason, ...cells.map(quoted)]));
      if (buffered.length >= BUFFERED_ROWS) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

/** A cell as it stood, except that no spreadsheet runs it. */
function quoted(cell: string): string {
  return cell === "" ? "" : guardText(cell);
}

function open(path: string): number {
  try {
    return openSync(path, "w");
  } catch (cause) {
    throw new UsageError("cli.output-unwritable", {
      file: path,
      reason: cause instanceof Error ? cause.message : String(cause),
    });
  }
}
