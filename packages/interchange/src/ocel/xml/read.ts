import type { ByteSource, ReadOptions, ReadResult } from "../../reading.ts";
import { readFileText } from "../file-text.ts";
import { flattenOcel } from "../flatten.ts";
import { createOcelIssues } from "../ocel-issues.ts";
import { XmlEvents } from "./xml-events.ts";
import { XmlLogBuilder } from "./xml-log.ts";

/**
 * Reads an object-centric event log in XML (OCEL 2.0), flattened on one object type.
 * Edges: of a truncated or broken file what was read is used, and an issue says where it broke.
 * Cost: one pass; memory: all events and objects, before they are flattened.
 */
export async function readOcelXml(source: ByteSource, options: ReadOptions = {}): Promise<ReadResult> {
  const issues = createOcelIssues(source.name);
  const builder: XmlLogBuilder = new XmlLogBuilder(issues, () => xml.place);
  const xml: XmlEvents = new XmlEvents(builder);
  for await (const piece of readFileText(source, options, issues)) xml.write(piece);
  if (xml.depth > 0) issues.addAt(xml.place, "ocel-truncated");
  else xml.close();
  if (builder.hasLog) return flattenOcel(builder.log, { format: "ocel-xml", file: source.name, issues, options });
  issues.addOfFile("ocel-not-log", 1);
  return { format: "ocel-xml", mapping: [], log: null, issues: issues.list() };
}
