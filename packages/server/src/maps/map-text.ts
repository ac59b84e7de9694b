import { Problem, type InputOf, type OutputOf } from "@fairlead/api";
import { FairleadError, type Issue } from "@fairlead/base";
import { checkMapInvariants, parseMap, printMap, textIn, type ProcessMap } from "@fairlead/map";
import { isDeepStrictEqual } from "node:util";
import type { Locale } from "@fairlead/messages";
import { issueView, messagesIn } from "../http/problem-document.ts";

type Source = InputOf<"maps.create">["body"];
type IssueViews = OutputOf<"maps.save-draft">["issues"];

/** A map that was sent. */
export interface ReadMap {
  /** The text form: as it was written, or canonical of what came as JSON. */
  readonly text: string;
  readonly map: ProcessMap;
  /** What keeps it from being a sound map. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a map in either form.
 * @throws {Problem} `change-refused` when it is not of the form of a map, with everything that is wrong.
 */
export function readMap(source: Source): ReadMap {
  const sent = "text" in source ? source.text : JSON.stringify(source.document);
  const { map, issues } = parseMap(sent);
  if (map === null) throw new Problem("change-refused", { issues });
  return { text: "text" in source ? sent : printMap(map), map, issues: checkMapInvariants(map) };
}

/** Holds a map to being sound. @throws {Problem} `change-refused` with everything that is wrong. */
export function assertSound({ issues }: ReadMap): void {
  if (isUnsound(issues)) throw new Problem("change-refused", { issues });
}

/** A map that is kept. @throws {FairleadError} `broken-invariant` when it is none. */
export function readKeptMap(text: string): ReadMap {
  const { map } = parseMap(text);
  if (map === null) throw new FairleadError("broken-invariant", { message: "a map that was kept is no map" });
  return { text, map, issues: checkMapInvariants(map) };
}

/** What a map is called in its first language. */
export function nameOfMap({ name, locales }: ProcessMap): string {
  const [first = "en"] = locales;
  return textIn(name, first, locales).slice(0, 200).toWellFormed();
}

/** What is wrong with a map, with sentences. */
export function issueViews(issues: readonly Issue[], locale: Locale): IssueViews {
  return issues.map((issue) => issueView(issue, messagesIn(locale)));
}

const VERSION_LINE = /^version:[ \t]*\d+(?=[ \t]*(?:#.*)?$)/mu;

/** The text of a map with its version set: as it was written where that can be, else canonical. */
export function textOfVersion({ text, map }: ReadMap, version: number): string {
  const wanted = { ...map, version };
  const edited = text.replace(VERSION_LINE, `version: ${version}`);
  return isDeepStrictEqual(parseMap(edited).map, wanted) ? edited : printMap(wanted);
}

function isUnsound(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}
