import type { Composition } from "./composition.ts";
import type { Picture, PictureBand } from "./picture.ts";
import type { Box, PlacedBand, Point } from "./picture-layout.ts";
import { FONTS, SPACING } from "./spacing.ts";
import { printableLine } from "./printable-text.ts";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

/** Columns and lanes with their places, the corner where the content begins, and the space all of it takes; no corner without bands. Units: pixels. */
export interface PlacedBands {
  readonly columns: readonly PlacedBand[];
  readonly lanes: readonly PlacedBand[];
  readonly corner: Point | null;
  readonly width: number;
  readonly height: number;
}

/** A column's line stands this far before its boxes. */
const BEFORE_COLUMN = 14;
const HEADER_PADDING = 12;
const MIN_LANE_TITLE = 56;
const MAX_LANE_TITLE = 128;

/** Draws lanes as bands over the whole width, and columns over the whole height under a strip of names. */
export function placeBands(picture: Picture, composition: Composition): PlacedBands {
  const hasColumns = picture.columns.length > 0;
  const hasLanes = picture.lanes.length > 0;
  if (!hasColumns && !hasLanes) return { columns: [], lanes: [], corner: null, width: 0, height: 0 };
  const left = hasLanes ? laneTitleWidth(picture.lanes) : 0;
  const spans = columnSpans(picture, composition);
  const texts = picture.columns.map((band, index) => headerTexts(band, spans[index]!.width - BEFORE_COLUMN));
  const lines = (of: "title" | "detail"): number => texts.reduce((most, text) => Math.max(most, text[of].length), 0);
  const titleHeight = lines("title") * (SPACING.titleLine + 1);
  const header = hasColumns ? titleHeight + lines("detail") * SPACING.detailLine + 2 * HEADER_PADDING : 0;
  const corner = { x: left + BEFORE_COLUMN + (hasColumns ? 0 : SPACING.margin), y: header };
  const height = header + composition.lanes.at(-1)!.end;
  const width = corner.x + composition.length + SPACING.margin;
  const columns = picture.columns.map((band, index): PlacedBand => {
    const span = spans[index]!;
    const box = { x: corner.x + span.start, y: 0, width: span.width, height };
    return placeColumn(band, box, header, texts[index]!);
  });
  const lanes = picture.lanes.map((band, index): PlacedBand => {
    const { start, end } = composition.lanes[index]!;
    return placeLane(band, { x: 0, y: header + start, width, height: end - start }, left);
  });
  return { columns, lanes, corner, width, height };
}

/** Where each column begins and how wide it is, up to the next one. */
function columnSpans(
  { columns }: Picture,
  { placement, columnOfLayer, length }: Composition,
): { readonly start: number; readonly width: number }[] {
  const starts = columns.map((_, column) => placement.starts[columnOfLayer.indexOf(column)]! - BEFORE_COLUMN);
  return starts.map((start, column) => ({ start, width: (starts[column + 1] ?? length + SPACING.margin) - start }));
}

function headerTexts(band: PictureBand, maxWidth: number): { readonly title: string[]; readonly detail: string[] } {
  const width = maxWidth - HEADER_PADDING;
  const detail = wrapText(band.detail ?? "", { font: FONTS.detail, maxWidth: width, maxLines: 2 });
  return {
    title: wrapText(band.title, { font: FONTS.header, maxWidth: width, maxLines: 2 }),
    detail: detail.filter((line) => line !== ""),
  };
}

function placeColumn(
  band: PictureBand,
  box: Box,
  height: number,
  { title, detail }: { readonly title: readonly string[]; readonly detail: readonly string[] },
): PlacedBand {
  const x = box.x + BEFORE_COLUMN;
  const lineHeight = SPACING.titleLine + 1;
  const titleY = HEADER_PADDING + lineHeight / 2;
  const detailY = HEADER_PADDING + title.length * lineHeight + SPACING.detailLine / 2;
  const set = { x, anchor: "start" } as const;
  const small = { font: FONTS.detail, lineHeight: SPACING.detailLine };
  return {
    band,
    box,
    header: { ...box, height },
    title: { ...set, lines: title, y: titleY, font: FONTS.header, lineHeight },
    detail: detail.length > 0 ? { ...set, ...small, lines: detail, y: detailY } : null,
  };
}

/** As wide as the longest word of a lane's name, within reason. */
function laneTitleWidth(lanes: readonly PictureBand[]): number {
  const words = lanes.flatMap(({ title }) => printableLine(title).split(" "));
  const widest = words.reduce((most, word) => Math.max(most, textWidth(word, FONTS.title)), 0);
  return Math.ceil(Math.min(MAX_LANE_TITLE, Math.max(MIN_LANE_TITLE, widest))) + 2 * HEADER_PADDING;
}

function placeLane(band: PictureBand, box: Box, headerWidth: number): PlacedBand {
  const maxWidth = headerWidth - 2 * HEADER_PADDING;
  const title = wrapText(band.title, { font: FONTS.title, maxWidth, maxLines: 3 });
  const detail = wrapText(band.detail ?? "", { font: FONTS.detail, maxWidth, maxLines: 2 }).filter(
    (line) => line !== "",
  );
  const height = title.length * SPACING.titleLine + detail.length * SPACING.detailLine;
  const top = box.y + box.height / 2 - height / 2;
  const set = { x: HEADER_PADDING, anchor: "start" } as const;
  const detailY = top + title.length * SPACING.titleLine + SPACING.detailLine / 2;
  return {
    band,
    box,
    header: { ...box, width: headerWidth },
    title: { ...set, lines: title, y: top + SPACING.titleLine / 2, font: FONTS.title, lineHeight: SPACING.titleLine },
    detail:
      detail.length > 0
        ? { ...set, lines: detail, y: detailY, font: FONTS.detail, lineHeight: SPACING.detailLine }
        : null,
  };
}
