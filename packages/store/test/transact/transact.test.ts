import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createId } from "../../src/id.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { transact } from "../../src/transact/transact.ts";
import { addMember, asking, caseOf, everything, makeDeal, newDeal, SYSTEM } from "./world.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"), { now: () => 1_700_000_000_000 });
});
afterAll(() => store.drop());

test("a change keeps the event, the record, the audit, and the message, and tells the record", async () => {
  const workspaceId = await store.createWorkspace();
  const { caller, actor } = await addMember(store, workspaceId);
  const id = createId();
  const result = await transact(store, workspaceId, caller, asking(newDeal(id, "Crane", actor.memberId)));
  expect(result).toMatchObject({
    kind: "done",
    seq: 1,
    isRepeat: false,
    records: [
      { subject: "case", state: { id, rev: 1, no: 1, title: "Crane", status: "open", ownerId: actor.memberId } },
    ],
  });
  const scope = store.scope(workspaceId);
  const [stored, events, audit, outbox] = await scope.read((tx) =>
    Promise.all([
      tx.all(scope.selectFrom("sales_case").select(["id", "title", "rev", "no"])),
      tx.all(scope.selectFrom("event").select(["seq", "type", "subject_id", "case_no", "actor_id", "recorded_at"])),
      tx.all(
        scope.selectFrom("audit").select(["seq", "action", "member_id", "via", "first_event_seq", "last_event_seq"]),
      ),
      tx.all(scope.selectFrom("outbox").select(["seq", "topic", "subject_id", "message"])),
    ]),
  );
  expect(stored).toEqual([{ id, title: "Crane", rev: 1, no: 1 }]);
  expect(events).toEqual([
    { seq: 1, type: "created", subject_id: id, case_no: 1, actor_id: 1, recorded_at: 1_700_000_000_000 },
  ]);
  expect(audit).toEqual([
    { seq: 1, action: "create", member_id: actor.memberId, via: "session", first_event_seq: 1, last_event_seq: 1 },
  ]);
  expect(outbox).toEqual([
    {
      seq: 1,
      topic: "record",
      subject_id: id,
      message: {
        action: "create",
        firstEventSeq: 1,
        lastEventSeq: 1,
        records: [{ subject: "case", id, rev: 1, ownerId: actor.memberId, teamId: null }],
      },
    },
  ]);
});

test("who has not seen the last change is shown it, and overwrites nothing", async () => {
  const workspaceId = await store.createWorkspace();
  const deal = await makeDeal(store, workspaceId);
  const edit = (title: string) =>
    ({ subject: "case", id: deal.id, command: { type: "edit", values: { title } } }) as const;
  expect(caseOf(await transact(store, workspaceId, SYSTEM, asking(edit("A"), 1)))).toMatchObject({
    title: "A",
    rev: 2,
  });
  const before = await everything(store, workspaceId);
  expect(await transact(store, workspaceId, SYSTEM, asking(edit("B"), 1))).toMatchObject({
    kind: "conflict",
    current: { subject: "case", state: { title: "A", rev: 2 } },
  });
  expect(await everything(store, workspaceId)).toEqual(before);
});
