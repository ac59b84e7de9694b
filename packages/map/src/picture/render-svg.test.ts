import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { randomPicture } from "../../test/picture/random-picture.ts";
import { layoutPicture } from "./layout-picture.ts";
import type { Picture } from "./picture.ts";
import { renderSvg } from "./render-svg.ts";

/** The ids, texts, and hints of a well-formed SVG; throws when it is not well-formed. */
function readSvg(svg: string): {
  nodes: string[];
  edges: string[];
  texts: string[];
  titles: string[];
  tags: Set<string>;
} {
  const found = {
    nodes: [] as string[],
    edges: [] as string[],
    texts: [] as string[],
    titles: [] as string[],
    tags: new Set<string>(),
  };
  const parser = new SaxesParser();
  let text = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    found.tags.add(name);
    if (attributes["data-node"] !== undefined) found.nodes.push(attributes["data-node"]);
    if (attributes["data-edge"] !== undefined) found.edges.push(attributes["data-edge"]);
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "text") found.texts.push(text);
    if (name === "title") found.titles.push(text);
    text = "";
  });
  parser.write(svg).close();
  return found;
}

const named = (...titles: string[]): Picture => ({
  nodes: titles.map((title, index) => ({ id: `n${index}`, shape: "activity", tone: "neutral", title })),
  edges: titles
    .slice(1)
    .map((_, index) => ({ id: `e${index}`, from: `n${index}`, to: `n${index + 1}`, weight: 1, heat: 0.5 })),
  columns: [],
  lanes: [],
});

test("every node and edge is a group with its id and hint", () => {
  const { nodes, edges } = named("Lead", "Demo");
  const picture: Picture = {
    ...named("Lead", "Demo"),
    nodes,
    edges: edges.map((edge) => ({ ...edge, label: "12", hint: "12 deals" })),
  };
  expect(readSvg(renderSvg(layoutPicture(picture)))).toMatchObject({
    nodes: ["n0", "n1"],
    edges: ["e0"],
    texts: ["Lead", "Demo", "12"],
    titles: ["12 deals", "Lead", "Demo"],
  });
});

test("hostile texts stay texts", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "\"quotes\" & 'more' ]]> <!-- ",
    "\u0000\u0007\u001b[31mred\ud800 \ufffe",
    "👩‍👩‍👧‍👦 família",
    "\u202Eevil\u2066 עברית العربية",
    "long ".repeat(2_000),
  ];
  const { tags, titles } = readSvg(
    renderSvg(layoutPicture(named(...hostile)), { title: hostile[0]!, description: hostile[1]! }),
  );
  expect(tags.has("script")).toBe(false);
  expect(titles[0]).toBe(hostile[0]);
  expect(titles).toContain("\u001b[31mred ".replace("\u001b", ""));
  expect(titles).toContain(hostile[5]);
});

test("text as long as a page is cut in the box and whole in the hint", () => {
  const { texts } = readSvg(renderSvg(layoutPicture(named("word ".repeat(2_000)))));
  expect(texts).toHaveLength(3);
  expect(texts[2]).toMatch(/…$/);
});

test("fixed themes use literal colours only; auto follows the page and keeps to its prefix", () => {
  const layout = layoutPicture(named("Lead", "Demo"));
  for (const theme of ["light", "dark"] as const) {
    expect(renderSvg(layout, { theme })).not.toMatch(/<style|class=|light-dark|var\(/);
  }
  const auto = renderSvg(layout, { theme: "auto", idPrefix: "left-", title: "Left" });
  expect(auto).toMatch(/light-dark\(/);
  expect(
    [...auto.matchAll(/class="([^"]*)"/g)]
      .flatMap(([, names]) => names!.split(" "))
      .filter((name) => !name.startsWith("left-")),
  ).toEqual([]);
  expect(auto).toContain('aria-labelledby="left-title"');
});

test("a legend stands below the picture and makes room for itself", () => {
  const layout = layoutPicture(named("Lead"));
  const plain = renderSvg(layout, { theme: "light" });
  const keyed = renderSvg(layout, {
    theme: "light",
    legend: { quick: "quick", slow: "slow", weight: "how many", deviation: "not on the map" },
  });
  const heightOf = (svg: string): number => Number(/height="(\d+)"/.exec(svg)![1]);
  expect(heightOf(keyed)).toBeGreaterThan(heightOf(plain));
  expect(readSvg(keyed).texts).toEqual(["Lead", "quick", "slow", "how many", "not on the map"]);
});

test("an empty picture is still a document", () => {
  const { nodes, tags } = readSvg(renderSvg(layoutPicture({ nodes: [], edges: [], columns: [], lanes: [] })));
  expect({ nodes, hasSvg: tags.has("svg") }).toEqual({ nodes: [], hasSvg: true });
});

test("any picture gives a well-formed document, and the same bytes each time", () => {
  fc.assert(
    fc.property(randomPicture({ columns: 2, lanes: 2 }), fc.constantFrom("light", "dark", "auto"), (picture, theme) => {
      const svg = renderSvg(layoutPicture(picture), { theme });
      expect(readSvg(svg).nodes).toHaveLength(picture.nodes.length);
      expect(renderSvg(layoutPicture(structuredClone(picture)), { theme })).toBe(svg);
    }),
    { numRuns: 100 },
  );
});

test("any string can be a title, a label, a hint, or an id", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const node = { id: text, shape: "decision", tone: "good", title: text, detail: text, hint: text } as const;
      const edge = { id: text, from: text, to: text, weight: Number.NaN, heat: Number.NaN, label: text };
      const band = [{ id: text, title: text, detail: text }];
      const picture: Picture = { nodes: [node], edges: [edge], columns: band, lanes: band };
      const svg = renderSvg(layoutPicture(picture), { title: text, description: text, lang: text, idPrefix: text });
      expect(readSvg(svg).nodes).toHaveLength(1);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 200 },
  );
});
