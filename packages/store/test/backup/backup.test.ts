import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { backUpStore } from "../../src/backup/back-up-store.ts";
import { loadCopy } from "../../src/backup/load-copy.ts";
import { moveStore } from "../../src/backup/move-store.ts";
import { readDatabase } from "../../src/backup/read-database.ts";
import { restoreStore } from "../../src/backup/restore-store.ts";
import type { StoreCopy, TableCopy } from "../../src/backup/store-copy.ts";
import { addressOf } from "../../src/connection/database.ts";
import { withOwner } from "../../src/connection/with-owner.ts";
import { migrate } from "../../src/migration/migrate.ts";
import { isSecured, readTableSecurity } from "../../src/migration/table-security.ts";
import { openTestDatabase, openTestStore, type TestDatabase, type TestStore } from "../../src/testing/index.ts";
import { emptySums, fillDatabase, sumsOf } from "./sample-data.ts";

const now = (): number => Date.UTC(2026, 9, 1);
const options = { now };

let folder: string;
let source: TestStore;
let target: TestDatabase;
let sums: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-backup-"));
  source = await openTestStore(inject("databaseUrl"));
  await fillDatabase(source.databaseUrl);
  sums = await sumsOf(source.databaseUrl);
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  target = await openTestDatabase(inject("databaseUrl"));
  return () => target.drop();
});

let files = 0;
const newFile = (): string => join(folder, `${files++}.backup.gz`);
const from = () => ({ databaseUrl: source.databaseUrl });
const to = () => ({ databaseUrl: target.databaseUrl });

test("the sample has a row in every table", () => {
  expect(Object.entries(sums).filter(([, sum]) => sum.startsWith("0 "))).toEqual([]);
});

test("what is backed up and restored is the same, row by row", async () => {
  const file = newFile();
  const written = await backUpStore(from(), file, options);
  expect(written).toEqual({
    file,
    bytes: statSync(file).size,
    files: 0,
    tables: Object.keys(sums).length,
    rows: 72,
    schema: 1,
  });
  expect(await restoreStore(to(), file, options)).toEqual({
    files: 0,
    tables: written.tables,
    rows: 72,
    from: 1,
    to: 1,
  });
  expect(await sumsOf(target.databaseUrl)).toEqual(sums);
});

test("two backups of the same rows hold the same, and only their owner can read them", async () => {
  const [first, second] = [newFile(), newFile()];
  await backUpStore(from(), first, options);
  await backUpStore(from(), second, options);
  expect(readFileSync(first)).toEqual(readFileSync(second));
  expect(statSync(first).mode & 0o777).toBe(0o600);
});

test("a copy is of one moment, whatever others write while it is made", async () => {
  const copied: Record<string, string> = {};
  const created: string[] = [];
  await withOwner(source.databaseUrl, async (client) => {
    for await (const { name, chunks, sum } of (await readDatabase(client, options)).tables) {
      for await (const chunk of chunks) void chunk;
      copied[name] = `${sum().rows} ${sum().sha256.slice(0, 12)}`;
      // others need not wait, and what they do is not in the copy
      created.push(await source.createWorkspace(name));
    }
  });
  expect(copied).toEqual(sums);
  const gone = ["workspace_head", "workspace"].map(
    (table) => `DELETE FROM ${table} WHERE workspace_id IN ('${created.join("', '")}')`,
  );
  await withOwner(source.databaseUrl, (client) => client.query(gone.join("; ")));
});

test("a store that has data is not restored into, and stays as it is", async () => {
  const file = newFile();
  await backUpStore(from(), file, options);
  await expect(restoreStore(from(), file, options)).rejects.toMatchObject({ code: "store-not-empty" });
  expect(await sumsOf(source.databaseUrl)).toEqual(sums);
});

/** A folder with the content of an uploaded file of each twin, as the row in the database names it. */
async function folderWithFiles(): Promise<{ dataFolder: string; paths: string[] }> {
  const dataFolder = join(folder, `files-${files++}`);
  const content = Buffer.from("an offer, \n and more\0");
  const hash = createHash("sha256").update(content).digest("hex");
  await withOwner(source.databaseUrl, (client) => client.query(`UPDATE file SET sha256 = '\\x${hash}'`));
  const paths = ["1", "2"].map((digit) => join("files", `${digit}0000000-0000-7000-8000-00000000000f`, hash));
  for (const path of paths) {
    mkdirSync(join(dataFolder, path, ".."), { recursive: true });
    writeFileSync(join(dataFolder, path), content);
  }
  return { dataFolder, paths };
}

test("uploaded files go along, are kept for their owner alone, and only if they are what they were", async () => {
  const { dataFolder, paths } = await folderWithFiles();
  const file = newFile();
  writeFileSync(join(dataFolder, paths[1]!), "damaged on the disk");
  writeFileSync(join(dataFolder, "files", "stray"), "of no row");
  expect(await backUpStore(from(), file, { ...options, dataFolder })).toMatchObject({ files: 2, rows: 72 });
  const restored = join(folder, `restored-${files++}`);
  expect(await restoreStore(to(), file, { ...options, dataFolder: restored })).toMatchObject({ files: 1, rows: 72 });
  expect(readFileSync(join(restored, paths[0]!), "utf8")).toBe("an offer, \n and more\0");
  expect(statSync(join(restored, paths[0]!)).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(restored, paths[1]!, ".."))).toEqual([]);
  sums = await sumsOf(source.databaseUrl);
});

test("files of a restore that fails are taken away again", async () => {
  const { dataFolder, paths } = await folderWithFiles();
  const restored = join(folder, `restored-${files++}`);
  await withOwner(source.databaseUrl, async (client) => {
    const copy = breakingOff(await readDatabase(client, { ...options, folder: join(dataFolder, "files") }), 20);
    const target = addressOf(to().databaseUrl);
    const loading = loadCopy(target, copy, { ...options, folder: join(restored, "files") });
    await expect(loading).rejects.toThrow("the line went dead");
  });
  for (const path of paths) expect(readdirSync(join(restored, path, ".."))).toEqual([]);
  sums = await sumsOf(source.databaseUrl);
});

test("a backup whose files would go elsewhere is refused", async () => {
  const { dataFolder } = await folderWithFiles();
  const file = newFile();
  await backUpStore(from(), file, { ...options, dataFolder });
  const climbing = forged(file, (plain) =>
    plain.replace("10000000-0000-7000-8000-00000000000f", "../../../../../../../../../../../out"),
  );
  await expect(restoreStore(to(), climbing, options)).rejects.toMatchObject({ code: "backup-corrupt" });
  sums = await sumsOf(source.databaseUrl);
});

test("a backup is never written over another file", async () => {
  const file = newFile();
  writeFileSync(file, "precious");
  await expect(backUpStore(from(), file, options)).rejects.toMatchObject({ code: "backup-exists" });
  expect(readFileSync(file, "utf8")).toBe("precious");
});

test("a place that cannot be written is said, and nothing is left there", async () => {
  const file = join(newFile(), "x");
  writeFileSync(join(file, ".."), "a file where a folder should be");
  await expect(backUpStore(from(), file, options)).rejects.toMatchObject({ code: "backup-unwritable" });
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test.runIf(process.platform === "linux" && process.getuid?.() === 0)(
  "on a full disk a backup is refused, and nothing is left of it",
  async ({ skip }) => {
    const disk = join(folder, "small-disk");
    mkdirSync(disk);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8k", "tmpfs", disk]);
    skip(mounted.status !== 0, "no small disk can be mounted here");
    try {
      writeFileSync(join(disk, "filling"), Buffer.alloc(4096));
      const trouble = { code: "backup-unwritable", values: { reason: "ENOSPC" } };
      await expect(backUpStore(from(), join(disk, "x.backup.gz"), options)).rejects.toMatchObject(trouble);
      expect(readdirSync(disk)).toEqual(["filling"]);
    } finally {
      spawnSync("umount", [disk]);
    }
  },
);

test("a file cut anywhere is refused, and no row of it stays", async () => {
  const file = newFile();
  await backUpStore(from(), file, options);
  const whole = readFileSync(file);
  for (const share of [0, 0.01, 0.3, 0.6, 0.95, 0.999]) {
    const cut = newFile();
    writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * share)));
    await expect(restoreStore(to(), cut, options), `${share}`).rejects.toMatchObject({ code: "backup-cut" });
  }
  // packed whole, but what was packed is cut
  const plain = gunzipSync(whole);
  for (const share of [0.02, 0.5, 0.9, 0.9999]) {
    const cut = newFile();
    writeFileSync(cut, gzipSync(plain.subarray(0, Math.floor(plain.length * share))));
    await expect(restoreStore(to(), cut, options), `${share}`).rejects.toMatchObject({ code: "backup-cut" });
  }
});

test("a changed byte anywhere is found, and no row of the file stays", async () => {
  const file = newFile();
  await backUpStore(from(), file, options);
  const plain = gunzipSync(readFileSync(file));
  for (let at = 18; at < plain.length; at += Math.floor(plain.length / 40)) {
    const changed = Buffer.from(plain);
    changed[at] = changed[at]! ^ 1;
    const damaged = newFile();
    writeFileSync(damaged, gzipSync(changed));
    // a longer length than there is looks cut
    await expect(restoreStore(to(), damaged, options), `byte ${at}`).rejects.toThrow(/^backup-(?:corrupt|cut)/u);
  }
  expect(await restoreStore(to(), file, options)).toMatchObject({ rows: 72 });
});

test.each([
  ["nothing of ours", gzipSync("id,name\n1,x\n"), "backup-foreign"],
  ["not packed", Buffer.from("id,name\n1,x\n"), "backup-foreign"],
  ["empty", Buffer.alloc(0), "backup-cut"],
  ["of a later form", gzipSync("fairlead backup 2\n..."), "backup-format"],
  ["a part of 4 GB", gzipSync(Buffer.from("fairlead backup 1\nH\xff\xff\xff\xff{}", "latin1")), "backup-corrupt"],
  [
    "a header that says nothing",
    gzipSync(Buffer.from("fairlead backup 1\nH\0\0\0\x04null", "latin1")),
    "backup-corrupt",
  ],
])("a file that is %s is refused before the store is touched", async (_, content, code) => {
  const file = newFile();
  writeFileSync(file, content);
  await expect(restoreStore({ dataFolder: join(folder, "never") }, file, options)).rejects.toMatchObject({ code });
  expect(readdirSync(folder)).not.toContain("never");
});

/** A copy that breaks off within the rows of its last table but some. */
function breakingOff({ tables, ...copy }: StoreCopy, after: number): StoreCopy {
  const some = async function* (): AsyncGenerator<TableCopy> {
    let count = 0;
    for await (const table of tables) {
      const isLast = ++count === after;
      yield isLast ? { ...table, chunks: someOf(table.chunks) } : table;
    }
  };
  return { ...copy, tables: some() };
}

async function* someOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk.subarray(0, 20);
    throw new Error("the line went dead");
  }
}

test("trouble half-way leaves no row, and the walls between workspaces up", async () => {
  for (const after of [1, 20, Object.keys(sums).length])
    await withOwner(source.databaseUrl, async (client) => {
      const copy = breakingOff(await readDatabase(client, options), after);
      await expect(loadCopy(addressOf(target.databaseUrl), copy, options)).rejects.toThrow("the line went dead");
    });
  expect(await sumsOf(target.databaseUrl)).toEqual(emptySums(sums));
  const security = await withOwner(target.databaseUrl, readTableSecurity);
  expect(security.filter((table) => !isSecured(table))).toEqual([]);
});

test("a store that does not keep what it is given is found out", async () => {
  const file = newFile();
  await backUpStore(from(), file, options);
  await migrate(addressOf(target.databaseUrl), options);
  await withOwner(target.databaseUrl, (client) =>
    client.query(`CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name = upper(NEW.name); RETURN NEW; END $$;
      CREATE TRIGGER forget BEFORE INSERT ON company FOR EACH ROW EXECUTE FUNCTION forget()`),
  );
  await expect(restoreStore(to(), file, options)).rejects.toMatchObject({
    code: "backup-mismatch",
    values: { table: "company" },
  });
  expect(await sumsOf(target.databaseUrl)).toEqual(emptySums(sums));
});

test("a file that is not there is said", async () => {
  await expect(restoreStore(to(), newFile(), options)).rejects.toMatchObject({ code: "backup-unreadable" });
});

/** A backup with a change in it, whose hash at the end is made to fit. */
function forged(file: string, change: (plain: string) => string): string {
  const changed = change(gunzipSync(readFileSync(file)).toString("latin1"));
  const before = changed.slice(0, changed.lastIndexOf("Z\0\0\0"));
  const hash = createHash("sha256").update(before, "latin1").digest("hex");
  const made = newFile();
  writeFileSync(made, gzipSync(Buffer.from(changed.replace(/[0-9a-f]{64}"\}$/u, `${hash}"}`), "latin1")));
  return made;
}

test("a backup of a schema that this program does not know is refused", async () => {
  const file = newFile();
  await backUpStore(from(), file, options);
  const changed = forged(file, (plain) => plain.replace(/("checksum":")..../, "$10000"));
  await expect(restoreStore(to(), changed, options)).rejects.toMatchObject({ code: "schema-changed" });
  const newer = forged(file, (plain) => {
    const schema = Array.from({ length: 99 }, (_, index) => ({ version: index + 1, checksum: "" }));
    const header = JSON.stringify({ schema, program: "9.0.0", createdAt: 0 });
    const length = Buffer.alloc(4);
    length.writeUInt32BE(header.length);
    return `fairlead backup 1\nH${length.toString("latin1")}${header}${plain.slice(plain.indexOf("}T") + 1)}`;
  });
  await expect(restoreStore(to(), newer, options)).rejects.toMatchObject({
    code: "schema-newer",
    values: { version: 99 },
  });
});

test("a table or column that the schema does not have is refused", async () => {
  const file = newFile();
  await backUpStore(from(), file, options);
  for (const [name, other] of [
    ['"account"', '"acc\'unt"'],
    ['"email"', '"phone"'],
  ] as const)
    await expect(
      restoreStore(
        to(),
        forged(file, (plain) => plain.replace(name, other.slice(0, name.length).padEnd(name.length))),
        options,
      ),
    ).rejects.toMatchObject({ code: "backup-corrupt" });
});

test("a store moves to another place whole, and stays where it was", async () => {
  const home = await openTestDatabase(inject("databaseUrl"));
  try {
    const file = newFile();
    await backUpStore(from(), file, options);
    await restoreStore({ databaseUrl: home.databaseUrl }, file, options);
    const outcome = await moveStore({ databaseUrl: home.databaseUrl }, to(), options);
    expect(outcome).toEqual({ files: 0, tables: Object.keys(sums).length, rows: 72, from: 1, to: 1 });
    expect(await sumsOf(target.databaseUrl)).toEqual(sums);
    expect(await sumsOf(home.databaseUrl)).toEqual(sums);
    await expect(moveStore({ databaseUrl: home.databaseUrl }, to(), options)).rejects.toMatchObject({
      code: "store-not-empty",
    });
  } finally {
    await home.drop();
  }
});

test("a store that somebody works with is not moved", async () => {
  await source.runGlobal((tx) => tx.query({ text: "SELECT 1", values: [] }));
  await expect(moveStore(from(), to(), options)).rejects.toMatchObject({ code: "store-in-use" });
});
