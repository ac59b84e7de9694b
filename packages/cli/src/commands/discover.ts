import { READING_OPTIONS } from "../arguments.ts";
import type { Command, CommandContext } from "../command.ts";
import { discoverLog } from "../discovery.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { exitCodeOf } from "../findings.ts";
import { isUsable, loadLog } from "../load-log.ts";
import { assertNotInput, deliver } from "../output/deliver.ts";
import { renderDiscovery } from "../output/discover-forms.ts";
import { inspectSummary } from "../output/inspect-summary.ts";
import { summaryStyleOf } from "../output/summary-style.ts";
import { planDiscoverOutputs } from "../output/output-plan.ts";
import { inspectDocumentOf } from "../json/inspect-document.ts";
import { pictureChoiceOf } from "../picture-choice.ts";

/** `fairlead discover FILE`: the process as it really happens, as a summary, JSON, picture, report, or draft map. */
export const discover: Command = {
  options: {
    ...READING_OPTIONS,
    json: { type: "boolean" },
    svg: { type: "boolean" },
    png: { type: "boolean" },
    html: { type: "boolean" },
    mermaid: { type: "boolean" },
    yaml: { type: "boolean" },
    output: { type: "string", short: "o", multiple: true },
    activities: { type: "string" },
    paths: { type: "string" },
    graph: { type: "string" },
    theme: { type: "string" },
    direction: { type: "string" },
  },
  run: discoverFile,
};

async function discoverFile(context: CommandContext): Promise<ExitCode> {
  const { messages, terminal, arguments: given } = context;
  const outputs = planDiscoverOutputs(given);
  assertNotInput(
    outputs.map(({ path }) => path),
    given.words[0],
  );
  const choice = pictureChoiceOf(context);
  const loaded = await loadLog(context);
  if (!isUsable(loaded)) {
    terminal.say(inspectSummary(loaded, inspectDocumentOf(loaded, messages), summaryStyleOf(context)));
    return EXIT.findings;
  }
  const discovery = discoverLog(loaded);
  for (const { format, path } of outputs) {
    await deliver(path, await renderDiscovery(discovery, { format, choice }, context), context);
  }
  return exitCodeOf(loaded.issues, context);
}
