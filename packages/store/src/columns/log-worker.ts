// The thread that keeps the logs: reading and arranging a million events takes it, and nobody else, half a second.
import { constants, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { codeOf } from "../connection/database-trouble.ts";
import { KeptHistories } from "./kept-histories.ts";
import type { LogAnswer, LogMessage } from "./log-messages.ts";

const port = parentPort!;
const { memoryBytes } = workerData as { readonly memoryBytes: number };
const histories = new KeptHistories(memoryBytes);
const running = new Map<number, AbortController>();

// requests go before analysis where processors are few. Linux takes this of the thread alone, others of the whole process
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);

async function answer(message: LogMessage & { readonly type: "open" }): Promise<LogAnswer> {
  const { id } = message;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    return { type: "log", id, log: await histories.open(message, controller.signal) };
  } catch (error) {
    return { type: "failed", id, error: { message: String(error), code: codeOf(error) } };
  } finally {
    running.delete(id);
  }
}

port.on("message", (message: LogMessage) => {
  if (message.type === "cancel") running.get(message.id)?.abort();
  else void answer(message).then((reply) => port.postMessage(reply));
});
