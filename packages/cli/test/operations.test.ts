import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTestDatabase } from "@fairlead/store/testing";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { runCommand } from "./run-command.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-operations-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command on the store of a folder. */
const run = (args: readonly string[], store = "home") => runCommand([...args, "--data", join(folder, store)]);

test("a store is made, backed up, examined, restored elsewhere, and moved to a server", async () => {
  expect(await run(["migrate"])).toMatchObject({ exitCode: 0, out: "Schema version 0 → 1.\n" });
  const before = await run(["doctor"]);
  expect(before.exitCode).toBe(1);
  expect(before.out).toContain("✗ Backups\n  ! There is no backup in ");
  const backup = await run(["backup"]);
  expect(backup.exitCode).toBe(0);
  expect(backup.out).toContain("It was read back and is whole.");
  expect(readdirSync(join(folder, "home", "backups"))).toEqual(["fairlead-20260930T000000Z.backup.gz"]);
  const file = join(folder, "home", "backups", "fairlead-20260930T000000Z.backup.gz");
  const restored = await run(["restore", file], "second");
  expect(restored.exitCode).toBe(0);
  expect(restored.out).toMatch(/^Restored and compared: 0 rows in \d+ tables, 0 files; schema version 1\.\n$/u);
  const target = await openTestDatabase(inject("databaseUrl"));
  try {
    const moved = await run(["move", "--to", target.databaseUrl], "second");
    expect(moved.exitCode).toBe(0);
    expect(moved.out).toContain("The old store is as it was.");
    // secrets are never said
    expect(moved.out + moved.said).not.toContain(new URL(target.databaseUrl).password);
  } finally {
    await target.drop();
  }
});

test("the doctor answers programs, and in the language of people", async () => {
  const json = JSON.parse((await run(["doctor", "--json"], "none")).out) as { schema: string; checks: unknown[] };
  expect(json.schema).toBe("fairlead.doctor/1");
  expect(json.checks).toContainEqual({
    check: "server",
    state: "finding",
    issues: [
      {
        code: "store-missing",
        severity: "error",
        count: 1,
        message: `There is no store in ${join(folder, "none")}. Name its folder with --data, or the server with DATABASE_URL.`,
        values: { folder: join(folder, "none") },
      },
    ],
  });
  const polish = await run(["doctor", "--lang", "pl"], "none");
  expect(polish.out).toContain("✗ Połączenie z serwerem");
  expect(polish.out).toContain("· Zegar: nie sprawdzono");
  expect((await run(["doctor", "--lang", "zh-CN"], "none")).out).toContain("✗ 服务器连接");
  expect(readdirSync(folder)).not.toContain("none");
});

test.each([
  [["restore"], 2, "Name the backup to restore"],
  [["restore", "a", "b"], 2, "One file at a time"],
  [["move"], 2, "Say where to"],
  [["backup", "here.gz"], 2, "takes options only"],
  [["restore", "no-such-file"], 1, "cannot be read (ENOENT)"],
  [["move", "--to", "nonsense"], 1, "not the address of a database"],
  [["backup"], 1, "There is no store in"],
] as const)("%j ends with %i and says what to do", async (args, code, sentence) => {
  const { exitCode, said, out } = await run(args, "none");
  expect({ exitCode, out }).toEqual({ exitCode: code, out: "" });
  expect(said).toContain(sentence);
});

test.each(["backup", "restore", "move", "migrate", "doctor", "distribute"])(
  "%s --help shows an example",
  async (name) => {
    const { exitCode, out } = await runCommand([name, "--help"]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(new RegExp(`^ {2}fairlead ${name}`, "m"));
  },
);
