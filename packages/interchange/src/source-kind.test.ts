import { expect, test } from "vitest";
import { detectSourceKind } from "./source-kind.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["a,b\n1,2\n", "table"],
  ["\u00EF\u00BB\u00BFa,b\n", "table"],
  ["", "empty"],
  [" \n\t\n", "empty"],
  ["PK\u0003\u0004....[Content_Types].xml", "excel"],
  ["PK\u0003\u0004....deals.csv", "zip"],
  ["\u00D0\u00CF\u0011\u00E0rest", "office"],
  ["\u001F\u008B\u0008", "gzip"],
  ["%PDF-1.7", "pdf"],
  ["SQLite format 3\0", "sqlite"],
  ["<!DOCTYPE html><html><body>Sign in</body></html>", "html"],
  ['<?xml version="1.0"?>\n<!-- a log --><log xes.version="1.0" xmlns="http://www.xes-standard.org/">', "xes"],
  ["<log>", "xes"],
  ['<?xml version="1.0"?><log><object-types>', "ocel-xml"],
  ['<bpmn:definitions xmlns:bpmn="x">', "bpmn"],
  ["<pnml>", "xml"],
  ['{"objectTypes": [], "eventTypes": []}', "ocel-json"],
  ['{"ocel:global-log": {}}', "ocel-json"],
  ['{"deals": []}', "json"],
  ["[1, 2]", "json"],
  ["\u0000\u0001\u0002\u0003\u0000\u0004", "binary"],
  ["deal,stage\n1,Won\n2,Lo\0st\n", "table"],
  ["\u0001\u0002\u0003\u0004\u0005 text", "binary"],
  ["a\0,\0b\0\n\0", "table"],
  ["\u00FE\u00FF\0a\0,\0b", "table"],
] as const)("%j is told to be %s", (text, kind) => {
  expect(detectSourceKind(bytesOf(text))).toBe(kind);
});
