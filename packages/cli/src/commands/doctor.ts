import type { Messages } from "@fairlead/messages";
import { examineStore, type DoctorReport } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { issueDocumentsOf } from "../json/issue.ts";
import { issueLines } from "../output/issue-lines.ts";
import { summaryStyleOf, type SummaryStyle } from "../output/summary-style.ts";
import { assertNoWords, STORE_OPTIONS, storePlaceOf } from "../store/place.ts";

/** `fairlead doctor`: what is wrong with a store, and what to do about it. */
export const doctor: Command = { options: { ...STORE_OPTIONS, json: { type: "boolean" } }, run: lookOver };

async function lookOver(context: CommandContext): Promise<ExitCode> {
  assertNoWords(context);
  const { messages, terminal, arguments: given } = context;
  const report = await examineStore(storePlaceOf(context), terminal);
  const text = given.isOn("json")
    ? JSON.stringify(documentOf(report, messages), null, 2)
    : summaryOf(report, summaryStyleOf(context));
  await terminal.print(`${text}\n`);
  return report.checks.some(({ state }) => state === "finding") ? EXIT.findings : EXIT.fine;
}

function documentOf({ checks }: DoctorReport, messages: Messages): unknown {
  return {
    schema: "fairlead.doctor/1",
    checks: checks.map(({ check, state, issues }) => ({
      check,
      state,
      issues: issueDocumentsOf(issues, messages),
    })),
  };
}

const MARKS = { fine: "✓", finding: "✗", skipped: "·" } as const;

function summaryOf({ checks }: DoctorReport, style: SummaryStyle): string {
  const { messages } = style;
  const lines = checks.flatMap(({ check, state, issues }) => [
    `${MARKS[state]} ${messages.text(`store.check.${check}`)}${state === "skipped" ? `: ${messages.text("store.check-skipped")}` : ""}`,
    ...issueLines(issues, style),
  ]);
  const count = checks.reduce((total, { issues }) => total + issues.length, 0);
  const verdict = count === 0 ? messages.text("store.healthy") : messages.text("store.unhealthy", { count });
  return [...lines, "", verdict].join("\n");
}
