import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { Client } from "pg";
import { compileList, listRecords } from "../../src/query/list-records.ts";
import type { ListQuery } from "../../src/query/query.ts";
import type { Reader } from "../../src/query/reader.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { idOf } from "./world-rows.ts";
import { actorOf, fillWorkspace, reading, settle } from "./world.ts";

let store: TestStore;
let scope: Scope;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  scope = store.scope(await store.createWorkspace());
  await fillWorkspace(scope, { seed: "plans", cases: 10_000, others: 4_000 });
  const row = { at: 0, via: "system", action: "x", subject: "case", detail: "{}", hash: Buffer.alloc(32) };
  const rows = Array.from({ length: 2_000 }, (_, index) => ({ ...row, seq: index + 2 }));
  await scope.write((tx) => tx.execute(scope.insertInto("audit", rows)));
  const file = { media_type: "text/plain", size_bytes: 1, sha256: row.hash, name: "x", subject: "case" };
  const files = Array.from({ length: 2_000 }, (_, index) => {
    return { ...file, id: idOf("file", index + 3), subject_id: idOf("case", index + 1), created_at: index };
  });
  await scope.write((tx) => tx.execute(scope.insertInto("file", files)));
  const owner = new Client({ connectionString: store.databaseUrl });
  await owner.connect();
  await owner.query("ANALYZE");
  await owner.end();
});
afterAll(() => store.drop());

async function planOf(reader: Reader, query: ListQuery): Promise<readonly string[]> {
  const compiled = compileList(reader, query, { verb: "read", pageLimit: 200 });
  if ("issues" in compiled) throw new Error(JSON.stringify(compiled.issues));
  const { text, values } = compiled.statement;
  const rows = await reader.transaction.query<{ readonly "QUERY PLAN": string }>({ text: `EXPLAIN ${text}`, values });
  return rows.map((row) => row["QUERY PLAN"]);
}

/** The ways in which a plan reads tables, and its sorts. */
async function scansOf(query: ListQuery, role: "owner" | "manager"): Promise<readonly string[]> {
  const plan = await reading(scope, actorOf(role), (reader) => planOf(reader, query));
  return plan.filter((line) => /(?:Scan|Sort) /u.test(line) && !line.includes("Sort Key"));
}

test.each(["lead", "deal", "person", "company", "task", "note", "file", "audit"] as const)(
  "the default list of %s reads neither a whole table nor sorts one, for who sees all and for who sees some",
  async (object) => {
    await settle(scope, { visibility: { case: "team", person: "team", company: "team" } });
    const scans = [
      ...(await scansOf({ object }, "owner")),
      ...(object === "audit" ? [] : await scansOf({ object }, "manager")),
    ];
    expect(scans.length).toBeGreaterThan(0);
    expect(scans.filter((line) => !/Index Scan/u.test(line))).toEqual([]);
  },
);

test("a later page is entered at its cursor", async () => {
  const plan = await reading(scope, actorOf("owner"), async (reader) => {
    const page = await listRecords(reader, { object: "deal" });
    if (page.kind === "refused" || page.nextCursor === null) throw new Error("no cursor");
    return planOf(reader, { object: "deal", cursor: page.nextCursor });
  });
  expect(plan.find((line) => line.includes("Index Cond"))).toMatch(/ROW\(.*updated_at, .*id\) < ROW/u);
});
