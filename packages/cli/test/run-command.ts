import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { runCommandLine } from "../src/main.ts";

/** What one command line gave. */
export interface CommandRun {
  readonly exitCode: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a command line in this process, with a clock that stands still and standard input as given. */
export async function runCommand(
  args: readonly string[],
  stdin: string | Uint8Array = "",
  { columns = null }: { readonly columns?: number | null } = {},
): Promise<CommandRun> {
  const out: Uint8Array[] = [];
  let said = "";
  const exitCode = await runCommandLine(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    isInteractive: false,
    columns,
    print: async (text) => void out.push(Buffer.from(text)),
    say: (text) => (said += text),
    now: () => Date.UTC(2026, 8, 30),
  });
  return { exitCode, out: Buffer.concat(out).toString("utf8"), said };
}

/** A folder for one test, gone afterwards, and files in it. */
export interface TestFolder extends Disposable {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => string;
}

export function testFolder(): TestFolder {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-test-"));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Three deals with all there is to see: a win, a loss, a way back, one open. */
export const SMALL_LOG = `deal,stage,entered,owner
D1,Lead,2026-01-05T09:00:00Z,Ana
D1,Demo,2026-01-08T09:00:00Z,Ana
D1,Won,2026-01-19T09:00:00Z,Ana
D2,Lead,2026-01-06T09:00:00Z,Bo
D2,Demo,2026-01-07T09:00:00Z,Bo
D2,Lead,2026-01-09T09:00:00Z,Bo
D2,Demo,2026-01-12T09:00:00Z,Ana
D2,Lost,2026-01-20T09:00:00Z,Ana
D3,Lead,2026-01-15T09:00:00Z,Bo
`;
