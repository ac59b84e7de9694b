import { closeSync, openSync, writeSync } from "node:fs";
import type { RowProblem } from "../draft/draft.ts";

const BUFFER_LENGTH = 1 << 16;

/** Writes the rows that could not be used to a file, one JSON text a line. */
export class RejectedFile {
  readonly #file: number;
  #buffer = "";
  count = 0;

  /** Makes the file anew. */
  constructor(path: string) {
    this.#file = openSync(path, "w", 0o600);
  }

  add(problem: RowProblem): void {
    this.count++;
    this.#buffer += `${JSON.stringify(problem)}\n`;
    if (this.#buffer.length >= BUFFER_LENGTH) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#buffer);
    this.#buffer = "";
  }
}
