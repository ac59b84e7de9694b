import { html, type Markup } from "../html/html.ts";

/** A part of a bar from `from` to `to`, both 0–1 of the full width, drawn in the style of a class of the report's sheet. */
export interface BarPart {
  readonly from: number;
  readonly to: number;
  readonly look: string;
}

/** A horizontal bar as SVG. Decoration only: the numbers stand beside it. */
export function bar(parts: readonly BarPart[], height = 12): Markup {
  return html`<svg
    class="bar"
    viewBox="0 0 100 ${height}"
    preserveAspectRatio="none"
    height="${height}"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="bar-track" width="100" height="${height}"></rect>
    ${parts.map((part) => barRect(part, height))}
  </svg>`;
}

function barRect({ from, to, look }: BarPart, height: number): Markup {
  const x = rounded(from * 100);
  const width = Math.max(to > from ? 0.6 : 0, rounded((to - from) * 100));
  return html`<rect class="${look}" x="${x}" width="${width}" height="${height}"></rect>`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
