import type { ByteSource, ReadOptions, ReadResult } from "../../reading.ts";
import { readFileText } from "../file-text.ts";
import { flattenOcel } from "../flatten.ts";
import { createOcelIssues, type OcelIssues } from "../ocel-issues.ts";
import { findJsonFault } from "./json-fault.ts";
import { ocelLogOf } from "./json-log.ts";

/**
 * Reads an object-centric event log in JSON (OCEL 2.0, and 1.0), flattened on one object type.
 * Edges: JSON that is broken gives no log, and an issue with the line and column where it breaks.
 * Cost and memory: the whole text and its values are held at once; a text can have some 500 million characters.
 */
export async function readOcelJson(source: ByteSource, options: ReadOptions = {}): Promise<ReadResult> {
  const issues = createOcelIssues(source.name);
  const pieces: string[] = [];
  for await (const piece of readFileText(source, options, issues)) pieces.push(piece);
  const value = parseJson(pieces, issues);
  const log = value === undefined ? null : ocelLogOf(value, issues);
  if (log !== null) return flattenOcel(log, { format: "ocel-json", file: source.name, issues, options });
  if (value !== undefined) issues.addOfFile("ocel-not-log", 1);
  return { format: "ocel-json", mapping: [], log: null, issues: issues.list() };
}

/** The value of a JSON text; undefined, with an issue, if it is none. */
function parseJson(pieces: readonly string[], issues: OcelIssues): unknown {
  let text: string;
  try {
    text = pieces.join("");
  } catch {
    issues.addOfFile("ocel-too-large", 1);
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { line, column, isAtEnd } = findJsonFault(text);
    issues.addAt({ line, column }, isAtEnd ? "ocel-truncated" : "ocel-syntax-broken");
    return undefined;
  }
}
