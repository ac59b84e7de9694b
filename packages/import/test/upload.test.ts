import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, expect, test } from "vitest";
import { uploadFile, type UploadOptions } from "../src/file/upload-file.ts";
import { bytesOf, LONG_CSV } from "./files.ts";

const root = mkdtempSync(join(tmpdir(), "fairlead-upload-"));
let folder = "";
let count = 0;
beforeEach(() => (folder = join(root, String(count++))));
afterAll(() => rmSync(root, { recursive: true }));

const upload = (content: string | Uint8Array, options: Partial<UploadOptions> = {}) =>
  uploadFile(bytesOf(content), { folder, ...options });

test("a file is kept under its hash, once", async () => {
  const sha256 = createHash("sha256").update(LONG_CSV).digest("hex");
  const sizeBytes = Buffer.byteLength(LONG_CSV);
  const path = join(folder, sha256);
  expect(await upload(LONG_CSV, { sizeBytes, sha256: sha256.toUpperCase() })).toEqual({ path, sizeBytes, sha256 });
  expect((await upload(LONG_CSV)).path).toBe(path);
  expect(readFileSync(path, "utf8")).toBe(LONG_CSV);
  expect(readdirSync(folder)).toEqual([sha256]);
});

const packed = gzipSync(LONG_CSV);
const bomb = gzipSync(Buffer.alloc(1 << 20));
test.each<[string, string | Uint8Array, Partial<UploadOptions>]>([
  ["import-file-empty", "", {}],
  ["import-file-too-large", "abcdef", { maxBytes: 5 }],
  ["import-file-size-wrong", "abcdef", { sizeBytes: 7 }],
  ["import-file-hash-wrong", "abcdef", { sha256: "0".repeat(64) }],
  ["import-file-damaged", packed.subarray(0, packed.length - 20), {}],
  ["import-file-damaged", Buffer.concat([packed.subarray(0, 60), Buffer.from("damage"), packed.subarray(66)]), {}],
  ["import-unpacked-too-large", bomb, { maxUnpackedBytes: 1000 }],
])("%s leaves nothing behind", async (code, content, options) => {
  await expect(upload(content, options)).rejects.toMatchObject({ code });
  expect(readdirSync(folder)).toEqual([]);
});

test("a sender that breaks off leaves nothing behind", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("a,b\n");
    throw new Error("the connection was lost");
  }
  await expect(uploadFile(broken(), { folder })).rejects.toThrow("the connection was lost");
  expect(readdirSync(folder)).toEqual([]);
});
