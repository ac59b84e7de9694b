import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { verifyAudit } from "../../src/audit/verify-audit.ts";
import { createId } from "../../src/id.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { transactBulk } from "../../src/transact/transact-bulk.ts";
import { addMember, makeDeal, newDeal } from "../transact/world.ts";

const ROWS = 6;

let store: TestStore;
let owner: Client;
let workspaceId: string;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  owner = new Client({ connectionString: store.databaseUrl });
  await owner.connect();
  workspaceId = await store.createWorkspace();
  const { caller } = await addMember(store, workspaceId);
  for (let row = 1; row < ROWS; row++) await makeDeal(store, workspaceId, `Żółć ${row} 交易`);
  const commands = [{ command: newDeal(createId()), expectedRev: null }];
  await transactBulk(store, workspaceId, { ...caller, actor: null }, { importId: createId(), commands });
});
afterAll(async () => {
  await owner.end();
  await store.drop();
});

/** What is found while something is changed as the owner of the database, whom nothing stops; the change is taken back afterwards. */
async function foundAfter(...statements: string[]): Promise<string[]> {
  await owner.query("CREATE TABLE kept_audit AS TABLE audit; CREATE TABLE kept_head AS TABLE workspace_head");
  for (const statement of statements) await owner.query(statement);
  const { issues } = await verifyAudit(store.scope(workspaceId));
  await owner.query(`DELETE FROM audit; INSERT INTO audit SELECT * FROM kept_audit;
    UPDATE workspace_head h SET audit_seq = k.audit_seq, audit_hash = k.audit_hash FROM kept_head k WHERE k.workspace_id = h.workspace_id;
    DROP TABLE kept_audit; DROP TABLE kept_head`);
  return issues.map(({ code, values, count }) => `${code} ${values["seq"]} ×${count}`);
}

const CHANGES: Readonly<Record<string, string>> = {
  at: "at + 1",
  member_id: "coalesce(member_id, '00000000-0000-7000-8000-000000000000')",
  via: "via || 'x'",
  action: "'remove'",
  subject: "'person'",
  subject_id: "'00000000-0000-7000-8000-000000000000'",
  request_id: "'other'",
  detail: "detail || '{\"more\": 1}'",
  first_event_seq: "first_event_seq + 1",
  last_event_seq: "NULL",
  hash: "sha256(hash)",
};

test("what nobody touched is found as it was written", async () => {
  const { rows, head, issues } = await verifyAudit(store.scope(workspaceId));
  expect({ rows, seq: head.seq, issues }).toEqual({ rows: ROWS, seq: ROWS, issues: [] });
  expect(await foundAfter()).toEqual([]);
});

test("every change of any column of any row is found, and the row named", async () => {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'audit'::regclass AND attnum > 0",
  );
  const columns = rows.map(({ name }) => name).filter((name) => name !== "workspace_id" && name !== "seq");
  expect(Object.keys(CHANGES)).toEqual(columns);
  const missed: string[] = [];
  for (const [column, value] of Object.entries(CHANGES))
    for (let seq = 1; seq <= ROWS; seq++) {
      const found = await foundAfter(`UPDATE audit SET ${column} = ${value} WHERE seq = ${seq}`);
      if (!found.some((issue) => issue.startsWith(`audit-row-altered ${seq} `)))
        missed.push(`${column} of ${seq}: ${found.join()}`);
    }
  expect(missed).toEqual([]);
});

test("every row that is removed is found, also the last, and also when the head is set back with it", async () => {
  for (let seq = 1; seq <= ROWS; seq++)
    expect(await foundAfter(`DELETE FROM audit WHERE seq = ${seq}`)).toContain(`audit-rows-missing ${seq} ×1`);
  expect(
    await foundAfter(`DELETE FROM audit WHERE seq = ${ROWS}`, `UPDATE workspace_head SET audit_seq = ${ROWS - 1}`),
  ).toEqual([`audit-head-differs ${ROWS - 1} ×1`]);
});

test("every two rows that change places are found", async () => {
  for (let seq = 1; seq < ROWS; seq++) {
    const found = await foundAfter(
      `UPDATE audit SET seq = -1 WHERE seq = ${seq}`,
      `UPDATE audit SET seq = ${seq} WHERE seq = ${seq + 1}`,
      `UPDATE audit SET seq = ${seq + 1} WHERE seq = -1`,
    );
    expect(found.length).toBeGreaterThan(0);
  }
});

test("a row that is put in is found: behind the end, before the beginning, and in the place of another", async () => {
  const copy = (seq: number, from: number) =>
    `INSERT INTO audit SELECT workspace_id, ${seq}, at, member_id, via, action, subject, subject_id, request_id, detail, first_event_seq,
     last_event_seq, hash FROM audit WHERE seq = ${from}`;
  expect(await foundAfter(copy(ROWS + 1, ROWS))).toContain(`audit-row-extra ${ROWS + 1} ×1`);
  expect(await foundAfter(copy(0, 1))).toContain("audit-row-extra 0 ×1");
  expect(await foundAfter("DELETE FROM audit WHERE seq = 3", copy(3, 2))).toEqual(["audit-row-altered 3 ×2"]);
});

test("an end that was written down shows that everything before it was written anew", async () => {
  const scope = store.scope(workspaceId);
  const { head } = await verifyAudit(scope);
  expect((await verifyAudit(scope, { known: head })).issues).toEqual([]);
  const other = { seq: head.seq, hash: Buffer.alloc(32, 1) };
  expect((await verifyAudit(scope, { known: other })).issues).toMatchObject([{ code: "audit-rewritten" }]);
  const later = { seq: head.seq + 2, hash: head.hash };
  expect((await verifyAudit(scope, { known: later })).issues).toMatchObject([
    { code: "audit-rows-missing", values: { seq: head.seq + 1 }, count: 2 },
  ]);
});
