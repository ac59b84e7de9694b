import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openTestStore, type TestStore } from "@fairlead/store/testing";
import { runCommand, testFolder, type CommandRun } from "./run-command.ts";

const DEALS = `Deal ID,Deal Name,Stage,Entered at,Amount
A,Roof,Offer,2026-03-02,100
A,Roof,Won,2026-03-09,100
B,Doors,Offer,2026-03-03,soon
`;

const folder = testFolder();
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  process.env["DATABASE_URL"] = store.databaseUrl;
  process.env["FAIRLEAD_DATA"] = folder.path("data");
});
afterAll(async () => {
  delete process.env["DATABASE_URL"];
  delete process.env["FAIRLEAD_DATA"];
  await store.drop();
  folder[Symbol.dispose]();
});

const run = (...args: readonly string[]): Promise<CommandRun> => runCommand(["import", ...args]);

test("a file is proposed, tried, brought in, brought in again, and taken back", async () => {
  const deals = folder.write("deals.csv", DEALS);
  expect(await run(deals)).toMatchObject({ exitCode: 2, said: expect.stringContaining("--workspace") });
  const proposed = await run(deals, "--workspace", "Sales", "--propose");
  expect(JSON.parse(proposed.out)).toMatchObject({ kind: "deals", system: "deals" });
  const mapping = folder.write("mapping.json", proposed.out.replace('"deals",\n  "read"', '"erp",\n  "read"'));
  const dry = await run(deals, "--map", mapping, "--dry-run");
  expect(dry).toMatchObject({ exitCode: 0, out: expect.stringContaining("Importing would make 2 records") });
  const done = await run(deals, "--map", mapping, "--json");
  const report = JSON.parse(done.out);
  expect(report).toMatchObject({ schema: "fairlead.import/1", state: "done", counts: { new: 2, steps: 3 } });
  expect((await run(deals, "--map", mapping)).out).toContain("imported before");
  const undone = await run("--undo", report.import, "--json");
  expect(JSON.parse(undone.out)).toMatchObject({ schema: "fairlead.import-undo/1", records: 2, kept: [] });
});

test("wrong calls and wrong files say what to do", async () => {
  const nothing = folder.write("nothing.csv", "just one column\n1\n");
  const broken = folder.write("broken.json", "{");
  const other = folder.write("other.json", '{"kind":"deals"}');
  const deals = folder.write("deals.csv", DEALS);
  expect((await run()).exitCode).toBe(2);
  expect((await run(folder.path("none.csv"))).exitCode).toBe(2);
  expect((await run(deals, "--map", broken)).exitCode).toBe(2);
  expect(await run(deals, "--map", other)).toMatchObject({ exitCode: 1, said: expect.stringContaining("--propose") });
  expect(await run(deals, "--workspace", "Nobody")).toMatchObject({
    exitCode: 2,
    said: expect.stringContaining("“Sales”"),
  });
  expect(await run(nothing)).toMatchObject({ exitCode: 1 });
  expect(await run("--undo", "x'; DROP TABLE import; --")).toMatchObject({ exitCode: 1 });
});
