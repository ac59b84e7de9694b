import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { RecordDraft } from "../src/draft/draft.ts";
import type { Detection } from "../src/mapping/detection.ts";
import type { ImportMapping } from "../src/mapping/mapping.ts";
import { checkMapping } from "../src/mapping/check-mapping.ts";
import { parseMapping } from "../src/mapping/parse-mapping.ts";
import { proposeMapping } from "../src/mapping/propose-mapping.ts";
import { FileReader } from "../src/worker/file-reader.ts";
import * as files from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "fairlead-draft-"));
afterAll(() => rmSync(folder, { recursive: true }));

const STAGES = [
  { id: "stage-offer", names: ["Offer"] },
  { id: "stage-talks", names: ["Talks", "Rozmowy"] },
];

interface Drafted {
  readonly detection: Detection;
  readonly mapping: ImportMapping;
  readonly drafts: readonly RecordDraft[];
  readonly issues: readonly string[];
  readonly rejected: string;
}

async function draft(content: string, name = "deals.csv"): Promise<Drafted> {
  const path = join(folder, "file");
  const rejectedPath = join(folder, "rejected");
  writeFileSync(path, content);
  const reader = new FileReader();
  try {
    const detection = await reader.call("detect", { path, name, read: {}, stages: STAGES, kind: null });
    const context = { fileName: name, currency: "EUR", country: "PL", mapId: "m", caseKind: "deal", read: {} } as const;
    const mapping = proposeMapping(detection, context)!;
    await reader.call("open", { path, name, read: {}, rejectedPath, batchRecords: 2, batchSteps: 1000 }, mapping);
    await reader.call("begin", mapping, STAGES);
    const drafts: RecordDraft[] = [];
    for (let number = 0; ; number++) {
      const batch = await reader.call("batch", number);
      if (batch === null) break;
      drafts.push(...batch.drafts);
    }
    const { issues } = await reader.call("finish");
    const told = issues.map(({ code, count }) => `${code}×${count}`);
    return { detection, mapping, drafts, issues: told, rejected: readFileSync(rejectedPath, "utf8") };
  } finally {
    await reader.close();
  }
}

test("a stage history becomes deals with all that is told of them", async () => {
  const { mapping, drafts } = await draft(files.LONG_CSV);
  expect(mapping).toEqual({
    kind: "deals",
    caseKind: "deal",
    system: "deals",
    read: {},
    country: "PL",
    mapId: "m",
    currency: "EUR",
    columns: [
      { column: "Deal Name", use: "title" },
      { column: "Amount", use: "amount" },
      { column: "Currency", use: "currency" },
      { column: "Company", use: "company" },
      { column: "Contact email", use: "person-email" },
    ],
    steps: [
      { name: "Offer", meaning: "stage", stageId: "stage-offer" },
      { name: "Won", meaning: "outcome", outcome: "won" },
      { name: "Talks", meaning: "stage", stageId: "stage-talks" },
      { name: "Lost", meaning: "outcome", outcome: "lost" },
    ],
  });
  expect(drafts).toHaveLength(3);
  expect(drafts[1]).toMatchObject({ externalId: "B-2", status: "open", stageId: "stage-talks", closedAt: null });
});

test("a deal has its history, and stands where that left it", async () => {
  const { drafts } = await draft(files.LONG_CSV);
  const at = (day: number): number => Date.UTC(2026, 2, day, 9);
  expect(drafts[0]).toEqual({
    subject: "case",
    externalId: "A-1",
    row: 2,
    kind: "deal",
    title: "Roof for the hall",
    amountMinor: 120_050,
    currency: "EUR",
    expectedCloseOn: null,
    source: null,
    lostReason: null,
    fields: {},
    owner: { name: "Anna Nowak", email: null },
    company: { name: "Hala Sp. z o.o.", domain: null, phone: null, address: null, fields: {} },
    person: { name: null, email: "jan@hala.example.pl", phone: null, jobTitle: null, fields: {} },
    status: "won",
    stageId: "stage-offer",
    stageEnteredAt: at(2),
    createdAt: at(2),
    closedAt: at(9),
    history: [
      {
        meaning: "stage",
        name: "Offer",
        stageId: "stage-offer",
        outcome: null,
        at: at(2),
        precision: "second",
        actor: "Anna Nowak",
        row: 2,
      },
      {
        meaning: "outcome",
        name: "Won",
        stageId: null,
        outcome: "won",
        at: at(9),
        precision: "second",
        actor: "Anna Nowak",
        row: 3,
      },
    ],
  });
});

test.each([
  ["hubspot", files.HUBSPOT_CSV, ["title", "amount", "company", "expected-close", "owner"]],
  ["salesforce", files.SALESFORCE_CSV, ["title", "amount", "owner", "expected-close"]],
  ["pipedrive", files.PIPEDRIVE_CSV, ["title", "amount", "currency", "owner", "company", "person"]],
])("the deals of %s are known by its ids", async (system, content, uses) => {
  const { mapping, drafts } = await draft(content);
  expect(mapping.system).toBe(system);
  expect(mapping.columns.map(({ use }) => use)).toEqual(expect.arrayContaining(uses));
  expect(drafts).toHaveLength(2);
  expect(drafts[1]).toMatchObject({ title: "Second", amountMinor: 200_000 });
});

test("XES and OCEL become deals without stages", async () => {
  expect((await draft(files.XES, "log.xes")).drafts).toMatchObject([{ externalId: "t1", title: "t1", status: "open" }]);
  expect((await draft(files.OCEL_JSON, "log.json")).drafts).toMatchObject([{ externalId: "o1", stageId: null }]);
});

test("people are told from deals, with the rows that name nobody", async () => {
  const { detection, drafts, issues, rejected } = await draft(files.PEOPLE_CSV, "people.csv");
  expect(detection).toMatchObject({ kind: "people", table: { delimiter: ";", encoding: "UTF-8" } });
  expect(drafts[0]).toEqual({
    subject: "person",
    externalId: null,
    row: 2,
    person: {
      name: "Anna Nowak",
      email: "anna@hala.example.pl",
      phone: "22 123 45 67",
      jobTitle: "Buyer",
      fields: { region: "North" },
    },
    company: { name: "Hala Sp. z o.o.", domain: null, phone: null, address: null, fields: {} },
    owner: null,
  });
  expect(drafts).toHaveLength(3);
  expect(issues).toEqual(["import-row-nameless×1"]);
  expect(JSON.parse(rejected)).toMatchObject({ line: 5, cells: ["", "", "", "", "", "", "East"] });
});

test("companies are told from people", async () => {
  const { detection, drafts } = await draft(files.COMPANIES_CSV, "companies.csv");
  expect(detection.kind).toBe("companies");
  expect(drafts.map((one) => "company" in one && one.company?.name)).toEqual([
    "Acme GmbH",
    "ACME",
    "Beta Ltd",
    "Beta Inc",
  ]);
});

test("values that cannot be kept are left out and listed, and the deal stays", async () => {
  const { drafts, issues } = await draft(
    "Deal ID,Deal Name,Stage,Entered at,Amount,Currency\nA,x\u0000y,Offer,2026-03-02,5,EUR\nB,=1+1,Offer,2026-03-03,7,XXQ\n",
  );
  expect(drafts).toMatchObject([
    { title: "xy", amountMinor: 500, currency: "EUR" },
    { title: "=1+1", amountMinor: null, currency: null },
  ]);
  expect(issues).toContain("import-currency-unknown×1");
});

test("a mapping from outside is held to its form and to what it names", async () => {
  const { mapping } = await draft(files.LONG_CSV);
  expect(parseMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  const malformed = [
    null,
    [],
    "x",
    {},
    { ...mapping, more: 1 },
    { ...mapping, columns: [{ column: 1, use: "title" }] },
  ];
  for (const value of malformed) expect(() => parseMapping(value)).toThrow("import-mapping-malformed");
  expect(() => parseMapping(JSON.parse(`{"__proto__":${JSON.stringify(mapping)}}`))).toThrow(
    "import-mapping-malformed",
  );
  const wrong = {
    ...mapping,
    system: "a:b",
    country: "XX",
    currency: "eur",
    columns: [
      { column: "Nothing", use: "title" },
      { column: "Company", use: "title" },
      { column: "Amount", use: "constructor" },
    ],
    steps: [{ name: "Offer", meaning: "stage", stageId: "stage-gone" }],
  };
  const issues = checkMapping(parseMapping(wrong), { columns: ["Company", "Amount"], stages: STAGES });
  expect(issues.map(({ code }) => code)).toEqual([
    "import-column-unknown",
    "import-use-twice",
    "import-use-unknown",
    "import-system-malformed",
    "import-country-unknown",
    "import-currency-unknown",
    "import-stage-unknown",
  ]);
});

test.each([
  ["", "file-empty"],
  ["just one column\n1\n", "csv-one-column"],
  ["%PDF-1.7 nothing", "file-not-log"],
])("%j is nothing that can be used, and why is told", async (content, code) => {
  const path = join(folder, "nothing");
  writeFileSync(path, content);
  const reader = new FileReader();
  const detection = await reader.call("detect", { path, name: "x", read: {}, stages: [], kind: null });
  expect([detection.kind, detection.issues.map((issue) => issue.code)]).toEqual([null, [code]]);
  await reader.close();
});

test("a thread that is gone says so", async () => {
  const reader = new FileReader();
  await reader.close();
  await expect(reader.call("batch", 0)).rejects.toThrow("import-reading-failed");
});
