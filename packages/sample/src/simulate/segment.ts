import type { Random } from "@fairlead/base";
import { drawWeighted } from "../distribution/categorical.ts";
import type { Industry, SegmentFilter, Share } from "../industry/industry.ts";
import type { DealSegments } from "./deal.ts";

/** The segments of a deal, each drawn by its share. */
export function drawSegments(random: Random, industry: Industry): DealSegments {
  return {
    size: drawWeighted(random, industry.sizes, ({ share }) => share),
    channel: drawWeighted(random, industry.channels, ({ share }) => share),
    region: drawWeighted(random, industry.regions, ({ share }) => share),
  };
}

/** Whether a deal's segments are among those a filter names. */
export function isAmong(segments: DealSegments, filter: SegmentFilter): boolean {
  return (
    (filter.size ?? segments.size.name) === segments.size.name &&
    (filter.channel ?? segments.channel.name) === segments.channel.name &&
    (filter.region ?? segments.region.name) === segments.region.name
  );
}

/** The probability a share gives to a deal of these segments. */
export function rateFor(share: Share, segments: DealSegments): number {
  return share.exceptions?.find(({ among }) => isAmong(segments, among))?.rate ?? share.rate;
}
