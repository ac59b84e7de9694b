import {
  INDUSTRIES,
  REAL_WORLD_DIRT,
  SAMPLE_FORMATS,
  simulateDeals,
  writeSample,
  type IndustryId,
} from "@fairlead/sample";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { oneOf } from "../option-values.ts";
import { deliver } from "../output/deliver.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead sample`: a made-up sales history in the shape of a CRM's export, and the truth about it. */
export const sample: Command = {
  options: {
    seed: { type: "string" },
    deals: { type: "string" },
    industry: { type: "string" },
    format: { type: "string" },
    clean: { type: "boolean" },
    truth: { type: "string" },
    output: { type: "string", short: "o" },
  },
  run: writeSampleFile,
};

const MOST_DEALS = 1_000_000;
/** Days on which somebody closed everything stale: a part of the dirt of real exports. */
const CLEAN_UP_DAYS = 2;

async function writeSampleFile(context: CommandContext): Promise<ExitCode> {
  const { arguments: given } = context;
  if (given.words.length > 0) throw new UsageError("cli.no-file-taken", { given: given.words.join(" ") });
  const industries = Object.keys(INDUSTRIES) as IndustryId[];
  const history = simulateDeals({
    seed: given.textOf("seed") ?? "7",
    deals: dealCountOf(given.textOf("deals") ?? "2000"),
    industry: oneOf(given.textOf("industry") ?? "saas", industries, "--industry"),
    cleanUps: given.isOn("clean") ? 0 : CLEAN_UP_DAYS,
  });
  const made = writeSample(history, {
    format: oneOf(given.textOf("format") ?? "hubspot", SAMPLE_FORMATS, "--format"),
    dirt: given.isOn("clean") ? {} : REAL_WORLD_DIRT,
  });
  await deliver(given.textOf("output") ?? "-", made.chunks, context);
  const truthPath = given.textOf("truth");
  if (truthPath !== undefined) await deliver(truthPath, [`${JSON.stringify(made.truth(), null, 2)}\n`], context);
  return EXIT.fine;
}

function dealCountOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MOST_DEALS) {
    throw new UsageError("cli.option-count", { option: "--deals", max: MOST_DEALS, given: text });
  }
  return count;
}
