import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { SMALL_LOG, testFolder } from "./run-command.ts";

const COMMAND = join(import.meta.dirname, "..", "bin", "fairlead.js");

function statusOf(url: string, headers: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
}

test("show prints the summary, writes the report, serves it to this machine alone, and stops when told", async () => {
  using folder = testFolder();
  const file = folder.write("deals.csv", SMALL_LOG);
  const report = folder.path("report.html");
  const child = spawn(process.execPath, [COMMAND, "show", file, "-o", report, "--port", "0", "--lang", "en"]);
  const lines: string[] = [];
  let url = "";
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    url = /http:\/\/localhost:\d+\//.exec(line)?.[0] ?? url;
    if (line.includes("Ctrl+C")) break;
  }
  expect(lines.join("\n")).toContain("Won 1, lost 1, open 1 of 3");
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(readFileSync(report, "utf8"));
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await statusOf(`${url}etc/passwd`)).toBe(404);
  expect(await statusOf(url, { host: "attacker.example" })).toBe(421);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("a port that is taken is no reason to stop", async () => {
  using folder = testFolder();
  const file = folder.write("deals.csv", SMALL_LOG);
  const serve = (port: string): ReturnType<typeof spawn> =>
    spawn(process.execPath, [COMMAND, "show", file, "-o", folder.path(`${port}.html`), "--port", port], {
      stdio: ["ignore", "pipe", "inherit"],
    });
  const urlOf = async (child: ReturnType<typeof spawn>): Promise<string> => {
    for await (const line of createInterface(child.stdout!)) {
      const url = /http:\/\/localhost:\d+\//.exec(line)?.[0];
      if (url !== undefined) return url;
    }
    return "";
  };
  const first = serve("0");
  const taken = await urlOf(first);
  const second = serve(new URL(taken).port);
  const other = await urlOf(second);
  expect(other).toMatch(/^http:/);
  expect(other).not.toBe(taken);
  expect((await fetch(other)).status).toBe(200);
  const ended = [once(first, "exit"), once(second, "exit")];
  first.kill("SIGINT");
  second.kill("SIGINT");
  await Promise.all(ended);
});
