import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FairleadError } from "@fairlead/base";

const KEY_BYTES = 32;
const FILE = "secret-key";

/**
 * The key everything secret is sealed under: of `FAIRLEAD_SECRET_KEY`, else of a file in the data folder, made if it is missing.
 * Shape: 32 bytes; in the environment 64 hexadecimal digits, or base64.
 * @throws {FairleadError} `secret-key-malformed` when it is not 32 bytes, `secret-key-open` when others can read the file.
 */
export function readSecretKey(dataFolder: string, environment: Readonly<Record<string, string | undefined>>): Buffer {
  const given = environment["FAIRLEAD_SECRET_KEY"]?.trim();
  if (given !== undefined && given !== "") return parseKey(given, "FAIRLEAD_SECRET_KEY");
  const file = join(dataFolder, FILE);
  try {
    return readKeyFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  makeKeyFile(dataFolder, file);
  return readKeyFile(file);
}

function readKeyFile(file: string): Buffer {
  const text = readFileSync(file, "utf8");
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    throw new FairleadError("secret-key-open", { file });
  return parseKey(text.trim(), file);
}

/** Written whole beside its place and linked into it: of two processes that start at once one makes the key, and both read it. */
function makeKeyFile(dataFolder: string, file: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString("hex")}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function parseKey(text: string, source: string): Buffer {
  const key = /^[0-9a-f]{64}$/iu.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  if (key.length !== KEY_BYTES) throw new FairleadError("secret-key-malformed", { source });
  return key;
}
