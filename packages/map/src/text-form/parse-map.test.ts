import { createMessages, LOCALES } from "@fairlead/messages";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyString } from "../../test/arbitrary-map.ts";
import { MAP_TEXT_MAX_LENGTH, parseMap } from "./parse-map.ts";

const HEAD = "schema: 1\nid: map-a\nversion: 1\nname: A\nlocales: [en]\n";

/** What is said of a text: code, line, column, path, and values, one after the other. */
function complaints(text: string): unknown[] {
  const { map, issues } = parseMap(text);
  expect(map).toBe(null);
  return issues.map(({ code, where, values }) => [code, where.line, where.column, where.field, values]);
}

test("[FORM6] what is left out is empty", () => {
  expect(parseMap(HEAD)).toEqual({
    map: {
      schema: 1,
      id: "map-a",
      version: 1,
      name: "A",
      locales: ["en"],
      roles: [],
      lanes: [],
      stages: [],
      nodes: [],
      edges: [],
      fields: [],
      kpis: [],
      library: [],
      overlays: [],
      layout: { positions: {}, pins: [], orientation: "horizontal" },
    },
    issues: [],
  });
});

test("[FORM6] JSON of the same shape is read too", () => {
  const { map } = parseMap('{"schema": 1, "id": "map-a", "version": 1, "name": "A", "locales": ["en"]}');
  expect(map).toEqual(parseMap(HEAD).map);
});

test.each<[string, string, unknown[]]>([
  ["nothing", "", [["map-empty", 1, 1, undefined, {}]]],
  ["a comment alone", "# a map, later\n", [["map-empty", 1, 1, undefined, {}]]],
  ["a text", "hello", [["map-type-wrong", 1, 1, "", { field: "", expected: "object" }]]],
  ["a list", "- a\n", [["map-type-wrong", 1, 1, "", { field: "", expected: "object" }]]],
  ["an open quote", 'name: "A\nid: b\n', [["map-not-yaml", 3, 1, undefined, {}]]],
  ["a tab", "name:\n\ten: A\n", [["map-tab-indent", 2, 1, undefined, {}]]],
  ["two documents", `${HEAD}---\na: 1\n`, [["map-several-documents", 6, 1, undefined, {}]]],
  ["a key said twice", `${HEAD}name: B\n`, [["map-key-duplicate", 6, 1, undefined, { key: "name" }]]],
  ["an anchor", "schema: 1\nid: &x map-a\n", [["map-alias", 2, 8, undefined, {}]]],
  ["a tag", "schema: !!js/function 1\n", [["map-tag", 1, 23, undefined, { tag: "tag:yaml.org,2002:js/function" }]]],
  ["a prototype", `${HEAD}__proto__: {x: 1}\n`, [["map-key-unknown", 6, 1, undefined, { key: "__proto__" }]]],
  ["a key nobody knows", `${HEAD}colour: red\n`, [["map-key-unknown", 6, 1, "colour", { key: "colour" }]]],
  [
    "keys missing",
    "schema: 1\nid: map-a\nversion: 1\n",
    [
      ["map-key-missing", 1, 1, "locales", { key: "locales" }],
      ["map-key-missing", 1, 1, "name", { key: "name" }],
    ],
  ],
  ["another form", HEAD.replace("1", "2"), [["map-schema-unknown", 1, 9, "schema", { field: "schema", value: "2" }]]],
  [
    "a number for a text",
    HEAD.replace("A", "42"),
    [["map-type-wrong", 4, 7, "name", { field: "name", expected: "string" }]],
  ],
  [
    "nothing for a text",
    HEAD.replace("A", ""),
    [["map-type-wrong", 4, 7, "name", { field: "name", expected: "string" }]],
  ],
  ["an empty text", HEAD.replace("A", '""'), [["map-text-empty", 4, 7, "name", { field: "name" }]]],
  ["no language", HEAD.replace("A", "{}"), [["map-block-empty", 4, 7, "name", { field: "name", value: "{}" }]]],
  [
    "a language we do not have",
    HEAD.replace("A", "{de: A}"),
    [
      ["map-block-empty", 4, 7, "name", { field: "name", value: '{"de":"A"}' }],
      ["map-key-unknown", 4, 8, "name.de", { key: "de" }],
    ],
  ],
  [
    "a number within a text",
    HEAD.replace("A", "{en: 1}"),
    [["map-type-wrong", 4, 12, "name.en", { field: "name.en", expected: "string" }]],
  ],
  [
    "no locale",
    HEAD.replace("[en]", "[]"),
    [["map-locales-empty", 5, 10, "locales", { field: "locales", value: "[]" }]],
  ],
  [
    "a locale we do not have",
    HEAD.replace("[en]", "[de]"),
    [["map-value-unknown", 5, 11, "locales[0]", { field: "locales[0]", value: "de", allowed: "en, zh-Hans, pl" }]],
  ],
  [
    "an id in capitals",
    HEAD.replace("map-a", "Map"),
    [["map-id-malformed", 2, 5, "id", { field: "id", value: "Map" }]],
  ],
  [
    "version 0",
    HEAD.replace("version: 1", "version: 0"),
    [["map-number-too-small", 3, 10, "version", { field: "version", min: 1 }]],
  ],
  [
    "half a version",
    HEAD.replace("version: 1", "version: 1.5"),
    [["map-type-wrong", 3, 10, "version", { field: "version", expected: "int" }]],
  ],
  [
    "a share above all",
    `${HEAD}edges:\n  - {id: e, from: a, to: b, share: 1.2}\n`,
    [["map-number-too-big", 7, 36, "edges[0].share", { field: "edges[0].share", max: 1 }]],
  ],
  [
    "a duration in words",
    `${HEAD}edges:\n  - {id: e, from: a, to: b, limit: {duration: 3 days}}\n`,
    [
      [
        "map-duration-malformed",
        7,
        47,
        "edges[0].limit.duration",
        { field: "edges[0].limit.duration", value: "3 days" },
      ],
    ],
  ],
  [
    "a node of no kind",
    `${HEAD}nodes:\n  - {id: n, stage: s, lane: l, name: N}\n`,
    [["map-key-missing", 7, 5, "nodes[0].kind", { key: "nodes[0].kind" }]],
  ],
  [
    "a node of a kind we do not have",
    `${HEAD}nodes:\n  - {id: n, kind: task, stage: s, lane: l, name: N}\n`,
    [
      [
        "map-value-unknown",
        7,
        19,
        "nodes[0].kind",
        { field: "nodes[0].kind", value: "task", allowed: "start, step, decision, outcome" },
      ],
    ],
  ],
  [
    "a position of one number",
    `${HEAD}layout:\n  positions:\n    n: [1]\n`,
    [["map-position-malformed", 8, 8, "layout.positions.n", { field: "layout.positions.n", value: "[1]" }]],
  ],
  [
    "a position of no node's id",
    `${HEAD}layout:\n  positions:\n    N 1: [1, 2]\n`,
    [["map-id-malformed", 8, 5, "layout.positions.N 1", { field: "layout.positions.N 1", value: "N 1" }]],
  ],
])("[FORM7] %s is told with its place", (_, text, expected) => {
  expect(complaints(text)).toEqual(expected);
});

test("[FORM7] all that is wrong is told at once, in the order of the text", () => {
  const text = `${HEAD}colour: red\nstages:\n  - {id: S, ord: x}\nlayuot: {}\n`;
  expect(complaints(text)).toEqual([
    ["map-key-unknown", 6, 1, "colour", { key: "colour" }],
    ["map-key-missing", 8, 5, "stages[0].name", { key: "stages[0].name" }],
    ["map-id-malformed", 8, 10, "stages[0].id", { field: "stages[0].id", value: "S" }],
    ["map-type-wrong", 8, 18, "stages[0].ord", { field: "stages[0].ord", expected: "number" }],
    ["map-key-unknown", 9, 1, "layuot", { key: "layuot" }],
  ]);
});

test("[FORM8] references that would grow to a billion are refused unexpanded", () => {
  const rows = Array.from({ length: 30 }, (_, level) => `k${level + 1}: &r${level + 1} [*r${level}, *r${level}]`);
  const codes = parseMap(`k0: &r0 x\n${rows.join("\n")}\n`).issues.map(({ code, count }) => [code, count]);
  expect(codes).toEqual([["map-alias", 91]]);
});

test.each([
  ["brackets", "[".repeat(200_000)],
  ["closed brackets", `${"[".repeat(500)}${"]".repeat(500)}`],
  ["blocks", Array.from({ length: 1200 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ["entries", `${"- ".repeat(50_000)}a`],
])("[FORM8] nested %s are too deep, not a crash", (_, text) => {
  expect(parseMap(text).issues.map(({ code }) => code)).toContain("map-too-deep");
});

test("[FORM8] a text beyond any map is refused unread", () => {
  expect(parseMap("a".repeat(MAP_TEXT_MAX_LENGTH + 1)).issues).toEqual([
    { code: "map-too-large", severity: "error", where: {}, values: { max: MAP_TEXT_MAX_LENGTH }, count: 1 },
  ]);
});

test("[FORM8] fifty thousand unknown keys are each told", () => {
  const text = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join("\n");
  expect(parseMap(text).issues).toHaveLength(50_005);
});

test("[FORM7] whatever the text, there is a map or an error with a sentence in every language", () => {
  const messages = LOCALES.map(createMessages);
  const line = fc.tuple(
    fc.nat({ max: 4 }).map((depth) => "  ".repeat(depth)),
    fc.constantFrom("", "- ", "- - ", "name: ", "id: ", "nodes:", "stages:", "kind: step", "layout: ", "x: &a ", "? "),
    fc.oneof(anyString, fc.constantFrom("[", "{a: 1}", "*a", "!t x", "1", "null")),
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => HEAD + lines.map((parts) => parts.join("")).join("\n"));
  fc.assert(
    fc.property(fc.oneof(text, anyString), (source) => {
      const { map, issues } = parseMap(source);
      expect(map === null).toBe(issues.length > 0);
      for (const issue of issues) {
        for (const catalog of messages) expect(catalog.issue(issue)).not.toBe(issue.code);
      }
    }),
    { numRuns: 2000 },
  );
});
