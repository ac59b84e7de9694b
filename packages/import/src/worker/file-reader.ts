import { Worker } from "node:worker_threads";
import { FairleadError } from "@fairlead/base";
import type { ReaderCalls, ReaderReply, ReaderRequest, ReaderTrouble } from "./reader-protocol.ts";

/** What the reading thread may hold of plain memory; columns of numbers are apart. Units: megabytes. */
const MAX_HEAP_MB = 3072;

/** How far reading is. Units: `share` of the file, 0–1. */
export interface ReadingProgress {
  readonly share: number;
  readonly rows: number;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A thread that reads one file.
 * Ownership: whoever makes it closes it.
 */
export class FileReader {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #ended: FairleadError | null = null;

  constructor(onProgress: (progress: ReadingProgress) => void = () => undefined) {
    this.#worker = new Worker(new URL("./reading-thread.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
      execArgv: [],
    });
    this.#worker.on("message", (reply: ReaderReply) => {
      if (reply.kind === "progress") onProgress(reply);
      else this.#settle(reply);
    });
    this.#worker.on("error", (cause: NodeJS.ErrnoException) => {
      const code = cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? "import-file-too-wide" : "import-reading-failed";
      this.#end(new FairleadError(code, { megabytes: MAX_HEAP_MB }, { cause }));
    });
    this.#worker.on("exit", () => this.#end(new FairleadError("import-reading-failed", { megabytes: MAX_HEAP_MB })));
  }

  /**
   * Asks the thread.
   * @throws {FairleadError} what the call says, `import-file-too-wide` when the file needs more memory than may be, `import-reading-failed`
   * when the thread is gone.
   */
  call<Name extends keyof ReaderCalls>(
    name: Name,
    ...args: Parameters<ReaderCalls[Name]>
  ): Promise<Awaited<ReturnType<ReaderCalls[Name]>>> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    const id = this.#next++;
    const request: ReaderRequest = { id, call: name, args };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(request, []);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(reply: Exclude<ReaderReply, { kind: "progress" }>): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === "answer") waiting?.resolve(reply.value as never);
    else waiting?.reject(errorOf(reply.trouble));
  }

  #end(error: FairleadError): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}

function errorOf({ code, values, message }: ReaderTrouble): FairleadError {
  return code === null
    ? new FairleadError("import-reading-failed", { megabytes: MAX_HEAP_MB }, { cause: new Error(message) })
    : new FairleadError(code, values);
}
