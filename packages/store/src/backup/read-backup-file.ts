import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { pipeline } from "node:stream";
import { FairleadError } from "@fairlead/base";
import { decodeFrames, encodeFrame, FIRST_LINE, type Frame } from "./frame.ts";
import type { CopyHeader, FileCopy, StoreCopy, TableCopy, TableSum } from "./store-copy.ts";
import { isSameSum, summed, type SummedChunks } from "./summed.ts";

/**
 * The copy of a store in a backup file, read as it is asked for.
 * @throws {FairleadError} `backup-unreadable` when the file cannot be opened; then and while it is read those of `decodeBackup`.
 */
export async function readBackupFile(file: string): Promise<StoreCopy> {
  try {
    return await decodeBackup(createReadStream(file));
  } catch (cause) {
    if (cause instanceof FairleadError) throw cause;
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new FairleadError("backup-unreadable", { file, reason }, { cause });
  }
}

/** How much a backup file holds. */
interface BackupContents {
  readonly files: number;
  readonly tables: number;
  readonly rows: number;
}

/**
 * Reads a backup file through: it is whole and what was written.
 * @throws {FairleadError} those of `readBackupFile`.
 */
export async function checkBackupFile(file: string): Promise<BackupContents> {
  let [files, tables, rows] = [0, 0, 0];
  const copy = await readBackupFile(file);
  for await (const { chunks } of copy.files) {
    for await (const chunk of chunks) void chunk;
    files++;
  }
  for await (const { chunks, sum } of copy.tables) {
    for await (const chunk of chunks) void chunk;
    tables++;
    rows += sum().rows;
  }
  return { files, tables, rows };
}

/**
 * The copy of a store in the bytes of a backup file.
 * @throws {FairleadError} at once or while it is read: `backup-foreign`, `backup-format`, `backup-cut` when its end is missing, and
 * `backup-corrupt`, with the table where that is known, when it is not what was written.
 */
async function decodeBackup(source: NodeJS.ReadableStream): Promise<StoreCopy> {
  const parts = new PartReader(decodeFrames(unpacked(source)));
  const first = await parts.next("H");
  return { header: parseJson(first, isHeader), files: filesOf(parts), tables: tablesOf(parts) };
}

async function* unpacked(source: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  // trouble of either is thrown where the bytes are read
  const gunzip = pipeline(source, createGunzip(), () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (error) {
    throw unpackingTrouble(error);
  }
}

function unpackingTrouble(cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "Z_BUF_ERROR") return new FairleadError("backup-cut", {}, { cause });
  if (!code.startsWith("Z_")) return cause;
  const isGzip = !(cause instanceof Error && /incorrect header check/.test(cause.message));
  return isGzip ? corrupt("none", cause) : new FairleadError("backup-foreign", {}, { cause });
}

async function* filesOf(parts: PartReader): AsyncGenerator<FileCopy> {
  let part = await parts.next("FTZ");
  for (; part.kind === "F"; part = await parts.next("FTZ")) {
    const { workspaceId, sha256 } = parseJson(part, isFileHead);
    yield { workspaceId, sha256, ...contentOf(parts, "none") };
  }
  parts.putBack(part);
}

async function* tablesOf(parts: PartReader): AsyncGenerator<TableCopy> {
  let count = 0;
  for (let part = await parts.next("TZ"); part.kind === "T"; part = await parts.next("TZ")) {
    const { name, columns } = parseJson(part, isTableHead);
    yield { name, columns, ...contentOf(parts, name) };
    count++;
  }
  if (parts.end?.tables !== count || parts.end.sha256 !== parts.sha256) throw corrupt("none");
  await parts.assertNothingFollows();
}

function contentOf(parts: PartReader, table: string): SummedChunks {
  let written: TableSum | null = null;
  const read = async function* (): AsyncGenerator<Uint8Array> {
    let part = await parts.next("DE");
    for (; part.kind === "D"; part = await parts.next("DE")) yield part.body;
    written = parseJson(part, isTableSum);
  };
  const { chunks, sum } = summed(read());
  const checked = async function* (): AsyncGenerator<Uint8Array> {
    yield* chunks;
    if (written === null || !isSameSum(written, sum())) throw corrupt(table);
  };
  return { chunks: checked(), sum };
}

/** The parts one by one, of the kinds that may come, and the hash of all before the last. */
class PartReader {
  readonly #frames: AsyncIterator<Frame>;
  readonly #hash = createHash("sha256").update(FIRST_LINE);
  #held: Frame | null = null;
  /** What the last part says; null before it. */
  end: FileEnd | null = null;
  sha256 = "";

  constructor(frames: AsyncIterator<Frame>) {
    this.#frames = frames;
  }

  /** Gives a part to the next who asks. */
  putBack(frame: Frame): void {
    this.#held = frame;
  }

  async next(kinds: string): Promise<Frame> {
    const held = this.#held;
    this.#held = null;
    const value = held ?? (await this.#read());
    if (!kinds.includes(value.kind)) throw corrupt("none");
    return value;
  }

  async #read(): Promise<Frame> {
    const { done, value } = await this.#frames.next();
    if (done === true) throw new FairleadError("backup-cut");
    if (value.kind === "Z") {
      this.end = parseJson(value, isFileEnd);
      this.sha256 = this.#hash.digest("hex");
    } else this.#hash.update(encodeFrame(value.kind, value.body));
    return value;
  }

  async assertNothingFollows(): Promise<void> {
    if ((await this.#frames.next()).done !== true) throw corrupt("none");
  }
}

/** The JSON of a part. The hash at the end says whether it is what was written; the guard, whether it can be read until then. */
function parseJson<T>({ body }: Frame, isRight: (value: Shapeless) => value is Shapeless & T): T {
  const value = jsonOf(body);
  if (typeof value !== "object" || value === null || !isRight(value)) throw corrupt("none");
  return value;
}

type Shapeless = Readonly<Record<string, unknown>>;

function jsonOf(body: Buffer): Shapeless | null {
  try {
    return JSON.parse(body.toString("utf8")) as Shapeless | null;
  } catch (cause) {
    throw corrupt("none", cause);
  }
}

function isHeader(value: Shapeless): value is Shapeless & CopyHeader {
  const steps = value["schema"];
  return Array.isArray(steps) && steps.length > 0 && typeof value["createdAt"] === "number";
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const SHA256 = /^[0-9a-f]{64}$/u;

/** Both become names of files: nothing else may. */
function isFileHead(value: Shapeless): value is Shapeless & Pick<FileCopy, "workspaceId" | "sha256"> {
  const workspaceId = value["workspaceId"];
  const sha256 = value["sha256"];
  return typeof workspaceId === "string" && UUID.test(workspaceId) && typeof sha256 === "string" && SHA256.test(sha256);
}

function isTableHead(value: Shapeless): value is Shapeless & Pick<TableCopy, "name" | "columns"> {
  return typeof value["name"] === "string" && Array.isArray(value["columns"]);
}

function isTableSum(value: Shapeless): value is Shapeless & TableSum {
  return typeof value["rows"] === "number" && typeof value["sha256"] === "string";
}

interface FileEnd {
  readonly tables: number;
  readonly sha256: string;
}

function isFileEnd(value: Shapeless): value is Shapeless & FileEnd {
  return typeof value["tables"] === "number" && typeof value["sha256"] === "string";
}

function corrupt(table: string, cause?: unknown): FairleadError {
  return new FairleadError("backup-corrupt", { table }, { cause });
}
