// Writes the backup that a released version of the schema would: `node packages/store/test/releases/write-release.ts`.
// Once the version is released the file stays as it is, for ever.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUpStore } from "../../src/backup/back-up-store.ts";
import { addressOf } from "../../src/connection/database.ts";
import { openEmbeddedServer } from "../../src/embedded/embedded-server.ts";
import { migrate } from "../../src/migration/migrate.ts";
import { readMigrations } from "../../src/migration/migration.ts";
import { fillDatabase } from "../backup/sample-data.ts";

const now = (): number => Date.UTC(2026, 9, 1);
const version = readMigrations().length;
const file = join(import.meta.dirname, `schema-${String(version).padStart(4, "0")}.backup.gz`);
const folder = mkdtempSync(join(tmpdir(), "fairlead-release-"));
chmodSync(folder, 0o755);
const server = await openEmbeddedServer({ dataFolder: folder });
try {
  await migrate(addressOf(server.url), { now });
  await fillDatabase(server.url);
  rmSync(file, { force: true });
  const { bytes, rows } = await backUpStore({ databaseUrl: server.url }, file, { now });
  process.stdout.write(`${file}: ${rows} rows, ${bytes} bytes\n`);
} finally {
  await server.close();
  rmSync(folder, { recursive: true });
}
