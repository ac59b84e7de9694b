import { assert, type Random } from "@fairlead/base";
import { drawItem } from "../distribution/categorical.ts";
import { drawFrom } from "../distribution/distribution.ts";
import { drawPoisson } from "../distribution/poisson.ts";
import type { CauseModel } from "../industry/industry.ts";
import type { DealAttribute, DealSegments } from "./deal.ts";
import { rateFor } from "./segment.ts";

/** The value of a cause's attribute for a deal of these segments. */
export function drawCause(random: Random, cause: CauseModel, segments: DealSegments): DealAttribute {
  switch (cause.kind) {
    case "flag":
      return random.next() < rateFor(cause.share, segments);
    case "minutes":
      return Math.max(1, Math.round(drawFrom(random, cause.minutes)));
    case "count":
      return Math.min(cause.most, 1 + drawPoisson(random, cause.mean));
    case "label":
      return drawItem(random, cause.values);
  }
}

/** How often a cause acts on a deal that has this value: 0 or 1, and for counts the units above the first. */
export function exposure(cause: CauseModel, value: DealAttribute): number {
  switch (cause.kind) {
    case "flag":
      return value === true ? 1 : 0;
    case "minutes":
      assert(typeof value === "number", () => `${cause.name} must be a number`);
      return value < cause.belowMinutes ? 1 : 0;
    case "count":
      assert(typeof value === "number", () => `${cause.name} must be a number`);
      return value - 1;
    case "label":
      return 0;
  }
}
