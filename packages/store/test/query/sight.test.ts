import { maySee, type Belonging, type OwnedKind, type Role, type Visibility } from "@fairlead/access";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { explainRecord } from "../../src/query/explain-record.ts";
import { exportRecords } from "../../src/query/export-records.ts";
import { getRecord } from "../../src/query/get-record.ts";
import { listRecords } from "../../src/query/list-records.ts";
import type { QueryObject } from "../../src/query/query.ts";
import type { Reader } from "../../src/query/reader.ts";
import { timelineOf } from "../../src/query/timeline.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { idOf, type Row, type World } from "./world-rows.ts";
import { actorOf, fillWorkspace, reading, settle } from "./world.ts";

let store: TestStore;
let scope: Scope;
let world: World;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  scope = store.scope(await store.createWorkspace());
  world = await fillWorkspace(scope, { seed: "sight" });
});
afterAll(() => store.drop());

async function listed(reader: Reader, object: QueryObject): Promise<readonly string[]> {
  const page = await listRecords(reader, { object, select: ["id"], limit: 200 });
  if (page.kind === "refused") throw new Error(JSON.stringify(page.issues));
  return page.rows.map(({ id }) => id as string).toSorted();
}

const belongingOf = (row: Row): Belonging => ({
  ownerId: row["owner_id"] as string | null,
  teamId: row["team_id"] as string | null,
});
const present = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => row["removed_at"] === null);
const idsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ id }) => id as string).toSorted();

const VISIBILITIES: readonly Visibility[] = ["owner", "team", "team-and-below", "everyone"];
const CELLS = VISIBILITIES.flatMap((visibility) =>
  (["owner", "manager", "member", "viewer"] as const).map((role): readonly [Visibility, Role] => [visibility, role]),
);

test.each(CELLS)(
  "with visibility %s a %s is shown what the rules say, and tasks and notes with what they are about",
  async (visibility, role) => {
    const policy = { visibility: { case: visibility, person: "owner", company: "team" } as const, fieldRights: [] };
    await settle(scope, policy);
    const actor = actorOf(role);
    const tables: Readonly<Record<OwnedKind, readonly Row[]>> = {
      case: world.cases,
      person: world.people,
      company: world.companies,
    };
    await reading(scope, actor, async (reader) => {
      for (const kind of ["case", "person", "company"] as const)
        expect(await listed(reader, kind)).toEqual(
          idsOf(present(tables[kind]).filter((row) => maySee(actor, policy, kind, belongingOf(row)))),
        );
      const seen = present(world.tasks).filter((task) => {
        const about = task["subject"] as OwnedKind;
        const record = present(tables[about]).find(({ id }) => id === task["subject_id"]);
        return record !== undefined && maySee(actor, policy, "task", { ...belongingOf(record), about });
      });
      expect(await listed(reader, "task")).toEqual(idsOf(seen));
      expect(await listed(reader, "note")).toEqual(idsOf(seen));
    });
  },
);

test("a record that is not seen cannot be told from one that is not there, in any way", async () => {
  await settle(scope, { visibility: { case: "owner" } });
  const actor = actorOf("viewer");
  const policy = { visibility: { case: "owner" }, fieldRights: [] } as const;
  const unseen = world.cases.find((row) => !maySee(actor, policy, "case", belongingOf(row)))!["id"] as string;
  const ask = (reader: Reader, id: string): Promise<unknown> =>
    Promise.all([
      getRecord(reader, "case", id),
      explainRecord(reader, "case", id),
      timelineOf(reader, { subject: "case", id }),
      listRecords(reader, { object: "case", filter: { field: "id", operator: "eq", value: id } }),
    ]);
  await reading(scope, actor, async (reader) => {
    expect(await ask(reader, unseen)).toEqual(await ask(reader, idOf("case", 9_999)));
    expect(await ask(reader, unseen)).toEqual([
      null,
      null,
      { kind: "missing" },
      { kind: "found", rows: [], nextCursor: null },
    ]);
  });
});

test("a related record that is not seen has no name", async () => {
  await settle(scope, { visibility: { company: "owner" } });
  const actor = actorOf("viewer");
  const own = new Set(world.companies.filter((row) => row["owner_id"] === actor.memberId).map(({ name }) => name));
  const names = await reading(scope, actor, async (reader) => {
    const page = await listRecords(reader, { object: "case", select: ["company.name"], limit: 200 });
    return page.kind === "found" ? page.rows.map((row) => row["company.name"]) : [];
  });
  expect(names.filter((name) => name !== null && !own.has(name))).toEqual([]);
});

test("why a record is seen is told, of a task by what it is about", async () => {
  await settle(scope, { visibility: { case: "team" } });
  const actor = actorOf("member");
  const mine = world.cases.find((row) => row["owner_id"] === actor.memberId && row["team_id"] !== actor.teamId)!;
  const [reasons, ofAll] = await reading(scope, actor, (reader) =>
    Promise.all([explainRecord(reader, "case", mine["id"] as string), explainRecord(reader, "team", idOf("team", 1))]),
  );
  expect(reasons).toEqual([{ kind: "own" }]);
  expect(ofAll).toEqual([{ kind: "everyone" }]);
});

test("a key sees what its scopes name, and tasks without what they are about", async () => {
  await settle(scope, { visibility: {} });
  const result = await reading(scope, actorOf("member", ["task:read"]), async (reader) => [
    await listRecords(reader, { object: "case" }),
    await listRecords(reader, { object: "task", select: ["about.name"] }),
    (await listed(reader, "task")).length > 0,
  ]);
  expect(result).toMatchObject([
    { kind: "refused", issues: [{ code: "object-unknown" }] },
    { kind: "refused", issues: [{ code: "field-unknown" }] },
    true,
  ]);
});

test("export needs its own right", async () => {
  const batches = await reading(scope, actorOf("member"), async (reader) => {
    const found: unknown[] = [];
    for await (const batch of exportRecords(reader, { object: "case" })) found.push(batch);
    return found;
  });
  expect(batches).toMatchObject([{ issues: [{ code: "object-unknown" }] }]);
});
