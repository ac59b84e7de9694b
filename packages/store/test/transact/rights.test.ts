import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Command } from "@fairlead/run";
import { createId } from "../../src/id.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { transact } from "../../src/transact/transact.ts";
import { undo } from "../../src/transact/undo.ts";
import { addMember, asking, caseOf, everything, makeDeal, newDeal, SYSTEM } from "./world.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
});
afterAll(() => store.drop());

const edit = (id: string, values: object): Command => ({ subject: "case", id, command: { type: "edit", values } });

function merge(id: string, otherId: string, ...take: readonly string[]): Command {
  return { subject: "case", id, command: { type: "merge", otherId, take } };
}

/** A workspace in which members see cases of their own only, may read where they come from, and do not know what was lost for. */
async function strictWorkspace(): Promise<string> {
  const workspaceId = await store.createWorkspace();
  const scope = store.scope(workspaceId);
  await scope.write(async (tx) => {
    const visibility = JSON.stringify({ case: "owner", company: "owner", person: "owner" });
    await tx.execute(scope.updateTable("workspace").set({ visibility }));
    await tx.execute(
      scope.insertInto("field_right", [
        { role: "member", object: "case", field: "source", level: "read" },
        { role: "member", object: "case", field: "lostReason", level: "hidden" },
        { role: "member", object: "case", field: "fields.margin", level: "hidden" },
      ]),
    );
    const field = { object: "case", key: "margin", label: "Margin", type: "number", created_at: 0 } as const;
    await tx.execute(scope.insertInto("custom_field", [{ ...field, removed_at: null }]));
  });
  return workspaceId;
}

/** A member, a case of theirs, and a case and a company of nobody, which they do not see. */
async function memberAmongOthers() {
  const workspaceId = await strictWorkspace();
  const { caller, actor } = await addMember(store, workspaceId);
  const own = caseOf(await transact(store, workspaceId, caller, asking(newDeal(createId(), "Mine", actor.memberId))));
  const foreign = await makeDeal(store, workspaceId);
  const company = createId();
  const nobody = { ownerId: null, teamId: null };
  const makeCompany = { type: "create", values: { name: "Theirs" }, ownership: nobody } as const;
  await transact(store, workspaceId, SYSTEM, asking({ subject: "company", id: company, command: makeCompany }));
  return { workspaceId, caller, actor, own, foreign, company };
}

test("what is not seen is not there: nothing tells it from what never was, and no byte changes", async () => {
  const { workspaceId, caller, own, foreign, company } = await memberAmongOthers();
  const nothing = asking(edit(foreign.id, { title: foreign.title }), 1);
  const { seq } = (await transact(store, workspaceId, SYSTEM, nothing)) as { readonly seq: number };
  const before = await everything(store, workspaceId);
  const missing = { kind: "missing" };
  expect(await transact(store, workspaceId, caller, asking(edit(foreign.id, { title: "X" }), 1))).toEqual(missing);
  expect(await transact(store, workspaceId, caller, asking(edit(createId(), { title: "X" }), 1))).toEqual(missing);
  expect(await undo(store, workspaceId, caller, { seq: 2 })).toEqual(missing);
  expect(await undo(store, workspaceId, caller, { seq })).toEqual(missing);
  const merged = await transact(store, workspaceId, caller, asking(merge(own.id, foreign.id), 1));
  expect(merged).toMatchObject({ kind: "refused", reasons: [{ code: "merge-other-missing" }] });
  expect(await transact(store, workspaceId, caller, asking(merge(own.id, createId()), 1))).toEqual(merged);
  const linked = await transact(store, workspaceId, caller, asking(edit(own.id, { companyId: company }), 1));
  expect(linked).toMatchObject({
    kind: "refused",
    reasons: [{ code: "reference-unknown", where: { field: "companyId" } }],
  });
  expect(await transact(store, workspaceId, caller, asking(edit(own.id, { companyId: createId() }), 1))).toEqual(
    linked,
  );
  const task = (id: string): Command => ({
    subject: "task",
    id: createId(),
    command: { type: "create", about: { subject: "case", id }, values: { title: "Call", activity: "call" } },
  });
  const about = await transact(store, workspaceId, caller, asking(task(foreign.id)));
  expect(about).toMatchObject({ kind: "refused" });
  expect(await transact(store, workspaceId, caller, asking(task(createId())))).toEqual(about);
  expect(await everything(store, workspaceId)).toEqual(before);
});

test("a hidden field is told from one that is not there by nothing; roles and keys allow what they allow", async () => {
  const { workspaceId, caller, actor, own } = await memberAmongOthers();
  const { caller: viewer } = await addMember(store, workspaceId, { role: "viewer" });
  const before = await everything(store, workspaceId);
  const unknown = (field: string) => ({
    kind: "refused",
    reasons: [{ code: "record-field-unknown", where: { field } }],
  });
  const named = (values: object) => transact(store, workspaceId, caller, asking(edit(own.id, values), 1));
  expect(await named({ lostReason: "x" })).toMatchObject(unknown("lostReason"));
  expect(await named({ fields: { margin: 1 } })).toMatchObject(unknown("fields.margin"));
  expect(await named({ fields: { nothing: 1 } })).toMatchObject(unknown("fields.nothing"));
  expect(await named({ source: "x" })).toMatchObject({ kind: "denied", reasons: [{ code: "field-read-only" }] });
  const makeOwn = asking(newDeal(createId()));
  expect(await transact(store, workspaceId, viewer, makeOwn)).toMatchObject({ kind: "denied" });
  const key = { ...caller, actor: { ...actor, scopes: ["case:read"] as const } };
  expect(await transact(store, workspaceId, key, makeOwn)).toMatchObject({ kind: "denied" });
  expect(await everything(store, workspaceId)).toEqual(before);
});

test("a hidden custom field is told from none by nothing: neither at an old revision nor where a merge takes it", async () => {
  const { workspaceId, caller, actor, own } = await memberAmongOthers();
  const other = caseOf(await transact(store, workspaceId, caller, asking(newDeal(createId(), "Too", actor.memberId))));
  const answers = (key: string) => [
    transact(store, workspaceId, caller, asking(edit(own.id, { fields: { [key]: 1 } }), 9)),
    transact(store, workspaceId, caller, asking(edit(own.id, { fields: { [key]: 1 }, source: "x" }), 1)),
    transact(store, workspaceId, caller, asking(edit(own.id, { fields: { [key]: 1 }, companyId: createId() }), 1)),
    transact(store, workspaceId, caller, asking(merge(own.id, other.id, `fields.${key}`), 1)),
  ];
  const hidden = await Promise.all(answers("margin"));
  const unknown = await Promise.all(answers("mangle"));
  expect(hidden.map(({ kind }) => kind)).toEqual(["conflict", "denied", "refused", "refused"]);
  expect(JSON.stringify(hidden)).toBe(JSON.stringify(unknown).replaceAll("mangle", "margin"));
});

test("a request sent again tells nothing of a record that was taken away meanwhile", async () => {
  const { workspaceId, caller, actor } = await memberAmongOthers();
  const { actor: heir } = await addMember(store, workspaceId);
  const request = {
    ...asking(newDeal(createId(), "Mine", actor.memberId)),
    idempotency: { key: "made-once", requestHash: Buffer.alloc(32) },
  };
  const { id } = caseOf(await transact(store, workspaceId, caller, request));
  expect(await transact(store, workspaceId, caller, request)).toMatchObject({ kind: "done", isRepeat: true });
  const assign = { type: "assign", ownership: { ownerId: heir.memberId, teamId: null } } as const;
  await transact(store, workspaceId, SYSTEM, asking({ subject: "case", id, command: assign }, 1));
  expect(await transact(store, workspaceId, caller, request)).toEqual({ kind: "missing" });
});

test("references are to what is there: an active member, a team, a record that was not put away", async () => {
  const workspaceId = await store.createWorkspace();
  const deal = await makeDeal(store, workspaceId);
  const { actor } = await addMember(store, workspaceId);
  const assign = (ownerId: string, teamId: string | null = null): Command => ({
    subject: "case",
    id: deal.id,
    command: { type: "assign", ownership: { ownerId, teamId } },
  });
  const before = await everything(store, workspaceId);
  for (const wrong of [assign(createId()), assign("not an id"), assign(actor.memberId, createId())])
    expect(await transact(store, workspaceId, SYSTEM, asking(wrong, 1))).toMatchObject({ kind: "refused" });
  expect(await everything(store, workspaceId)).toEqual(before);
  expect(await transact(store, workspaceId, SYSTEM, asking(assign(actor.memberId), 1))).toMatchObject({ kind: "done" });
  const scope = store.scope(workspaceId);
  await scope.write((tx) => tx.execute(scope.updateTable("member").set({ deactivated_at: 1 })));
  expect(await transact(store, workspaceId, SYSTEM, asking(assign(actor.memberId), 2))).toMatchObject({
    kind: "refused",
    reasons: [{ code: "reference-unknown", where: { field: "ownerId" } }],
  });
});

test("values of custom fields are of their kind, and of fields there are", async () => {
  const workspaceId = await strictWorkspace();
  const deal = await makeDeal(store, workspaceId);
  const named = (fields: object) => transact(store, workspaceId, SYSTEM, asking(edit(deal.id, { fields }), 1));
  expect(await named({ margin: "ten" })).toMatchObject({ reasons: [{ code: "field-value-wrong" }] });
  expect(await named({ other: 1 })).toMatchObject({ reasons: [{ code: "record-field-unknown" }] });
  expect(caseOf(await named({ margin: 0.1 })).fields).toEqual({ margin: 0.1 });
});

test("a command on what is there has to say which revision it builds on", async () => {
  const workspaceId = await store.createWorkspace();
  const { id } = await makeDeal(store, workspaceId);
  await expect(transact(store, workspaceId, SYSTEM, asking(edit(id, { title: "X" })))).rejects.toThrow(
    "expected-rev-missing",
  );
  await expect(transact(store, createId(), SYSTEM, asking(newDeal(createId())))).rejects.toThrow("workspace-missing");
});
