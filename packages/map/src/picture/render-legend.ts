import { escapeXml } from "./escape-xml.ts";
import { number } from "./edge-path.ts";
import { SIGN_LENGTH, type Legend, type LegendEntry } from "./legend.ts";
import type { Painter } from "./paint.ts";
import { FONTS } from "./spacing.ts";
import { HEAT_STEPS, heatRole } from "./theme.ts";

/** Draws a legend whose upper edge stands at `top`. */
export function renderLegend(
  legend: Legend,
  { painter, top }: { readonly painter: Painter; readonly top: number },
): string {
  return `<g>${legend.entries.map((entry) => renderEntry({ ...entry, y: entry.y + top }, painter)).join("")}</g>`;
}

function renderEntry(entry: LegendEntry, painter: Painter): string {
  const { x, y, before, beforeWidth, after } = entry;
  const ink = `font-size="${FONTS.detail.size}"${painter.paint({ fill: "muted" })}`;
  const textAt = (at: number, text: string): string => {
    return text === "" ? "" : `<text x="${number(at)}" y="${number(y + 4)}" ${ink}>${escapeXml(text)}</text>`;
  };
  return textAt(x - beforeWidth, before) + renderSign(entry, painter) + textAt(x + SIGN_LENGTH + 8, after);
}

function renderSign({ sign, x, y }: LegendEntry, painter: Painter): string {
  switch (sign) {
    case "heat": {
      const step = SIGN_LENGTH / HEAT_STEPS;
      const pieces = Array.from({ length: HEAT_STEPS }, (_, index) => {
        const fill = painter.paint({ fill: heatRole(index / (HEAT_STEPS - 1)) });
        return `<rect x="${number(x + index * step)}" y="${number(y - 2.5)}" width="${number(step + 0.25)}" height="5"${fill}/>`;
      });
      return pieces.join("");
    }
    case "weight": {
      const wedge = `M${number(x)} ${number(y - 0.6)}L${number(x + SIGN_LENGTH)} ${number(y - 4)}V${number(y + 4)}L${number(x)} ${number(y + 0.6)}Z`;
      return `<path d="${wedge}"${painter.paint({ fill: "edge" })}/>`;
    }
    case "deviation":
      return `<path d="M${number(x)} ${number(y)}H${number(x + SIGN_LENGTH)}" fill="none" stroke-width="2.5" stroke-dasharray="6 4"${painter.paint({ stroke: "bad" })}/>`;
  }
}
