import { READING_OPTIONS } from "../arguments.ts";
import type { Command, CommandContext } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { REPORT_PORT, serveReport, show, writeReportOf } from "./show.ts";

/**
 * `fairlead start [FILE]`: what `npm start` runs. With a file it is `show`; without one, the report of the sample is shown and the server
 * started, until stopped.
 */
export const start: Command = {
  options: { ...READING_OPTIONS, ...show.options, data: { type: "string" } },
  run: (context) => (context.arguments.words.length > 0 ? show.run(context) : startAll(context)),
};

async function startAll(context: CommandContext): Promise<ExitCode> {
  const report = await writeReportOf(context);
  if (typeof report === "number") return report;
  const reportServer = await serveReport(report, REPORT_PORT, context);
  // loaded only now: who shows a file needs no server
  const { serve } = await import("./serve.ts");
  const exitCode = await serve.run(context);
  await reportServer.closed;
  return exitCode;
}
