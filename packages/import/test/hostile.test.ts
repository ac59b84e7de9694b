import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openTestStore, type TestStore } from "@fairlead/store/testing";
import { detectImport } from "../src/engine/detect-import.ts";
import { importFolder } from "../src/engine/import-host.ts";
import { receiveImport } from "../src/engine/receive-import.ts";
import { recordKeysOf } from "../src/normalise/record-keys.ts";
import { bytesOf } from "./files.ts";
import { bring, newHost } from "./import-host.ts";
import { stateHash, stateOf } from "./workspace-state.ts";

let store: TestStore;
const dataFolder = mkdtempSync(join(tmpdir(), "fairlead-hostile-"));
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"), { keysOf: recordKeysOf });
});
afterAll(async () => {
  await store.drop();
  rmSync(dataFolder, { recursive: true });
});

const packed = gzipSync("Deal ID,Stage,Entered at\nA,Offer,2026-03-02\n".repeat(2000));

test.each<[string, string | Uint8Array]>([
  ["import-file-empty", ""],
  ["import-file-damaged", packed.subarray(0, packed.length - 9)],
])("%s: nothing of the file is kept", async (code, content) => {
  const host = await newHost(store, dataFolder);
  await expect(receiveImport(host, { name: "x.csv", chunks: bytesOf(content) })).rejects.toMatchObject({ code });
  expect(readdirSync(importFolder(host))).toEqual([]);
});

test.each<[string, string | Uint8Array]>([
  ["random bytes", Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))],
  ["a spreadsheet", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.from("[Content_Types].xml")])],
  ["nested JSON", "[".repeat(100_000)],
  ["an XML bomb", '<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><log>&b;</log>'],
  ["one endless line", "x".repeat(3_000_000)],
])("%s is nothing to import, said as an issue, and changes nothing", async (_name, content) => {
  const host = await newHost(store, dataFolder);
  const hash = await stateHash(store, host.workspaceId);
  const { id } = await receiveImport(host, { name: "x", chunks: bytesOf(content) });
  const { detection, proposal } = await detectImport(host, id);
  expect(proposal).toBe(null);
  expect(detection.issues.length).toBeGreaterThan(0);
  expect(await stateHash(store, host.workspaceId)).toBe(hash);
});

test("names of files and texts in them are text and nothing else", async () => {
  const host = await newHost(store, dataFolder);
  const nasty = [
    "'; DROP TABLE sales_case; --",
    "=1+1",
    "\u202Eevil",
    "a\u0000b",
    "x".repeat(3000),
    "__proto__",
    "toString",
  ];
  const rows = nasty.map((text, index) => `"${text}","${text}",Offer,2026-03-0${index + 1},"${text}","${text}"`);
  const content = `Deal ID,Deal Name,Stage,Entered at,__proto__,constructor\n${rows.join("\n")}\n`;
  const { report } = await bring(host, content, "../../etc/passwd");
  expect(report.counts).toMatchObject({ new: nasty.length, skipped: 0 });
  expect(readdirSync(dataFolder)).toEqual(["imports"]);
  const { cases } = await stateOf(store, host.workspaceId);
  const titles = cases.map((one) => (one as { readonly title: string }).title);
  expect(titles.toSorted()).toEqual(
    ["'; DROP TABLE sales_case; --", "=1+1", "\u202Eevil", "ab", "x".repeat(500), "__proto__", "toString"].toSorted(),
  );
});

const MANY = Number(process.env["FAIRLEAD_IMPORT_ROWS"] ?? 100_000);

test(`${MANY} rows come in, and again as nothing new`, async () => {
  const host = await newHost(store, dataFolder);
  const rows = ["Deal ID,Deal Name,Stage,Entered at,Company"];
  for (let row = 0; row < MANY; row++) {
    const deal = row >> 2;
    const stage = ["Lead", "Demo", "Offer", "Won"][row & 3]!;
    rows.push(`D-${deal},Deal ${deal},${stage},2026-03-0${1 + (row & 3)},Company ${deal % 1000}`);
  }
  const content = `${rows.join("\n")}\n`;
  const deals = Math.ceil(MANY / 4);
  expect((await bring(host, content)).report.counts).toMatchObject({ new: deals, newCompanies: 1000, steps: MANY });
  const again = await bring(host, `${content}\n`);
  expect(again.report.counts).toMatchObject({ new: 0, changed: 0, duplicate: deals, newCompanies: 0, steps: 0 });
}, 600_000);
