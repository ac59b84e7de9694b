import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { ROOT } from "./workspace.ts";

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
if (!hasCurl) console.log("Skipped: the README's API example, which needs curl.");

test.skipIf(!hasCurl)("the API example of the README works as it stands", async () => {
  const example = /```sh\n(API=[\s\S]*?)```/u.exec(readFileSync(join(ROOT, "README.md"), "utf8"))![1]!;
  const folder = mkdtempSync(join(tmpdir(), "fairlead-readme-"));
  chmodSync(folder, 0o755);
  const command = join(ROOT, "packages/cli/bin/fairlead.js");
  const args = [command, "serve", "--data", join(folder, "data"), "--port", "0", "--log", "error", "--lang", "en"];
  const { DATABASE_URL: _, ...env } = process.env;
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"], env });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    let url: string | undefined;
    for await (const line of createInterface(server.stdout)) if ((url = /http:\/\/\S+/u.exec(line)?.[0])) break;
    const script = example.replace("http://127.0.0.1:7272", url!);
    const { stdout, status } = spawnSync("sh", ["-eu"], { cwd: folder, input: script, encoding: "utf8" });
    expect(status).toBe(0);
    const [made, list] = stdout.replace("}{", "}\n{").split("\n");
    const { record } = JSON.parse(made!) as { record: object };
    expect(record).toMatchObject({ title: "Twenty seats", amount: { amountMinor: 1_200_000, currency: "EUR" } });
    expect(JSON.parse(list!)).toEqual({ items: [record], nextCursor: null });
  } finally {
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});
