import { draftMap, printMap } from "@fairlead/map";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createId } from "../../src/id.ts";
import { insertMap, publishMap, saveMapDraft, setDefaultMap } from "../../src/map/map-row.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { administer } from "../../src/transact/administer.ts";
import { transact } from "../../src/transact/transact.ts";
import { asking, caseOf, makeDeal, SYSTEM } from "./world.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"), { now: () => 7 });
});
afterAll(() => store.drop());

/** A sound map of stages, from the first to a deal that is won. */
function mapText(name: string, ...stages: string[]): string {
  return printMap(
    draftMap({
      name,
      locale: "en",
      stages: stages.map((stage) => ({ name: stage })),
      outcomes: [{ name: "Won", result: "won" }],
      flows: [...stages, "Won"].slice(1).map((to, index) => ({ from: stages[index]!, to, share: 1, count: 1 })),
    }),
  );
}

interface Publication {
  readonly id: string;
  readonly rev: number;
  readonly version: number;
  readonly text: string;
}

function publish(workspaceId: string, { id, rev, version, text }: Publication, isDefault: boolean): Promise<unknown> {
  return administer(store, workspaceId, SYSTEM, {
    action: "map.publish",
    subject: "map",
    work: async (tx, scope) => {
      const published = { version, document: text, publishedAt: 7, publishedBy: null, note: null };
      if (rev === 0) await insertMap(tx, scope, { id, name: id, draft: text, at: 7 });
      else await saveMapDraft(tx, scope, { id, rev }, { name: id, draft: text, at: 7 });
      await publishMap(tx, scope, { id, rev: rev + 1 }, { name: id, isDefault, ...published });
      return { subjectId: id, detail: { version }, response: null };
    },
  });
}

test("without a map a case is in no stage; with one, new cases begin in its first, and old ones can come onto it", async () => {
  const workspaceId = await store.createWorkspace();
  const before = await makeDeal(store, workspaceId);
  expect(before).toMatchObject({ mapId: null, mapVersion: null, stageId: null });
  const [id, other] = [createId(), createId()];
  await publish(workspaceId, { id, rev: 0, version: 1, text: mapText("New business", "Lead", "Offer") }, true);
  await publish(workspaceId, { id: other, rev: 0, version: 1, text: mapText("Renewals", "Call") }, false);
  expect(await makeDeal(store, workspaceId)).toMatchObject({ mapId: id, mapVersion: 1, stageId: "stage-lead" });
  const scope = store.scope(workspaceId);
  await scope.write((tx) => setDefaultMap(tx, scope, { id: other, rev: 2 }, 7));
  expect(await makeDeal(store, workspaceId)).toMatchObject({ mapId: other, stageId: "stage-call" });
  const move = { subject: "case", id: before.id, command: { type: "move", stageId: "stage-call" } } as const;
  expect(caseOf(await transact(store, workspaceId, SYSTEM, asking(move, 1)))).toMatchObject({ mapId: other });
});

test("cases go on by the newest version of their map, and the log keeps which version it was", async () => {
  const workspaceId = await store.createWorkspace();
  const id = createId();
  await publish(workspaceId, { id, rev: 0, version: 1, text: mapText("New business", "Lead", "Offer") }, true);
  const deal = await makeDeal(store, workspaceId);
  const moveTo = (stageId: string) => ({ subject: "case", id: deal.id, command: { type: "move", stageId } }) as const;
  expect(await transact(store, workspaceId, SYSTEM, asking(moveTo("stage-demo"), 1))).toMatchObject({
    kind: "refused",
    reasons: [{ code: "case-stage-unknown" }],
  });
  await publish(workspaceId, { id, rev: 2, version: 2, text: mapText("New business", "Lead", "Demo", "Offer") }, true);
  expect(caseOf(await transact(store, workspaceId, SYSTEM, asking(moveTo("stage-demo"), 1)))).toMatchObject({
    stageId: "stage-demo",
    mapVersion: 2,
  });
  const scope = store.scope(workspaceId);
  const [events, steps] = await scope.read((tx) =>
    Promise.all([
      tx.all(scope.selectFrom("event").select(["type", "map_version", "activity_id"]).orderBy("seq")),
      tx.all(scope.selectFrom("activity").select(["id", "meaning", "name"]).orderBy("id")),
    ]),
  );
  expect(events).toEqual([
    { type: "created", map_version: 1, activity_id: 1 },
    { type: "moved", map_version: 2, activity_id: 2 },
  ]);
  expect(steps).toEqual([
    { id: 1, meaning: "stage", name: "Lead" },
    { id: 2, meaning: "stage", name: "Demo" },
  ]);
});
