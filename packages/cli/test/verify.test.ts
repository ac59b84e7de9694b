import { createId, transact } from "@fairlead/store";
import { openTestStore, type TestStore } from "@fairlead/store/testing";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { runCommand } from "./run-command.ts";

let store: TestStore;
let owner: Client;
let workspaceId: string;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  process.env["DATABASE_URL"] = store.databaseUrl;
  owner = new Client({ connectionString: store.databaseUrl });
  await owner.connect();
  workspaceId = await store.createWorkspace();
  const ownership = { ownerId: null, teamId: null };
  const create = { type: "create", kind: "deal", values: { title: "Roof" }, ownership } as const;
  const caller = { actor: null, via: "system", requestId: null };
  for (let count = 0; count < 3; count++)
    await transact(store, workspaceId, caller, {
      command: { subject: "case", id: createId(), command: create },
      expectedRev: null,
    });
});
afterAll(async () => {
  delete process.env["DATABASE_URL"];
  await owner.end();
  await store.drop();
});

test("an audit is found as it was written, and its end shows later that it was not rewritten", async () => {
  const { exitCode, out } = await runCommand(["verify"]);
  expect({ exitCode, out }).toEqual({ exitCode: 0, out: expect.stringContaining(`${workspaceId}: 3 rows`) });
  const [, hash] = /3 ([0-9a-f]{64})/u.exec(out)!;
  expect((await runCommand(["verify", "--known", `${workspaceId}:3:${hash}`])).exitCode).toBe(0);
  const other = `${workspaceId}:3:${"0".repeat(64)}`;
  expect(await runCommand(["verify", "--known", other])).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining("was rewritten"),
  });
  expect(await runCommand(["verify", "--known", "3"])).toMatchObject({ exitCode: 2 });
});

test("a row that somebody edited is named, in the caller's language", async () => {
  await owner.query("UPDATE audit SET via = 'nobody' WHERE seq = 2");
  expect(await runCommand(["verify", "--lang", "pl"])).toMatchObject({
    exitCode: 1,
    out: expect.stringMatching(/wiersz 2\s+nie jest taki/u),
  });
  await owner.query("UPDATE audit SET via = 'system' WHERE seq = 2");
});

test("records that are not what the log says are named, and made anew", async () => {
  expect((await runCommand(["rebuild", "--check"])).exitCode).toBe(0);
  await owner.query("UPDATE sales_case SET title = 'Mine' WHERE no = 2");
  expect(await runCommand(["rebuild", "--check"])).toMatchObject({
    exitCode: 1,
    out: expect.stringMatching(/1 record is not .* case [0-9a-f-]{36}/su),
  });
  expect(await runCommand(["rebuild"])).toMatchObject({ exitCode: 0, out: expect.stringContaining("1 was made anew") });
  expect((await runCommand(["rebuild", "--check"])).exitCode).toBe(0);
});
