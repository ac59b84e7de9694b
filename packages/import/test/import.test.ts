import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createMessages } from "@fairlead/messages";
import { findImport, transact } from "@fairlead/store";
import { openTestStore, type TestStore } from "@fairlead/store/testing";
import { writeErrorFile } from "../src/engine/rejected-rows.ts";
import type { ImportProgress } from "../src/engine/import-progress.ts";
import { cancelImport, findUnfinishedImport, runImport } from "../src/engine/run-import.ts";
import { undoImport } from "../src/engine/undo-import.ts";
import { recordKeysOf } from "../src/normalise/record-keys.ts";
import * as files from "./files.ts";
import { bring, newHost as newHostIn, prepare } from "./import-host.ts";
import { stateHash, stateOf } from "./workspace-state.ts";

let store: TestStore;
const dataFolder = mkdtempSync(join(tmpdir(), "fairlead-import-"));
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"), { keysOf: recordKeysOf });
});
afterAll(async () => {
  await store.drop();
  rmSync(dataFolder, { recursive: true });
});

const newHost = () => newHostIn(store, dataFolder);

test("a stage history comes in with its people and companies, each once", async () => {
  const host = await newHost();
  const { dry, report } = await bring(host, files.LONG_CSV);
  const counts = { new: 3, changed: 0, duplicate: 0, skipped: 0, newPeople: 1, newCompanies: 2, steps: 6 };
  expect([dry.counts, report.counts]).toEqual([counts, counts]);
  const { cases, people, companies, steps } = await stateOf(store, host.workspaceId);
  expect(companies).toMatchObject([{ name: "Hala Sp. z o.o." }, { name: "示例科技有限公司" }]);
  expect(people).toMatchObject([{ name: "jan@hala.example.pl", company: "Hala Sp. z o.o." }]);
  expect(cases).toMatchObject([
    { title: "Doors", status: "open", amount_minor: 30_000, company: "Hala Sp. z o.o.", email: "jan@hala.example.pl" },
    { title: "Roof for the hall", status: "won", amount_minor: 120_050, keys: ["deals:A-1"] },
    { title: "Windows", status: "lost", currency: "PLN", company: "示例科技有限公司" },
  ]);
  expect(steps).toHaveLength(6);
});

test("the same file once more adds nothing, whatever was changed by hand", async () => {
  const host = await newHost();
  const first = await bring(host, files.LONG_CSV);
  const hash = await stateHash(store, host.workspaceId);
  const again = await bring(host, files.LONG_CSV);
  expect(again.report).toMatchObject({ counts: { new: 0, changed: 0, duplicate: 3 }, sameAs: first.id });
  expect(await stateHash(store, host.workspaceId)).toBe(hash);
});

test("the same deals in another file are duplicates", async () => {
  const host = await newHost();
  await bring(host, files.LONG_CSV);
  const hash = await stateHash(store, host.workspaceId);
  const { dry, report } = await bring(host, `${files.LONG_CSV}\n`);
  const counts = { new: 0, changed: 0, duplicate: 3, skipped: 0, newPeople: 0, newCompanies: 0, steps: 0 };
  expect([dry.counts, report.counts]).toEqual([counts, counts]);
  expect(await stateHash(store, host.workspaceId)).toBe(hash);
});

test("a newer export changes what differs, and adds the steps that are new", async () => {
  const host = await newHost();
  await bring(host, files.LONG_CSV, "deals-2026-03-09.csv");
  const { dry, report } = await bring(host, files.NEWER_LONG_CSV, "deals-2026-03-11.csv");
  const counts = { new: 1, changed: 2, duplicate: 1, skipped: 0, newPeople: 0, newCompanies: 1, steps: 2 };
  expect([dry.counts, report.counts]).toEqual([counts, counts]);
  const { cases, steps } = await stateOf(store, host.workspaceId);
  expect(cases).toMatchObject([
    { title: "Doors", status: "won" },
    { title: "Gate", status: "open" },
    { title: "Roof for the hall", status: "won" },
    { title: "Windows", status: "lost", amount_minor: 12_000 },
  ]);
  expect(steps).toHaveLength(8);
});

test.each([
  ["hubspot.csv", files.HUBSPOT_CSV, 2],
  ["salesforce.csv", files.SALESFORCE_CSV, 2],
  ["pipedrive.csv", files.PIPEDRIVE_CSV, 2],
  ["log.xes", files.XES, 1],
  ["log.json", files.OCEL_JSON, 1],
])("%s comes in, and again as nothing new", async (name, content, count) => {
  const host = await newHost();
  expect((await bring(host, content, name)).report.counts).toMatchObject({ new: count, skipped: 0 });
  const hash = await stateHash(store, host.workspaceId);
  const again = await bring(host, `${content} `, name);
  expect(again.report.counts).toMatchObject({ new: 0, changed: 0, duplicate: count, newPeople: 0, newCompanies: 0 });
  expect(await stateHash(store, host.workspaceId)).toBe(hash);
});

test("people are known again by their e-mail, and a file of more of them fills in what it tells", async () => {
  const host = await newHost();
  const { report } = await bring(host, files.PEOPLE_CSV, "people.csv");
  expect(report.counts).toEqual({
    new: 2,
    changed: 0,
    duplicate: 1,
    skipped: 0,
    newPeople: 0,
    newCompanies: 1,
    steps: 0,
  });
  expect(report.rejectedRows).toBe(1);
  const { people } = await stateOf(store, host.workspaceId);
  expect(people).toEqual([
    {
      name: "Anna Nowak",
      email: "anna@hala.example.pl",
      phone: "+48221234567",
      job_title: "Buyer",
      company: "Hala Sp. z o.o.",
      fields: { region: "North" },
    },
    {
      name: "Jan Kowalski",
      email: null,
      phone: "+48221234568",
      job_title: null,
      company: null,
      fields: { region: "South" },
    },
  ]);
  const more =
    "Name,Email,Phone,Job Title\nAnna Nowak,anna@hala.example.pl,,Head of buying\nJan Kowalski,,22 123 45 68,\n";
  const second = await bring(host, more, "more.csv");
  expect(second.report.counts).toMatchObject({ new: 0, changed: 1, duplicate: 1, newPeople: 0 });
});

test("companies are known again by domain and name, with or without the legal form, but not with another", async () => {
  const host = await newHost();
  const { report } = await bring(host, files.COMPANIES_CSV, "companies.csv");
  expect(report.counts).toMatchObject({ new: 3, duplicate: 1, newCompanies: 0 });
  const { companies } = await stateOf(store, host.workspaceId);
  expect(companies).toMatchObject([{ name: "Acme GmbH" }, { name: "Beta Inc" }, { name: "Beta Ltd" }]);
});

test("owners are members by e-mail or name; others stay in the history alone", async () => {
  const host = await newHost();
  const scope = store.scope(host.workspaceId);
  const member = (id: number, name: string, email: string) => ({
    id: `00000000-0000-7000-8000-00000000000${id}`,
    account_id: `00000000-0000-7000-8000-0000000000a${id}`,
    name,
    email,
    role: "member" as const,
    created_at: 0,
  });
  const members = [member(1, "Anna NOWAK", "an@example.com"), member(2, "Li Wei", "LI@example.com")];
  await scope.write((tx) => tx.execute(scope.insertInto("member", members)));
  const { report } = await bring(host, files.LONG_CSV);
  const { cases } = await stateOf(store, host.workspaceId);
  expect(cases).toMatchObject([{ owner: "Li Wei" }, { owner: "Anna NOWAK" }, { owner: null }]);
  expect(report.problems.map(({ code, values }) => [code, values["name"]])).toContainEqual([
    "import-owner-unmatched",
    "Somebody Else",
  ]);
});

test("a dry run changes nothing", async () => {
  const host = await newHost();
  await bring(host, files.LONG_CSV);
  const hash = await stateHash(store, host.workspaceId);
  const { dry } = await prepare(host, files.NEWER_LONG_CSV);
  expect(dry.preview.map(({ title, verdict }) => `${title}: ${verdict}`)).toEqual([
    "Roof for the hall: duplicate",
    "Doors: changed",
    "Windows: changed",
    "Gate: new",
  ]);
  expect(await stateHash(store, host.workspaceId)).toBe(hash);
});

test("undoing gives back what was, and the file can come in again", async () => {
  const host = await newHost();
  await bring(host, files.LONG_CSV);
  const hash = await stateHash(store, host.workspaceId);
  const { id } = await bring(host, files.NEWER_LONG_CSV);
  const after = await stateHash(store, host.workspaceId);
  const undone = await undoImport(host, id);
  expect(undone).toEqual({ records: 4, kept: [] });
  expect(await stateHash(store, host.workspaceId)).toBe(hash);
  const again = await bring(host, files.NEWER_LONG_CSV);
  expect(again.report.counts).toMatchObject({ new: 1, changed: 2, duplicate: 1 });
  expect(await stateHash(store, host.workspaceId)).toBe(after);
  await expect(undoImport(host, id)).rejects.toMatchObject({ code: "import-state-wrong" });
});

test("undoing leaves what was changed since, and says which", async () => {
  const host = await newHost();
  const { id } = await bring(host, files.LONG_CSV);
  const scope = store.scope(host.workspaceId);
  const query = scope.selectFrom("sales_case").select(["id", "rev"]).where("title", "=", "Doors");
  const doors = (await scope.read((tx) => tx.first(query)))!;
  const command = {
    subject: "case",
    id: doors.id,
    command: { type: "edit", values: { title: "Doors and more" } },
  } as const;
  await transact(store, host.workspaceId, host.caller, { command, expectedRev: doors.rev });
  const undone = await undoImport(host, id);
  expect(undone.kept).toMatchObject([{ subject: "case", id: doors.id, reasons: [{ code: "undo-changed-since" }] }]);
  expect((await stateOf(store, host.workspaceId)).cases).toMatchObject([{ title: "Doors and more" }]);
});

test("a deal that was removed by hand does not come back with the next export", async () => {
  const host = await newHost();
  await bring(host, files.LONG_CSV);
  const scope = store.scope(host.workspaceId);
  const query = scope.selectFrom("sales_case").select(["id", "rev"]).where("title", "=", "Doors");
  const doors = (await scope.read((tx) => tx.first(query)))!;
  const command = { subject: "case", id: doors.id, command: { type: "remove" } } as const;
  await transact(store, host.workspaceId, host.caller, { command, expectedRev: doors.rev });
  const { report } = await bring(host, files.NEWER_LONG_CSV);
  expect(report.counts).toMatchObject({ new: 1, changed: 1, duplicate: 1, skipped: 1 });
  expect(report.problems.map(({ code }) => code)).toContain("import-record-removed");
});

test("the error file says line, column, and reason, and no cell of it is a formula", async () => {
  const host = await newHost();
  const content = `Email,Name,Phone\n=1+1@,=HYPERLINK("x"),\n,,+48221234567\n`;
  const { id, report } = await bring(host, content, "people.csv");
  expect(report.rejectedRows).toBe(2);
  const lines: string[] = [];
  for await (const line of writeErrorFile(host, id, createMessages("en"))) lines.push(line);
  expect(lines).toEqual([
    "\uFEFFline,column,reason,row\r\n",
    `2,Email,"“=1+1@” in “Email” is no e-mail address; it was left out. Correct it in the file.",'=1+1@,"'=HYPERLINK(""x"")",\r\n`,
    `3,,"The row has neither a name nor anything else to know the record by; it was left out. Give it a name.",,,'+48221234567\r\n`,
  ]);
});

test("who may not see a record does not find it", async () => {
  const host = await newHost();
  await bring(host, files.LONG_CSV);
  const scope = store.scope(host.workspaceId);
  const visibility = JSON.stringify({ case: "owner", person: "owner", company: "owner" });
  await scope.write((tx) => tx.execute(scope.updateTable("workspace").set({ visibility })));
  const memberId = "00000000-0000-7000-8000-000000000009";
  const member = { id: memberId, account_id: memberId, name: "Ola", email: "ola@example.com", created_at: 0 };
  await scope.write((tx) => tx.execute(scope.insertInto("member", [{ ...member, role: "manager" }])));
  const actor = { memberId, role: "manager", teamId: null, teamsBelow: [], scopes: null } as const;
  const caller = { actor, via: "session", requestId: null };
  const { dry } = await prepare({ ...host, caller }, `${files.LONG_CSV}\n`);
  expect(dry.counts).toMatchObject({ new: 3, changed: 0, duplicate: 0, newCompanies: 2, newPeople: 1 });
});

const BATCHES = `Deal ID,Stage,Entered at\n${Array.from({ length: 2500 }, (_, deal) => `D${deal},Offer,2026-03-02\n`).join("")}`;

test("an import that is stopped keeps whole batches, and the same file goes on with it", async () => {
  const host = await newHost();
  const { id } = await prepare(host, BATCHES);
  const stop = new AbortController();
  const onProgress = ({ phase }: ImportProgress): void => (phase === "importing" ? stop.abort() : undefined);
  const stopped = await runImport(host, id, { signal: stop.signal, onProgress });
  expect(stopped).toMatchObject({ state: "cancelled", report: { counts: { new: 1000 } } });
  const again = await prepare(host, BATCHES);
  expect(again.dry.counts).toMatchObject({ new: 1500, duplicate: 1000 });
  expect(await findUnfinishedImport(host, again.id)).toBe(id);
  expect(await runImport(host, id)).toMatchObject({ state: "done", report: { counts: { new: 2500 } } });
  expect(await findUnfinishedImport(host, again.id)).toBe(null);
  expect((await undoImport(host, id)).records).toBe(2500);
});

test("an import that is cancelled elsewhere stops before its next batch", async () => {
  const host = await newHost();
  const { id } = await prepare(host, BATCHES);
  const cancelling: Promise<void>[] = [];
  const onProgress = ({ phase }: ImportProgress): void => {
    if (phase === "importing" && cancelling.length === 0) cancelling.push(cancelImport(host, id));
  };
  await expect(runImport(host, id, { onProgress })).rejects.toMatchObject({ code: "import-taken-over" });
  await Promise.all(cancelling);
  const { cases } = await stateOf(store, host.workspaceId);
  const scope = store.scope(host.workspaceId);
  const row = await scope.read((tx) => findImport(tx, scope, id));
  expect(row?.state).toBe("cancelled");
  expect(cases).toHaveLength(Math.min(2500, row!.nextBatch * 1000));
});
