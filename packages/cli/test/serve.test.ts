import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { runCommand, testFolder } from "./run-command.ts";

const COMMAND = join(import.meta.dirname, "../bin/fairlead.js");
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** A server in a process of its own: what it printed when it was ready. */
async function serve(args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly out: string }> {
  const child = spawn(process.execPath, [COMMAND, "serve", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  let out = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes("Ctrl+C")) resolve();
    });
    child.on("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  return { child, out };
}

test("serve brings up database and API in an empty folder, says where, and ends with 0 when told to stop", async () => {
  using folder = testFolder();
  chmodSync(folder.path("."), 0o755);
  const { child, out } = await serve(["--data", folder.path("data"), "--port", "0"]);
  const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(out)![0];
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ready: true, reasons: [] });
  expect(await (await fetch(`${url}/v1/setup`)).json()).toMatchObject({ isNeeded: true });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("a port that is taken is told, with what to do", async () => {
  using folder = testFolder();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as { readonly port: number };
  const { exitCode, said } = await runCommand(["serve", "--port", String(port), "--data", folder.path("data")]);
  other.close();
  expect([exitCode, said]).toEqual([
    1,
    expect.stringContaining(
      `Port ${port} of 127.0.0.1 is taken. Stop the other program, or choose another with --port.`,
    ),
  ]);
});

test.each([
  [["--port", "70000"], "--port takes a number"],
  [["--public-url", "crm.example.com"], "--public-url takes an address"],
  [["--log", "loud"], "--log takes one of"],
  [["extra"], "extra"],
])("serve called with %j says what is wrong", async (args, sentence) => {
  const { exitCode, said } = await runCommand(["serve", ...args]);
  expect([exitCode, said]).toEqual([2, expect.stringContaining(sentence)]);
});
