import { rebuild as rebuildRecords } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { issueLines } from "../output/issue-lines.ts";
import { summaryStyleOf } from "../output/summary-style.ts";
import { lookAtWorkspaces } from "../store/existing-store.ts";
import { STORE_OPTIONS } from "../store/place.ts";

/** `fairlead rebuild`: the records of each workspace made anew from its log, or only compared with it. */
export const rebuild: Command = { options: { ...STORE_OPTIONS, check: { type: "boolean" } }, run: rebuildStore };

function rebuildStore(context: CommandContext): Promise<ExitCode> {
  const { messages, arguments: given } = context;
  const mode = given.isOn("check") ? "check" : "replace";
  return lookAtWorkspaces(context, async (store, workspace) => {
    const { records, changed, unknown, differing } = await rebuildRecords(store, workspace, { mode });
    if (mode === "replace")
      return { lines: [messages.text("change.rebuilt", { workspace, records, changed, unknown })], isFine: true };
    if (changed + unknown === 0)
      return { lines: [messages.text("change.checked", { workspace, records })], isFine: true };
    const values = { workspace, changed, unknown };
    const issue = { code: "records-differ", severity: "error", where: {}, values, count: 1 } as const;
    const named = differing.map(({ subject, id }) => `    ${subject} ${id}`);
    return { lines: [...issueLines([issue], summaryStyleOf(context)), ...named], isFine: false };
  });
}
