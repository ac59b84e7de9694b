import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readSecretKey } from "./secret-key.ts";

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-key-"));
  folders.push(folder);
  return join(folder, "data");
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test("a key is made once, for its owner's eyes only, and found again", () => {
  const folder = newFolder();
  const key = readSecretKey(folder, {});
  expect(key).toHaveLength(32);
  expect(readSecretKey(folder, { FAIRLEAD_SECRET_KEY: " " })).toEqual(key);
  expect(readdirSync(folder)).toEqual(["secret-key"]);
  expect(statSync(join(folder, "secret-key")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, "secret-key"), "utf8").trim()).toBe(key.toString("hex"));
});

test("a key of the environment comes first, as hexadecimal digits or as base64", () => {
  const key = Buffer.alloc(32, 9);
  const folder = newFolder();
  expect(readSecretKey(folder, { FAIRLEAD_SECRET_KEY: key.toString("hex") })).toEqual(key);
  expect(readSecretKey(folder, { FAIRLEAD_SECRET_KEY: key.toString("base64") })).toEqual(key);
});

test("a key that is too short is refused without being told, and so is a file that others can read", () => {
  expect(() => readSecretKey(newFolder(), { FAIRLEAD_SECRET_KEY: "hunter2" })).toThrow(
    'secret-key-malformed {"source":"FAIRLEAD_SECRET_KEY"}',
  );
  const folder = newFolder();
  readSecretKey(folder, {});
  chmodSync(join(folder, "secret-key"), 0o644);
  expect(() => readSecretKey(folder, {})).toThrow("secret-key-open");
});
