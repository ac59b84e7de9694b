import { mkdtempSync, chmodSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbeddedServer } from "@fairlead/store";
import { prepareTestDatabases } from "@fairlead/store/testing";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server every test makes its database on, as its owner. */
    readonly databaseUrl: string;
  }
}

/** Starts one real PostgreSQL server for all tests, with a migrated database that theirs are copied from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), "fairlead-tests-"));
  chmodSync(dataFolder, 0o755);
  const server = await openEmbeddedServer({ dataFolder });
  await prepareTestDatabases(server.url);
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.close();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}
