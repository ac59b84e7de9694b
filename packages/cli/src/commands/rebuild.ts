import { rebuild as rebuildRecords, type RebuildOutcome } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { issueLines } from "../output/issue-lines.ts";
import { summaryStyleOf } from "../output/summary-style.ts";
import { eachWorkspaceId, withExistingStore } from "../store/open-existing-store.ts";
import { assertNoWords, STORE_OPTIONS, storePlaceOf } from "../store/place.ts";

/** `fairlead rebuild`: the records of each workspace made anew from its log, or only compared with it. */
export const rebuild: Command = { options: { ...STORE_OPTIONS, check: { type: "boolean" } }, run: rebuildStore };

function rebuildStore(context: CommandContext): Promise<ExitCode> {
  assertNoWords(context);
  const { messages, terminal, arguments: given } = context;
  const mode = given.isOn("check") ? "check" : "replace";
  return withExistingStore(storePlaceOf(context), async (store) => {
    let exitCode: ExitCode = EXIT.fine;
    let count = 0;
    for await (const workspace of eachWorkspaceId(store)) {
      count++;
      const outcome = await rebuildRecords(store, workspace, { mode });
      const differs = outcome.changed + outcome.unknown > 0;
      if (differs && mode === "check") exitCode = EXIT.findings;
      const lines = differs && mode === "check" ? differing(workspace, outcome, context) : [];
      const sentence = mode === "check" ? "change.checked" : "change.rebuilt";
      const text = lines.length > 0 ? lines : [messages.text(sentence, { workspace, ...countsOf(outcome) })];
      await terminal.print(`${text.join("\n")}\n`);
    }
    if (count === 0) await terminal.print(`${messages.text("change.workspaces-none")}\n`);
    return exitCode;
  });
}

function countsOf({ records, changed, unknown }: RebuildOutcome) {
  return { records, changed, unknown };
}

function differing(workspace: string, outcome: RebuildOutcome, context: CommandContext): string[] {
  const { changed, unknown } = countsOf(outcome);
  const values = { workspace, changed, unknown };
  return [
    ...issueLines(
      [{ code: "records-differ", severity: "error", where: {}, values, count: 1 }],
      summaryStyleOf(context),
    ),
    ...outcome.differing.map(({ subject, id }) => `    ${subject} ${id}`),
  ];
}
