import type { CommandContext } from "./command.ts";
import { oneOf, shareOf } from "./option-values.ts";

/** How a picture is drawn: how much of the graph (0–1), of what, on which ground, and which way it runs. */
export interface PictureChoice {
  readonly activityShare: number;
  readonly pathShare: number;
  readonly graph: "stages" | "activities";
  readonly theme: "light" | "dark" | "auto";
  readonly direction: "right" | "down";
}

/**
 * The choice the options make.
 * @throws {UsageError} when one of them is out of range.
 */
export function pictureChoiceOf({ arguments: given }: CommandContext): PictureChoice {
  return {
    activityShare: shareOf(given.textOf("activities") ?? "100", "--activities"),
    pathShare: shareOf(given.textOf("paths") ?? "100", "--paths"),
    graph: oneOf(given.textOf("graph") ?? "stages", ["stages", "activities"], "--graph"),
    theme: oneOf(given.textOf("theme") ?? "light", ["light", "dark", "auto"], "--theme"),
    direction: oneOf(given.textOf("direction") ?? "right", ["right", "down"], "--direction"),
  };
}
