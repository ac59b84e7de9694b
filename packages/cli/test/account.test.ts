import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findAccount, openStore, type Account } from "@fairlead/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "./run-command.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-account-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCommand(["account", ...args, "--data", folder]);

async function accountOf(email: string): Promise<Account | null> {
  const store = await openStore({ dataFolder: folder }, { now: () => 0 });
  try {
    return await store.runGlobal((transaction) => findAccount(transaction, { email }));
  } finally {
    await store.close();
  }
}

test("an owner is made without a password, gets a link, and is shut out and let in again", async () => {
  const owner = [
    "Olga@Example.com",
    "--name",
    "Olga",
    "--workspace",
    "Acme",
    "--public-url",
    "https://crm.example.com",
  ];
  const made = await run("create-owner", ...owner);
  expect(made).toMatchObject({ exitCode: 0 });
  expect(made.out).toMatch(/^https:\/\/crm\.example\.com\/reset-password#token=[\w-]{43}\n$/u);
  expect(await accountOf("olga@example.com")).toMatchObject({ name: "Olga", hasPassword: false, disabledAt: null });
  expect((await run("create-owner", ...owner)).exitCode).toBe(1);
  const link = await run("reset-link", "olga@example.com");
  expect(link.out).toMatch(/^http:\/\/localhost:7272\/reset-password#token=[\w-]{43}\n$/u);
  expect(await run("disable", "olga@example.com")).toMatchObject({
    exitCode: 0,
    out: "The account is shut out, and its sessions have ended.\n",
  });
  expect((await accountOf("olga@example.com"))?.disabledAt).toBe(Date.UTC(2026, 8, 30));
  expect((await run("enable", "olga@example.com")).exitCode).toBe(0);
  expect((await accountOf("olga@example.com"))?.disabledAt).toBeNull();
});

test("an address without an account, and a wrong call, are told", async () => {
  const missing = await run("unlock", "nobody@example.com");
  expect(missing).toMatchObject({ exitCode: 1, out: "" });
  expect(missing.said).toContain("There is no account with the address nobody@example.com.");
  for (const args of [[], ["disable"], ["fly", "olga@example.com"], ["create-owner", "olga@example.com"]])
    expect((await run(...args)).exitCode).toBe(2);
});
