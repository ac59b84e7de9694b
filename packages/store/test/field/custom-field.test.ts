import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import {
  changeCustomField,
  insertCustomField,
  listCustomFields,
  removeCustomField,
  type NewCustomField,
} from "../../src/field/custom-field.ts";
import { loadPolicy } from "../../src/field/policy.ts";
import { createId } from "../../src/id.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";

let store: TestStore;
let scope: Scope;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
});
beforeEach(async () => {
  scope = store.scope(await store.createWorkspace());
});
afterAll(() => store.drop());

const size: NewCustomField = {
  object: "case",
  key: "size",
  label: "Size",
  type: "choice",
  choices: ["S", "L"],
  order: 1,
  createdAt: 5,
};

test("a field is made once, changed by who saw its rev, and removed", async () => {
  await scope.write(async (tx) => {
    const { createdAt: _createdAt, ...shown } = size;
    expect(await insertCustomField(tx, scope, size)).toEqual({ ...shown, rev: 1 });
    expect(await insertCustomField(tx, scope, { ...size, label: "Again" })).toBeNull();
    const renamed = await changeCustomField(tx, scope, { object: "case", key: "size", rev: 1 }, { label: "How big" });
    expect(renamed).toEqual({ ...shown, label: "How big", rev: 2 });
    expect(await changeCustomField(tx, scope, { object: "case", key: "size", rev: 1 }, { order: 2 })).toBeNull();
    expect(await removeCustomField(tx, scope, { object: "case", key: "size", rev: 2 }, 9)).toMatchObject({ rev: 3 });
    expect(await listCustomFields(tx, scope)).toEqual([]);
  });
});

test("a key that was removed comes back, with another type if need be", async () => {
  await scope.write(async (tx) => {
    await insertCustomField(tx, scope, size);
    await removeCustomField(tx, scope, { object: "case", key: "size", rev: 1 }, 9);
    const back = await insertCustomField(tx, scope, { ...size, type: "number", choices: [] });
    expect(back).toEqual({ object: "case", key: "size", label: "Size", type: "number", choices: [], order: 1, rev: 3 });
  });
});

test("a key is one short word, of any script", async () => {
  const make = (key: string) => scope.write((tx) => insertCustomField(tx, scope, { ...size, key }));
  for (const key of ["", "a.b", "a b", "__proto__", "constructor", "x'; --", "-a", "a".repeat(81)])
    await expect(make(key)).rejects.toThrow("custom-field-key-malformed");
  expect(await make("wielkość-1")).toMatchObject({ key: "wielkość-1" });
});

test("a policy is what is settled, read in the narrowest sense where it cannot be understood", async () => {
  await scope.write(async (tx) => {
    const visibility = JSON.stringify({ case: "team", person: "all of us" });
    await tx.execute(scope.updateTable("workspace").set({ visibility, time_zone: "Mars/Olympus" }));
    const right = { object: "case", field: "title", level: "hidden" } as const;
    await tx.execute(
      scope.insertInto("field_right", [
        { ...right, role: "member" },
        { ...right, role: "king" },
      ]),
    );
    expect(await loadPolicy(tx, scope)).toEqual({
      visibility: { case: "team", person: "owner" },
      fieldRights: [{ ...right, role: "member" }],
      timeZone: "UTC",
      currency: "EUR",
      customFields: [],
    });
  });
  const nowhere = store.scope(createId());
  await expect(nowhere.read((tx) => loadPolicy(tx, nowhere))).rejects.toThrow("workspace-missing");
});
