import { edgePath, number } from "./edge-path.ts";
import { escapeXml } from "./escape-xml.ts";
import type { Painter } from "./paint.ts";
import type { PlacedEdge } from "./picture-layout.ts";
import { renderText } from "./render-node.ts";
import { heatRole } from "./theme.ts";

/** The SVG of an edge: its line with arrow head, hit path, and hint; and apart from it its label, to be drawn above all lines. */
export function renderEdge(placed: PlacedEdge, painter: Painter): { readonly line: string; readonly label: string } {
  const { edge, width, label } = placed;
  const { line, reach, arrow } = edgePath(placed);
  const isDeviation = edge.deviation ?? false;
  const role = isDeviation ? "bad" : heatRole(edge.heat);
  const dash = isDeviation ? ` stroke-dasharray="${number(3 + width)} ${number(2 + width / 2)}"` : "";
  const hint = edge.hint ?? edge.label ?? "";
  const parts = [
    `<g data-edge="${escapeXml(edge.id)}">`,
    hint === "" ? "" : `<title>${escapeXml(hint)}</title>`,
    `<path d="${reach}" stroke="#000" stroke-opacity="0" stroke-width="${number(Math.max(12, width + 6))}" pointer-events="stroke"/>`,
    `<path d="${line}" stroke-width="${number(width)}"${dash}${painter.paint({ stroke: role })}/>`,
    `<path d="${arrow}"${painter.paint({ fill: role })}/>`,
    "</g>",
  ];
  return { line: parts.join(""), label: label === null ? "" : renderLabel(label, painter) };
}

function renderLabel({ box, text }: NonNullable<PlacedEdge["label"]>, painter: Painter): string {
  const { x, y, width, height } = box;
  const halo = `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="4"`;
  return `${halo}${painter.paint({ fill: "paper" })} fill-opacity="0.92"/>${renderText(text, painter.paint({ fill: "ink" }))}`;
}
