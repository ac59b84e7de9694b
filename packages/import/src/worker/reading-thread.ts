// The thread that reads files, so that the thread that answers requests never waits for a parser.
import { parentPort } from "node:worker_threads";
import { FairleadError } from "@fairlead/base";
import { ContactReading } from "./contact-reading.ts";
import { DealReading } from "./deal-reading.ts";
import { detectFile } from "./detect-file.ts";
import type { DraftReading, ReadJob } from "./read-job.ts";
import type { ReaderCalls, ReaderReply, ReaderRequest, ReaderTrouble } from "./reader-protocol.ts";
import { stat } from "node:fs/promises";

const PROGRESS_STEP_MS = 200;

let reading: DraftReading | null = null;

const calls: ReaderCalls = {
  detect: detectFile,
  open: async (job, given) => {
    const onProgress = await progressOf(job);
    reading =
      given.kind === "deals"
        ? await DealReading.open(job, onProgress)
        : await ContactReading.open(job, given, onProgress);
  },
  draftMap: async (options) => {
    if (!(reading instanceof DealReading))
      throw new FairleadError("broken-invariant", { message: "no deals are open" });
    return reading.draftMap(options);
  },
  begin: async (mapping, stages) => {
    if (reading instanceof DealReading && mapping.kind === "deals") reading.use(mapping, stages);
  },
  batch: async (number) => opened().batch(number),
  finish: async () => opened().finish(),
};

function opened(): DraftReading {
  if (reading === null) throw new FairleadError("broken-invariant", { message: "no file is open" });
  return reading;
}

async function progressOf({
  path,
}: ReadJob): Promise<(progress: { readonly bytesRead: number; readonly rows: number }) => void> {
  const { size } = await stat(path);
  let nextAt = 0;
  return ({ bytesRead, rows }) => {
    const now = performance.now();
    if (now < nextAt) return;
    nextAt = now + PROGRESS_STEP_MS;
    reply({ kind: "progress", share: Math.min(1, bytesRead / size), rows });
  };
}

function reply(message: ReaderReply): void {
  parentPort!.postMessage(message, []);
}

function troubleOf(error: unknown): ReaderTrouble {
  if (error instanceof FairleadError) return { code: error.code, values: error.values, message: error.message };
  return { code: null, values: {}, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

parentPort!.on("message", ({ id, call, args }: ReaderRequest) => {
  const work = calls[call] as (...given: readonly unknown[]) => Promise<unknown>;
  work(...args).then(
    (value) => reply({ kind: "answer", id, value }),
    (error: unknown) => reply({ kind: "trouble", id, trouble: troubleOf(error) }),
  );
});
