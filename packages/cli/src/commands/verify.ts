import { verifyAudit, type AuditHead } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { issueLines } from "../output/issue-lines.ts";
import { summaryStyleOf } from "../output/summary-style.ts";
import { lookAtWorkspaces } from "../store/existing-store.ts";
import { STORE_OPTIONS } from "../store/place.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead verify`: whether the audit of each workspace is as it was written. */
export const verify: Command = {
  options: { ...STORE_OPTIONS, known: { type: "string", multiple: true } },
  run: verifyStore,
};

async function verifyStore(context: CommandContext): Promise<ExitCode> {
  const known = new Map(context.arguments.textsOf("known").map(parseKnown));
  return lookAtWorkspaces(context, async (store, workspace) => {
    const end = known.get(workspace);
    const options = end === undefined ? {} : { known: end };
    const { rows, head, issues } = await verifyAudit(store.scope(workspace), options);
    if (issues.length > 0) return { lines: issueLines(issues, summaryStyleOf(context)), isFine: false };
    const values = { workspace, rows, seq: String(head.seq), hash: head.hash.toString("hex") };
    return { lines: [context.messages.text("change.verified", values)], isFine: true };
  });
}

const KNOWN = /^([0-9a-f-]{36}):(\d{1,15}):([0-9a-f]{64})$/u;

/** The end of an audit as somebody wrote it down. */
function parseKnown(text: string): readonly [string, AuditHead] {
  const [, workspace, seq, hash] = KNOWN.exec(text) ?? [];
  if (workspace === undefined || seq === undefined || hash === undefined)
    throw new UsageError("change.known-malformed", { given: text });
  return [workspace, { seq: Number(seq), hash: Buffer.from(hash, "hex") }];
}
