import { spawn } from "node:child_process";
import { FairleadError } from "@fairlead/base";
import type { ServerOwner } from "./server-owner.ts";

/** A program to run, under which account, and where. */
export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly owner: ServerOwner | null;
  readonly cwd: string;
}

/**
 * Runs a program of PostgreSQL to its end.
 * @throws {FairleadError} `database-program-failed` with what it printed, when it ends with anything but 0.
 */
export async function runProgram({ program, args, owner, cwd }: ProgramRun): Promise<void> {
  const child = spawn(program, args, {
    cwd,
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
    stdio: ["ignore", "pipe", "pipe"],
    ...owner,
  });
  let printed = "";
  const keep = (chunk: Buffer): void => void (printed += chunk.toString("utf8"));
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  // not "close": a server that was started keeps the pipes open
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once("exit", resolve).once("error", reject),
  );
  child.stdout.destroy();
  child.stderr.destroy();
  if (status !== 0) {
    throw new FairleadError("database-program-failed", {
      program,
      status: status ?? -1,
      printed: printed.slice(-2000),
    });
  }
}
