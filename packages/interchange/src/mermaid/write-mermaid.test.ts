import { readFileSync } from "node:fs";
import { FairleadError } from "@fairlead/base";
import type { NodeShape, NodeTone, Picture } from "@fairlead/map";
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeMermaid } from "./write-mermaid.ts";

const drawn = `flowchart LR
  subgraph c1["Talk<br/>3 days"]
    n1(("Start"))
    n2["Call<br/>1,912 · 4 d"]
  end
  subgraph c2["Offer"]
    n3{"Fit"}:::muted
    n4(["Won"]):::good
  end
  n5(((" ")))
  n1 --> n2
  n2 -->|"61 #37;"| n3
  n3 --> n4
  n3 -.->|"back"| n2
  n4 --> n5
  linkStyle 1,3 stroke-width:5px
  linkStyle 0 stroke-width:8px
  classDef good fill:#dcfce7,stroke:#15803d,color:#14532d
  classDef muted fill:#f3f4f6,stroke:#6b7280,color:#374151
`;

test("columns become subgraphs, shapes brackets, weights widths, deviations dashes, tones classes", () => {
  const picture: Picture = {
    columns: [
      { id: "talk", title: "Talk", detail: "3 days" },
      { id: "offer", title: "Offer" },
    ],
    lanes: [{ id: "rep", title: "Rep" }],
    nodes: [
      { id: "s", shape: "start", tone: "neutral", title: "Start", column: "talk" },
      { id: "a", shape: "activity", tone: "neutral", title: "Call", detail: "1,912 · 4 d", column: "talk" },
      { id: "d", shape: "decision", tone: "muted", title: "Fit", column: "offer" },
      { id: "w", shape: "outcome", tone: "good", title: "Won", column: "offer" },
      { id: "e", shape: "end", tone: "neutral", title: "" },
    ],
    edges: [
      { id: "1", from: "s", to: "a", weight: 1, heat: null },
      { id: "2", from: "a", to: "d", weight: 0.5, heat: 0.1, label: "61 %" },
      { id: "3", from: "d", to: "w", weight: 0, heat: null },
      { id: "4", from: "d", to: "a", weight: 0.5, heat: null, deviation: true, label: "back" },
      { id: "5", from: "w", to: "e", weight: 0, heat: null },
    ],
  };
  expect(writeMermaid(picture)).toBe(drawn);
});

test("the format's page shows the same", () => {
  const page = readFileSync(new URL("../../../../docs/formats/mermaid.md", import.meta.url), "utf8");
  expect(page).toContain(`\`\`\`mermaid\n${drawn}\`\`\``);
});

test("an empty picture is an empty chart", () => {
  expect(writeMermaid({ columns: [], lanes: [], nodes: [], edges: [] })).toBe("flowchart LR\n");
});

test("an edge that joins nothing is a wrong call", () => {
  const edges = [{ id: "1", from: "a", to: "b", weight: 0, heat: null }];
  expect(() => writeMermaid({ columns: [], lanes: [], nodes: [], edges })).toThrow(
    new FairleadError("unknown-picture-node", { edge: "1" }),
  );
});

/** Every line there may be, as Mermaid's grammar has it. */
const LABEL = `"(?:[\\p{L}\\p{M}\\p{N} ,.\\u00a1-\\u{10ffff}-]|#\\d+;|<br/>)+"`;
const NODE = `n\\d+(?:\\[${LABEL}\\]|\\(\\[${LABEL}\\]\\)|\\(\\(${LABEL}\\)\\)|\\(\\(\\(${LABEL}\\)\\)\\)|\\{${LABEL}\\})`;
const LINE = new RegExp(
  [
    "flowchart LR",
    `  subgraph c\\d+\\[${LABEL}\\]`,
    "  end",
    `    ${NODE}(?::::(?:good|bad|muted))?`,
    `  ${NODE}(?::::(?:good|bad|muted))?`,
    `  n\\d+ (?:-->|-\\.->)(?:\\|${LABEL}\\|)? n\\d+`,
    "  linkStyle \\d+(?:,\\d+)* stroke-width:[2-8]px",
    "  classDef (?:good|bad|muted) fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}",
  ]
    .map((line) => `^${line}$`)
    .join("|"),
  "u",
);

const title = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom(
    'a"]; n2["b',
    "%% gone",
    "direction LR",
    "end",
    "`x`",
    "1. one",
    "- a",
    "a\r\nb",
    "<b>",
    "#35;",
    "ﬂ°34¶ß",
    "$$x$$",
  ),
);
const node = fc.record(
  {
    id: fc.string(),
    shape: fc.constantFrom<NodeShape[]>("start", "end", "activity", "decision", "outcome"),
    tone: fc.constantFrom<NodeTone[]>("neutral", "good", "bad", "muted"),
    title,
    detail: title,
    column: fc.constantFrom("a", "b", "c"),
  },
  { requiredKeys: ["id", "shape", "tone", "title"] },
);
const anyPicture = fc.uniqueArray(node, { minLength: 1, maxLength: 6, selector: ({ id }) => id }).chain((nodes) => {
  const end = fc.constantFrom(...nodes.map(({ id }) => id));
  const weight = fc.double({ min: 0, max: 1, noNaN: true });
  const edge = fc.record(
    { id: fc.string(), from: end, to: end, weight, heat: fc.constant(null), label: title, deviation: fc.boolean() },
    { requiredKeys: ["id", "from", "to", "weight", "heat"] },
  );
  return fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(edge, { maxLength: 6 }),
    columns: fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b"), title }), { selector: ({ id }) => id }),
    lanes: fc.constant([]),
  });
});

test("whatever the texts, every line is one of Mermaid's and every node is there once", () => {
  fc.assert(
    fc.property(anyPicture, (picture) => {
      const lines = writeMermaid(picture).slice(0, -1).split("\n");
      for (const line of lines) expect(line).toMatch(LINE);
      const drawn = lines.flatMap((line) => /^ +(n\d+)[[({]/u.exec(line)?.[1] ?? []);
      expect(drawn.sort()).toEqual(picture.nodes.map((_, index) => `n${index + 1}`).sort());
      const depths = lines.map((line) => (line.startsWith("  subgraph") ? 1 : line === "  end" ? -1 : 0));
      expect(depths.reduce<number>((sum, step) => sum + step, 0)).toBe(0);
    }),
    { numRuns: 500 },
  );
});
