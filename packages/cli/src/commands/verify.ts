import { verifyAudit, type AuditHead, type AuditVerification } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { issueLines } from "../output/issue-lines.ts";
import { summaryStyleOf } from "../output/summary-style.ts";
import { eachWorkspaceId, withExistingStore } from "../store/open-existing-store.ts";
import { assertNoWords, STORE_OPTIONS, storePlaceOf } from "../store/place.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead verify`: whether the audit of each workspace is as it was written. */
export const verify: Command = {
  options: { ...STORE_OPTIONS, known: { type: "string", multiple: true } },
  run: verifyStore,
};

function verifyStore(context: CommandContext): Promise<ExitCode> {
  assertNoWords(context);
  const { messages, terminal, arguments: given } = context;
  const known = new Map(given.textsOf("known").map(parseKnown));
  return withExistingStore(storePlaceOf(context), async (store) => {
    let exitCode: ExitCode = EXIT.fine;
    let count = 0;
    for await (const workspace of eachWorkspaceId(store)) {
      count++;
      const head = known.get(workspace);
      const found = await verifyAudit(store.scope(workspace), head === undefined ? {} : { known: head });
      await terminal.print(`${linesOf(workspace, found, context).join("\n")}\n`);
      if (found.issues.length > 0) exitCode = EXIT.findings;
    }
    if (count === 0) await terminal.print(`${messages.text("change.workspaces-none")}\n`);
    return exitCode;
  });
}

function linesOf(workspace: string, { rows, head, issues }: AuditVerification, context: CommandContext): string[] {
  if (issues.length > 0) return issueLines(issues, summaryStyleOf(context));
  const values = { workspace, rows, seq: String(head.seq), hash: head.hash.toString("hex") };
  return [context.messages.text("change.verified", values)];
}

const KNOWN = /^([0-9a-f-]{36}):(\d{1,15}):([0-9a-f]{64})$/u;

/** The end of an audit as somebody wrote it down. */
function parseKnown(text: string): readonly [string, AuditHead] {
  const [, workspace, seq, hash] = KNOWN.exec(text) ?? [];
  if (workspace === undefined || seq === undefined || hash === undefined)
    throw new UsageError("change.known-malformed", { given: text });
  return [workspace, { seq: Number(seq), hash: Buffer.from(hash, "hex") }];
}
