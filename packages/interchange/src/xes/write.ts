import { PRECISIONS, type EventLog } from "@fairlead/log";
import { AttributePrinter, type OwnValue, type TypedText } from "./attribute-printer.ts";
import { ACTOR_KEY, LIFECYCLE_KEY, NAME_KEY, OWN_KEY, TIME_KEY } from "./attribute-role.ts";
import { escapeXmlValue } from "./xml-text.ts";

/**
 * A log as an XES document (IEEE 1849-2016) in pieces of some 64 kB, to be written as UTF-8.
 * Shape: `readXes` gives an equal log back: cases, activities, times, precisions, actors, attributes, and order.
 * Edges: what XES cannot say is said by attributes of the prefix `fairlead:`; times are never invented: an event known only by its place in
 * order has no `time:timestamp`. Rows of the source, the zone times were once written in, and cases without events are lost. Characters that
 * XML cannot hold become U+FFFD.
 */
export function* writeXes(log: EventLog): Generator<string, void, undefined> {
  const caseNames: OwnValue = { key: NAME_KEY, valueAt: (index) => ({ type: "string", text: log.cases.at(index) }) };
  const cases = new AttributePrinter(log.caseAttributes, [caseNames], {
    prefix: OWN_KEY.kept,
    isReserved: (key) => key === NAME_KEY,
  });
  const events = new AttributePrinter(log.eventAttributes, eventValues(log), {
    prefix: OWN_KEY.kept,
    isReserved: (key) => key === NAME_KEY || key === TIME_KEY || key === ACTOR_KEY,
  });
  let text = printHeader(log);
  for (let index = 0; index < log.caseCount; index++) {
    const end = log.caseOffsets[index + 1]!;
    if (log.caseOffsets[index] === end) continue;
    text += `\t<trace>\n${cases.print(index, "\t\t")}`;
    for (let position = log.caseOffsets[index]!; position < end; position++) {
      text += `\t\t<event>\n${events.print(position, "\t\t\t")}\t\t</event>\n`;
      if (text.length < PIECE_LENGTH) continue;
      yield text;
      text = "";
    }
    text += "\t</trace>\n";
  }
  yield `${text}</log>\n`;
}

const PIECE_LENGTH = 1 << 16;

/** What an event says besides its attributes. */
function eventValues(log: EventLog): OwnValue[] {
  const precisionAt = (position: number): string => PRECISIONS[log.precision[position]!]!;
  const isTimed = (position: number): boolean => ["second", "day"].includes(precisionAt(position));
  const instantAt = (position: number): TypedText | null => {
    const text = printInstant(log.at[position]!);
    return text === null ? null : { type: "date", text };
  };
  const places = eventsOutOfTime(log);
  return [
    { key: NAME_KEY, valueAt: (position) => ({ type: "string", text: log.activities.at(log.activity[position]!) }) },
    { key: TIME_KEY, valueAt: (position) => (isTimed(position) ? instantAt(position) : null) },
    { key: ACTOR_KEY, valueAt: (position) => actorText(log, position) },
    {
      key: OWN_KEY.precision,
      valueAt: (position) => {
        const precision = precisionAt(position);
        const isEvident = precision === "second" || (precision === "order" && Number.isNaN(log.at[position]));
        return isEvident ? null : { type: "string", text: precision };
      },
    },
    { key: OWN_KEY.instant, valueAt: (position) => (isTimed(position) ? null : instantAt(position)) },
    {
      key: OWN_KEY.place,
      valueAt: (position) => (places.has(position) ? { type: "string", text: "after-previous" } : null),
    },
  ];
}

function actorText(log: EventLog, position: number): TypedText | null {
  const actor = log.actor[position]!;
  return actor < 0 ? null : { type: "string", text: log.actors.at(actor) };
}

/** The events that a reader sorting by time would move before the one they follow. */
function eventsOutOfTime(log: EventLog): Set<number> {
  const places = new Set<number>();
  const timed = PRECISIONS.indexOf("day");
  for (let index = 0; index < log.caseCount; index++) {
    let last = -Infinity;
    for (let position = log.caseOffsets[index]!; position < log.caseOffsets[index + 1]!; position++) {
      const at = log.at[position]!;
      if (log.precision[position]! > timed || Number.isNaN(at)) continue;
      if (at < last) places.add(position);
      else last = at;
    }
  }
  return places;
}

/** An instant as `xs:dateTime` in UTC; null if there is none or none can be written. */
function printInstant(at: number): string | null {
  if (!(Math.abs(at) <= FURTHEST_INSTANT_MS)) return null;
  return new Date(at)
    .toISOString()
    .replace(/^([+-])0*(\d{4,})/u, (_, sign: string, year: string) => (sign === "-" ? `-${year}` : year));
}

/** The furthest instant a date of the language can stand for. */
const FURTHEST_INSTANT_MS = 8.64e15;

function printHeader(log: EventLog): string {
  const keys = [...log.caseAttributes.names, ...log.eventAttributes.names];
  const extensions = EXTENSIONS.filter(
    ({ prefix, isAlwaysUsed }) => isAlwaysUsed || keys.some((key) => key.startsWith(`${prefix}:`)),
  ).map(({ name, prefix }) => {
    return `\t<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>\n`;
  });
  const transitions = log.eventAttributes.column(LIFECYCLE_KEY);
  // a classifier may only use keys that every event has
  const hasTransitions = transitions !== undefined && transitions.ids.every((id) => id > 0);
  const classified = hasTransitions ? [NAME_KEY, LIFECYCLE_KEY] : [NAME_KEY];
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n`,
    `<log xes.version="1849.2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">\n`,
    ...extensions,
    `\t<global scope="trace">\n\t\t<string key="${NAME_KEY}" value=""/>\n\t</global>\n`,
    `\t<global scope="event">\n${classified.map((key) => `\t\t<string key="${key}" value=""/>\n`).join("")}\t</global>\n`,
    `\t<classifier name="Activity" scope="event" keys="${NAME_KEY}"/>\n`,
    hasTransitions ? `\t<classifier name="Transition" scope="event" keys="${classified.join(" ")}"/>\n` : "",
    printLogAttributes(log),
  ].join("");
}

/** What is said of the whole log that XES has no word for. */
function printLogAttributes(log: EventLog): string {
  const until = printInstant(log.observedUntilAt);
  const outcomes = [...log.outcomes].map(([activity, outcome]) => {
    return `\t\t<string key="${escapeXmlValue(log.activities.at(activity))}" value="${outcome}"/>\n`;
  });
  return [
    log.meaning === "stage" ? `\t<string key="${OWN_KEY.meaning}" value="stage"/>\n` : "",
    until === null ? "" : `\t<date key="${OWN_KEY.observedUntil}" value="${until}"/>\n`,
    outcomes.length === 0 ? "" : `\t<container key="${OWN_KEY.outcomes}">\n${outcomes.join("")}\t</container>\n`,
  ].join("");
}

/** The standard's own extensions. @source IEEE 1849-2016, 7; xes-standard.org. */
const EXTENSIONS: readonly { readonly name: string; readonly prefix: string; readonly isAlwaysUsed: boolean }[] = [
  { name: "Concept", prefix: "concept", isAlwaysUsed: true },
  { name: "Time", prefix: "time", isAlwaysUsed: true },
  { name: "Organizational", prefix: "org", isAlwaysUsed: true },
  { name: "Lifecycle", prefix: "lifecycle", isAlwaysUsed: false },
  { name: "Cost", prefix: "cost", isAlwaysUsed: false },
  { name: "Identity", prefix: "identity", isAlwaysUsed: false },
  { name: "Semantic", prefix: "semantic", isAlwaysUsed: false },
  { name: "Micro", prefix: "micro", isAlwaysUsed: false },
  { name: "Software Event", prefix: "swevent", isAlwaysUsed: false },
];
