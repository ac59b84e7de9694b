// Imports one file into a new workspace, in a process of its own, and prints how long the run took and how much memory it took at its peak.
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkImport, detectImport, receiveImport, recordKeysOf, runImport, type ImportHost } from "@fairlead/import";
import { administer, createId, insertWorkspace, openStore } from "@fairlead/store";

const [file = "", databaseUrl = ""] = process.argv.slice(2);
const store = await openStore({ databaseUrl }, { now: Date.now, keysOf: recordKeysOf });
const dataFolder = mkdtempSync(join(tmpdir(), "fairlead-bench-import-"));
const caller = { actor: null, via: "command-line", requestId: null } as const;
const host: ImportHost = { store, workspaceId: createId(), dataFolder, caller };
try {
  await administer(store, host.workspaceId, caller, {
    action: "workspace.create",
    subject: "workspace",
    work: async (tx, scope) => {
      const settings = { name: "Bench", locale: "en", timeZone: "UTC", currency: "EUR", createdAt: store.now() };
      const { id } = await insertWorkspace(tx, scope, settings);
      return { subjectId: id, detail: {}, response: null };
    },
  });
  const { id } = await receiveImport(host, { name: "deals.csv", chunks: createReadStream(file) });
  const { proposal } = await detectImport(host, id);
  const checkedFrom = performance.now();
  const checked = await checkImport(host, id, proposal!);
  const checkMs = performance.now() - checkedFrom;
  const residentBefore = process.memoryUsage().rss;
  const startedAt = performance.now();
  const { report } = await runImport(host, id);
  const runMs = performance.now() - startedAt;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const { counts } = report;
  process.stdout.write(
    `${JSON.stringify({ kind: checked.kind, checkMs, runMs, residentBefore, peakBytes, counts })}\n`,
  );
} finally {
  await store.close();
  rmSync(dataFolder, { recursive: true });
}
