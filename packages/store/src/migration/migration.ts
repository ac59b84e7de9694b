import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A step of the schema: forward only, and never changed once it is released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const FOLDER = join(import.meta.dirname, "..", "..", "migrations");
const FILE_NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/u;

/** The migrations this program knows, in order. Shape: version n stands at n − 1. */
export function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => FILE_NAME.test(file))
    .toSorted()
    .map((file) => {
      const [, version, name] = FILE_NAME.exec(file)!;
      const sql = readFileSync(join(FOLDER, file), "utf8");
      return { version: Number(version), name: name!, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}
