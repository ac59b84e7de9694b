import { layoutPicture, renderSvg, type Direction, type Picture } from "@fairlead/map/picture";
import { simplifyGraph, simplifyStageGraph } from "@fairlead/mine";
import type { ReportData } from "../report-data.ts";
import type { ReportState } from "../report-state.ts";
import type { Voice } from "../voice.ts";
import { pictureOfGraph } from "./picture-of-graph.ts";
import { pictureOfStages } from "./picture-of-stages.ts";

/** What is on a picture, of how much there is. */
export interface DrawnCounts {
  readonly activities: number;
  readonly ofActivities: number;
  readonly paths: number;
  readonly ofPaths: number;
}

/** A picture and how much of the log it shows. */
export interface ChosenPicture {
  readonly picture: Picture;
  readonly counts: DrawnCounts;
}

/** The picture a state asks for. */
export function chosenPicture(data: ReportData, voice: Voice, state: ReportState): ChosenPicture {
  if (state.view === "stages" && data.stages !== null) {
    const drawn = simplifyStageGraph(data.stages, state);
    const activities = data.stages.stages.length;
    return {
      picture: pictureOfStages(drawn, voice.messages, { scale: data.stages }),
      counts: {
        activities,
        ofActivities: activities,
        paths: drawn.flows.length,
        ofPaths: data.stages.flows.length,
      },
    };
  }
  const drawn = simplifyGraph(data.graph, state);
  return {
    picture: pictureOfGraph(drawn, voice.messages, { noun: voice.noun, scale: data.graph }),
    counts: {
      activities: drawn.activities.length,
      ofActivities: data.graphActivities.of,
      paths: drawn.edges.length,
      ofPaths: data.graphEdges.of,
    },
  };
}

/** How a picture is drawn. */
export interface Drawing {
  /** The picture's name, for those who do not see it. */
  readonly title: string;
  /** For the page, whose theme it follows, or as a document of its own in the light theme. Default "page". */
  readonly use?: "page" | "file";
  readonly direction: Direction;
}

/** Pixels: the width a picture has on a desk. */
export const DESK_WIDTH = 1056;
/** In a smaller picture the labels cannot be read at ease. */
const LEGIBLE_SCALE = 0.85;

/** Which way a picture runs in a width of pixels: right where it can be read so, else the way in which it is narrower. Cost: up to two layouts. */
export function directionFor(picture: Picture, width: number): Direction {
  const across = layoutPicture(picture, { direction: "right" }).width;
  if (across * LEGIBLE_SCALE <= width) return "right";
  return layoutPicture(picture, { direction: "down" }).width < across ? "down" : "right";
}

/** The SVG of a picture. */
export function drawPicture(picture: Picture, { title, use = "page", direction }: Drawing): string {
  return renderSvg(layoutPicture(picture, { direction }), { theme: use === "page" ? "auto" : "light", title });
}
