import { escapeXml } from "./escape-xml.ts";
import { layoutLegend, type LegendTexts } from "./legend.ts";
import { createPainter, type Painter } from "./paint.ts";
import type { PictureLayout, PlacedBand } from "./picture-layout.ts";
import { renderEdge } from "./render-edge.ts";
import { renderLegend } from "./render-legend.ts";
import { renderNode, renderText } from "./render-node.ts";
import type { Theme } from "./theme.ts";
import { number } from "./edge-path.ts";

/** How a picture is drawn. Texts are final, in one language. */
export interface SvgOptions {
  /** Default "auto". */
  readonly theme?: Theme;
  /** The picture's name, for those who do not see it. */
  readonly title?: string;
  /** What the picture shows, in a sentence or two. */
  readonly description?: string;
  /** The language of the texts, as a BCP 47 tag. */
  readonly lang?: string;
  /** Begins every id and class, so that several pictures can stand in one page. Default "picture-". */
  readonly idPrefix?: string;
  /** Drawn below the picture when given. */
  readonly legend?: LegendTexts;
}

const FONT_FAMILY =
  "Inter, 'Inter Variable', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, 'Segoe UI', sans-serif";

/**
 * A picture as a standalone SVG document, without scripts or references to anything outside.
 * Shape: each node is a `<g data-node="id">`, each edge a `<g data-edge="id">` with a wide path that catches the pointer; both carry
 * their hint as `<title>`. Fixed themes use presentation attributes only.
 * Edges: characters that XML does not know are left out of texts and ids.
 * Cost: linear in nodes, edges, and their corners.
 */
export function renderSvg(layout: PictureLayout, options: SvgOptions = {}): string {
  const { theme = "auto", title = "", description = "", lang, legend } = options;
  const idPrefix = (options.idPrefix ?? "picture-").replace(/[^\w-]/g, "");
  const painter = createPainter(theme, idPrefix);
  const key = legend === undefined ? null : layoutLegend(legend, layout);
  const width = Math.max(1, layout.width, key?.width ?? 0);
  const height = Math.max(1, layout.height + (key?.height ?? 0));
  const inOrder = [...layout.edges].sort((left, right) => left.width - right.width);
  const parts = inOrder.map((edge) => renderEdge(edge, painter));
  const body = [
    `<rect width="${width}" height="${height}"${painter.paint({ fill: "paper" })}/>`,
    ...renderBands(layout, painter),
    `<g fill="none" stroke-linejoin="round">`,
    ...parts.map(({ line }) => line),
    "</g>",
    ...layout.nodes.map((node) => renderNode(node, painter)),
    `<g pointer-events="none">`,
    ...parts.map(({ label }) => label),
    "</g>",
    key === null ? "" : renderLegend(key, { painter, top: layout.height }),
  ];
  const names = nameParts({ title, description, idPrefix });
  const language = lang === undefined ? "" : ` lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"`,
    `${names.attributes}${language} font-family="${FONT_FAMILY}">`,
    names.elements,
    painter.styleSheet(),
    ...body.filter((part) => part !== ""),
    "</svg>",
  ].join("");
}

function nameParts({ title, description, idPrefix }: Record<"title" | "description" | "idPrefix", string>): {
  readonly attributes: string;
  readonly elements: string;
} {
  const named = [
    { id: `${idPrefix}title`, tag: "title", text: title },
    { id: `${idPrefix}desc`, tag: "desc", text: description },
  ].filter(({ text }) => text !== "");
  return {
    attributes: named.length === 0 ? "" : ` aria-labelledby="${named.map(({ id }) => id).join(" ")}"`,
    elements: named.map(({ id, tag, text }) => `<${tag} id="${id}">${escapeXml(text)}</${tag}>`).join(""),
  };
}

/** Lanes in two quiet tones, columns as thin lines, names at the edges. */
function renderBands({ columns, lanes }: PictureLayout, painter: Painter): string[] {
  const bands = lanes.map(({ box }, index) => {
    const fill = painter.paint({ fill: index % 2 === 0 ? "band" : "paper" });
    return `<rect x="0" y="${number(box.y)}" width="${number(box.width)}" height="${number(box.height)}"${fill}/>`;
  });
  const lines = columns.map(({ box }, index) => {
    if (index === 0 && lanes.length === 0) return "";
    const x = number(box.x);
    return `<path d="M${x} 8V${number(box.height)}"${painter.paint({ stroke: "line" })}/>`;
  });
  return [...bands, ...lines, ...[...columns, ...lanes].map((band) => renderName(band, painter))];
}

function renderName({ band, title, detail }: PlacedBand, painter: Painter): string {
  const tip = escapeXml([band.title, band.detail ?? ""].filter((text) => text !== "").join(" · "));
  const ink = title.font.weight === "semiBold" ? "ink" : "muted";
  const name = renderText(title, painter.paint({ fill: ink }));
  return `<g data-band="${escapeXml(band.id)}"><title>${tip}</title>${name}${renderText(detail, painter.paint({ fill: "muted" }))}</g>`;
}
