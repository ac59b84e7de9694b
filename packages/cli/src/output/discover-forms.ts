import { writeMermaid } from "@fairlead/interchange";
import { printMap } from "@fairlead/map";
import { layoutPicture, renderSvg, type Picture } from "@fairlead/map/picture";
import { draftMapOf, simplifyGraph, simplifyStageGraph, type DirectlyFollowsGraph } from "@fairlead/mine";
import { pictureOfGraph, pictureOfStages, reportDataOf } from "@fairlead/report";
import type { CommandContext } from "../command.ts";
import type { Discovery } from "../discovery.ts";
import { discoverDocumentOf } from "../json/discover-document.ts";
import { caseNounOf } from "../load-log.ts";
import type { PictureChoice } from "../picture-choice.ts";
import { discoverSummary } from "./discover-summary.ts";
import { nextLine } from "./inspect-summary.ts";
import type { DiscoverFormat } from "./output-plan.ts";
import { summaryStyleOf } from "./summary-style.ts";

/** The form to write, and how pictures are drawn. */
export interface DiscoverRendering {
  readonly format: DiscoverFormat;
  readonly choice: PictureChoice;
}

/** More than this nobody can read, and the layout would take minutes. */
const MOST_DRAWN_ACTIVITIES = 1000;
const MOST_DRAWN_PATHS = 4000;

/** What was found, in the form asked for. Forms that need a big library load it only then. */
export async function renderDiscovery(
  discovery: Discovery,
  { format, choice }: DiscoverRendering,
  context: CommandContext,
): Promise<readonly (string | Uint8Array)[]> {
  const { messages, terminal } = context;
  switch (format) {
    case "text":
      return [discoverSummary(discovery, summaryStyleOf(context)), nextLine(context.arguments.words[0], messages)];
    case "json":
      return [`${JSON.stringify(discoverDocumentOf(discovery, messages), null, 2)}\n`];
    case "svg":
      return [`${drawPicture(discovery, choice, context).svg}\n`];
    case "png": {
      const { renderPng } = await import("./png.ts");
      const { svg, width, height } = drawPicture(discovery, { ...choice, theme: pngTheme(choice) }, context);
      return [await renderPng(svg, { width, height })];
    }
    case "mermaid":
      return [writeMermaid(pictureOf(discovery, choice, context))];
    case "yaml":
      return [printMap(draftMapOf(discovery, { name: discovery.name, locale: messages.locale }))];
    case "html": {
      const { writeReport } = await import("@fairlead/report/write");
      const { log, graph, stages, issues, mapping, name } = discovery;
      const madeAt = terminal.now();
      const data = reportDataOf({
        log,
        graph,
        stages,
        issues,
        mapping,
        format: discovery.format,
        fileName: name,
        madeAt,
      });
      return [await writeReport(data, { locale: messages.locale })];
    }
  }
}

/** A PNG has no viewer whose theme it could follow. */
function pngTheme({ theme }: PictureChoice): PictureChoice["theme"] {
  return theme === "auto" ? "light" : theme;
}

function drawPicture(
  discovery: Discovery,
  choice: PictureChoice,
  context: CommandContext,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const layout = layoutPicture(pictureOf(discovery, choice, context), { direction: choice.direction });
  const svg = renderSvg(layout, { theme: choice.theme, title: discovery.name, lang: context.messages.locale });
  return { svg, width: layout.width, height: layout.height };
}

function pictureOf(discovery: Discovery, choice: PictureChoice, context: CommandContext): Picture {
  const { stages, graph } = discovery;
  if (choice.graph === "stages" && stages !== null)
    return pictureOfStages(simplifyStageGraph(stages, choice), context.messages, { scale: stages });
  const noun = caseNounOf(discovery);
  return pictureOfGraph(legibleGraph(simplifyGraph(graph, choice), context), context.messages, { noun, scale: graph });
}

function legibleGraph(graph: DirectlyFollowsGraph, { terminal, messages }: CommandContext): DirectlyFollowsGraph {
  const { length: activities } = graph.activities;
  const { length: paths } = graph.edges;
  if (activities <= MOST_DRAWN_ACTIVITIES && paths <= MOST_DRAWN_PATHS) return graph;
  const drawn = graphThatFits(graph);
  terminal.say(
    `${messages.text("cli.picture-reduced", { drawn: drawn.activities.length, activities, paths: drawn.edges.length, allPaths: paths })}\n`,
  );
  return drawn;
}

/** The most of a graph that can be drawn: what joins its most frequent activities may be many, so their share is halved until all fit. */
function graphThatFits(graph: DirectlyFollowsGraph): DirectlyFollowsGraph {
  const pathShare = Math.min(1, MOST_DRAWN_PATHS / graph.edges.length);
  for (let activityShare = Math.min(1, MOST_DRAWN_ACTIVITIES / graph.activities.length); ; activityShare /= 2) {
    const drawn = simplifyGraph(graph, { activityShare, pathShare });
    const fits = drawn.activities.length <= MOST_DRAWN_ACTIVITIES && drawn.edges.length <= MOST_DRAWN_PATHS;
    if (fits || activityShare * graph.activities.length < 1) return drawn;
  }
}
