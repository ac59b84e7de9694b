import { spawn } from "node:child_process";
import { join } from "node:path";
import { createId } from "../../src/id.ts";
import { waitUntil } from "./wait-until.ts";

/** An app at work in a process of its own, and what it has acknowledged. */
export interface App {
  readonly workspaceId: string;
  /** The number of the last change acknowledged of each deal. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** Settles when one more change has been acknowledged. @throws when that takes too long, or the app has died by itself. */
  readonly acknowledgesAgain: () => Promise<void>;
  /** Kills the app without a warning, and waits until it is dead and all it said has been read. */
  readonly kill: () => Promise<void>;
}

/** Starts an app on a data folder, in a workspace of its own. */
export function startApp(dataFolder: string): App {
  const workspaceId = createId();
  const child = spawn(process.execPath, [join(import.meta.dirname, "app-process.ts"), dataFolder, workspaceId], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const acknowledged = new Map<string, number>();
  let count = 0;
  let unfinished = "";
  let complaints = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const lines = (unfinished + chunk.toString()).split("\n");
    unfinished = lines.pop()!;
    for (const line of lines) {
      const [dealId = "", number] = line.split(" ");
      acknowledged.set(dealId, Number(number));
      count++;
    }
  });
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    workspaceId,
    acknowledged,
    acknowledgesAgain: async () => {
      const before = count;
      const complain = (): Error => new Error(`the app acknowledges nothing (exit ${child.exitCode}): ${complaints}`);
      await waitUntil(() => count > before || child.exitCode !== null, complain);
      if (child.exitCode !== null) throw complain();
    },
    kill: async () => {
      child.kill("SIGKILL");
      await closed;
    },
  };
}
