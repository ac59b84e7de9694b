import { number } from "./edge-path.ts";
import { escapeXml } from "./escape-xml.ts";
import { cornerRadius } from "./node-frame.ts";
import type { Painter } from "./paint.ts";
import type { NodeTone } from "./picture.ts";
import type { PlacedNode, PlacedText } from "./picture-layout.ts";
import type { ColorRole } from "./theme.ts";

/** The SVG of a node: shape, texts, and hint. */
export function renderNode({ node, box, title, detail }: PlacedNode, painter: Painter): string {
  const hint = node.hint ?? [node.title, node.detail ?? ""].filter((text) => text !== "").join(" · ");
  const titleInk = painter.paint({ fill: node.tone === "muted" ? "muted" : "ink" });
  const texts = renderText(title, titleInk) + renderText(detail, painter.paint({ fill: "muted" }));
  const shape = renderShape({ node, box }, painter);
  return `<g data-node="${escapeXml(node.id)}"><title>${escapeXml(hint)}</title>${shape}${texts}</g>`;
}

function renderShape({ node, box }: Pick<PlacedNode, "node" | "box">, painter: Painter): string {
  const { x, y, width, height } = box;
  if (node.shape === "decision") {
    const [middleX, middleY] = [number(x + width / 2), number(y + height / 2)];
    const path = `M${middleX} ${number(y)}L${number(x + width)} ${middleY}L${middleX} ${number(y + height)}L${number(x)} ${middleY}Z`;
    const paint = painter.paint({ fill: "surface", stroke: rimOf(node.tone, "accent") });
    return `<path d="${path}"${paint} stroke-width="1.5" stroke-linejoin="round"/>`;
  }
  const radius = number(cornerRadius(node.shape, width, height));
  const rect = `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${radius}"`;
  switch (node.shape) {
    case "start":
      return `${rect}${painter.paint({ fill: rimOf(node.tone, "ink") })}/>`;
    case "end":
      return `${rect}${painter.paint({ fill: "paper", stroke: rimOf(node.tone, "ink") })} stroke-width="4"/>`;
    case "outcome":
      return `${rect}${painter.paint({ fill: "surface", stroke: rimOf(node.tone, "rim") })} stroke-width="1.75"/>`;
    case "activity":
      return `${rect}${painter.paint({ fill: "surface", stroke: rimOf(node.tone, "rim") })} stroke-width="1"/>`;
  }
}

function rimOf(tone: NodeTone, neutral: ColorRole): ColorRole {
  switch (tone) {
    case "good":
      return "good";
    case "bad":
      return "bad";
    case "muted":
      return "line";
    case "neutral":
      return neutral;
  }
}

/** Lines of text, each its own element, so that no reader has to know line breaks. `attributes` with a leading space. */
export function renderText(text: PlacedText | null, attributes: string): string {
  if (text === null) return "";
  const { font, anchor, lineHeight } = text;
  const weight = font.weight === "semiBold" ? ' font-weight="600"' : "";
  const side = anchor === "middle" ? ' text-anchor="middle"' : "";
  // the middle of the letters stands about a third of the size above the base line
  const lines = text.lines.map((line, index) => {
    const y = number(text.y + index * lineHeight + font.size * 0.35);
    return `<text x="${number(text.x)}" y="${y}" font-size="${font.size}"${weight}${side}${attributes}>${escapeXml(line)}</text>`;
  });
  return lines.join("");
}
