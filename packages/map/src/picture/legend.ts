import type { PictureLayout } from "./picture-layout.ts";
import { FONTS, SPACING } from "./spacing.ts";
import { textWidth } from "./text-width.ts";

/** The texts of a legend, final and in one language; one that is left out is not drawn. */
export interface LegendTexts {
  /** The ends of the colour scale. */
  readonly quick?: string;
  readonly slow?: string;
  /** What width means. */
  readonly weight?: string;
  /** What a dashed line means. */
  readonly deviation?: string;
}

/** An entry of a legend with its place. Units: pixels, from the legend's upper left corner; `x` of the sign, the text follows it. */
export interface LegendEntry {
  readonly sign: "heat" | "weight" | "deviation";
  readonly x: number;
  readonly y: number;
  readonly before: string;
  readonly beforeWidth: number;
  readonly after: string;
}

/** A legend below a picture. Units: pixels. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly width: number;
  readonly height: number;
}

/** The length of an entry's sign. Units: pixels. */
export const SIGN_LENGTH = 56;
const ROW = 22;
const GAP = 28;
const TEXT_GAP = 8;

/** Puts the entries of a legend side by side, in rows no wider than the picture. */
export function layoutLegend(texts: LegendTexts, { width }: PictureLayout): Legend {
  const wanted: Pick<LegendEntry, "sign" | "before" | "after">[] = [];
  if (texts.quick !== undefined || texts.slow !== undefined) {
    wanted.push({ sign: "heat", before: texts.quick ?? "", after: texts.slow ?? "" });
  }
  if (texts.weight !== undefined) wanted.push({ sign: "weight", before: "", after: texts.weight });
  if (texts.deviation !== undefined) wanted.push({ sign: "deviation", before: "", after: texts.deviation });
  const entries: LegendEntry[] = [];
  let [x, y, reach]: [number, number, number] = [SPACING.margin, 0, 0];
  for (const entry of wanted) {
    const beforeWidth = entry.before === "" ? 0 : textWidth(entry.before, FONTS.detail) + TEXT_GAP;
    const length = beforeWidth + SIGN_LENGTH + TEXT_GAP + textWidth(entry.after, FONTS.detail);
    if (x > SPACING.margin && x + length > width - SPACING.margin) [x, y] = [SPACING.margin, y + ROW];
    entries.push({ ...entry, x: x + beforeWidth, y: y + ROW / 2, beforeWidth });
    reach = Math.max(reach, x + length + SPACING.margin);
    x += length + GAP;
  }
  return { entries, width: Math.ceil(reach), height: entries.length === 0 ? 0 : y + ROW + SPACING.margin / 2 };
}
