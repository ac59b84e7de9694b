import { createRandom } from "@fairlead/base";
import { deleteSessions } from "@fairlead/store";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ask, openWorld, type Person, type World } from "../world.ts";
import { listen, until } from "./listen.ts";

const ROUNDS = Number(process.env["FAIRLEAD_FEED_ROUNDS"] ?? 150);

let world: World;
let ann: Person;

beforeAll(async () => {
  world = await openWorld(inject("databaseUrl"), {
    limits: { streamsPerAccount: 3 },
  });
  ann = await world.addPerson(await world.store.createWorkspace());
});

afterAll(() => world.drop());

async function makeDeal(person: Person, body: object = {}): Promise<{ id: string; seq: number }> {
  const path = `/v1/workspaces/${person.workspaceId}/deals`;
  const { body: made } = await ask(world, path, { method: "POST", person, body: { title: "Roof", ...body } });
  return { id: made.record!.id, seq: made.seq! };
}

test("a change is told to who listens: which record, and nothing of what is in it", async () => {
  const listener = await listen(world, ann);
  const { id, seq } = await makeDeal(ann, { title: "Secret plan" });
  await until(() => listener.heard.length > 0);
  listener.leave();
  expect(listener.heard).toEqual([
    {
      event: "change",
      id: String(seq),
      data: { seq, action: "create", records: [{ subject: "case", id, rev: 1 }], setting: null },
    },
  ]);
});

test("over many cuts at random places nothing is missed and nothing comes twice", async () => {
  const person = await world.addPerson(await world.store.createWorkspace());
  const random = createRandom("cuts");
  const wanted: number[] = [];
  const heard: number[] = [];
  const write = async (): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) wanted.push((await makeDeal(person)).seq);
  };
  const hear = async (): Promise<number> => {
    let after = "0";
    let cuts = 0;
    while (heard.length < ROUNDS) {
      const listener = await listen(world, person, { after });
      await until(() => listener.heard.length > random.next() * 12, 400);
      listener.leave();
      await listener.ended;
      heard.push(...listener.heard.map(({ id }) => Number(id)));
      after = listener.lastId();
      cuts += 1;
      if (cuts > 500) break;
    }
    return cuts;
  };
  const [cuts] = await Promise.all([hear(), write()]);
  expect(heard).toEqual(wanted);
  expect(cuts).toBeGreaterThan(5);
});

test("nobody hears of records they do not see", async () => {
  const workspaceId = await world.store.createWorkspace();
  const owner = await world.addPerson(workspaceId, "admin");
  const [bo, cy] = [await world.addPerson(workspaceId, "member"), await world.addPerson(workspaceId, "member")];
  const put = await ask(world, `/v1/workspaces/${workspaceId}/access`, {
    method: "PUT",
    person: owner,
    headers: { "if-match": '"1"' },
    body: { visibility: { case: "owner" }, fieldRights: [] },
  });
  expect(put.status).toBe(200);
  const listeners = [await listen(world, owner), await listen(world, bo), await listen(world, cy)];
  const mine = await makeDeal(bo);
  const note = await ask(world, `/v1/workspaces/${workspaceId}/notes`, {
    method: "POST",
    person: bo,
    body: { about: { subject: "case", id: mine.id }, body: [{ kind: "paragraph", text: "hush" }] },
  });
  const theirs = await makeDeal(cy);
  await until(() => listeners.every(({ heard }) => heard.length > 0) && listeners[0]!.heard.length > 2);
  for (const listener of listeners) listener.leave();
  const seqs = listeners.map(({ heard }) => heard.map(({ id }) => Number(id)));
  expect(seqs).toEqual([[mine.seq, note.body.seq, theirs.seq], [mine.seq, note.body.seq], [theirs.seq]]);
});

test("a feed ends soon after its session was revoked", async () => {
  const person = await world.addPerson(ann.workspaceId);
  const listener = await listen(world, person);
  await world.store.runGlobal((transaction) => deleteSessions(transaction, person.accountId));
  const revokedAt = Date.now();
  await listener.ended;
  expect(Date.now() - revokedAt).toBeLessThan(5_000);
  expect((await listen(world, person)).status).toBe(401);
});

test("an account holds only so many feeds open", async () => {
  const person = await world.addPerson(ann.workspaceId);
  const open = [await listen(world, person), await listen(world, person), await listen(world, person)];
  expect((await listen(world, person)).status).toBe(429);
  open[0]!.leave();
  await open[0]!.ended;
  await until(() => false, 100);
  const again = await listen(world, person);
  expect(again.status).toBe(200);
  for (const listener of [...open, again]) listener.leave();
});

test("who has heard of changes that are not there is told to read everything anew", async () => {
  const listener = await listen(world, ann, { after: "999999" });
  await until(() => listener.heard.length > 0);
  listener.leave();
  expect(listener.heard[0]).toMatchObject({ event: "reset" });
});

test("what stands in Last-Event-ID and is no number begins the feed now", async () => {
  const listener = await listen(world, ann, { after: "1; DROP TABLE outbox" });
  const { seq } = await makeDeal(ann);
  await until(() => listener.heard.length > 0);
  listener.leave();
  expect(listener.heard.map(({ id }) => id)).toEqual([String(seq)]);
});
