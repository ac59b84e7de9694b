import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openTestStore, type TestStore } from "@fairlead/store/testing";
import { checkImport } from "../src/engine/check-import.ts";
import { detectImport } from "../src/engine/detect-import.ts";
import type { ImportReport } from "../src/engine/import-counts.ts";
import type { ImportHost } from "../src/engine/import-host.ts";
import { receiveImport } from "../src/engine/receive-import.ts";
import { runImport } from "../src/engine/run-import.ts";
import { recordKeysOf } from "../src/normalise/record-keys.ts";
import * as files from "./files.ts";
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

async function newHost(): Promise<ImportHost> {
  const workspaceId = await store.createWorkspace();
  return { store, workspaceId, dataFolder, caller: { actor: null, via: "command-line", requestId: null } };
}

interface Brought {
  readonly id: string;
  readonly dry: ImportReport;
  readonly report: ImportReport;
}

async function bring(host: ImportHost, content: string, name = "deals.csv"): Promise<Brought> {
  const { id } = await receiveImport(host, { name, chunks: files.bytesOf(content) });
  const { proposal } = await detectImport(host, id, { country: "PL" });
  const before = await stateHash(store, host.workspaceId);
  const checked = await checkImport(host, id, proposal!);
  if (checked.kind !== "report") throw new Error(JSON.stringify(checked.issues));
  expect(await stateHash(store, host.workspaceId)).toBe(before);
  const { state, report } = await runImport(host, id);
  expect(state).toBe("done");
  return { id, dry: checked.report, report };
}

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
    newPeople: 2,
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
  expect(report.counts).toMatchObject({ new: 3, duplicate: 1, newCompanies: 3 });
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
