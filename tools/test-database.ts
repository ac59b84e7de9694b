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

/**
 * Starts one real PostgreSQL server for all tests, with a migrated database that theirs are copied from. `FAIRLEAD_TEST_DATABASE_URL` names
 * another one to use instead, such as the oldest that is supported, by the address of a superuser.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["FAIRLEAD_TEST_DATABASE_URL"] ?? "";
  if (given !== "") {
    await prepareTestDatabases(given);
    project.provide("databaseUrl", given);
    return async () => undefined;
  }
  const dataFolder = mkdtempSync(join(tmpdir(), "fairlead-tests-"));
  chmodSync(dataFolder, 0o755);
  const server = await openEmbeddedServer({ dataFolder });
  const tearDown = async (): Promise<void> => {
    await server.close();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    await prepareTestDatabases(server.url);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("databaseUrl", server.url);
  return tearDown;
}
