import { EventLogBuilder, type AttributeTableBuilder } from "@fairlead/log";
import type { MappedColumn, ReadOptions, ReadResult } from "../reading.ts";
import { JOINT, ObjectTable, type ObjectTypeCount, type PlacedEvent } from "./object-table.ts";
import type { OcelAttribute, OcelEvent, OcelLog, OcelReference } from "./ocel-log.ts";
import type { OcelIssueCode, OcelIssues } from "./ocel-issues.ts";
import { parseOcelTime, typeValue, type OcelInstant } from "./typed-value.ts";

/** What is flattened, and how. */
export interface FlattenParts {
  readonly format: "ocel-json" | "ocel-xml";
  readonly file: string;
  readonly issues: OcelIssues;
  readonly options: ReadOptions;
}

/**
 * An object-centric log as a log of cases: one case per object of the chosen type, with every event that belongs to it.
 * Edges: an event of several such objects stands in each of their cases; an event of none is left out. Both are counted in issues.
 * The other objects of an event are its attributes `ocel:<type>`, the value of an object's attribute is the last in time.
 * @source OCEL 2.0 specification, 2024, section on flattening; van der Aalst, Object-Centric Process Mining, 2019 (convergence).
 */
export function flattenOcel(log: OcelLog, parts: FlattenParts): ReadResult {
  return new OcelFlattening(log, parts).run();
}

class OcelFlattening {
  readonly #log: OcelLog;
  readonly #parts: FlattenParts;
  readonly #table: ObjectTable;
  readonly #builder = new EventLogBuilder();
  /** The attribute that names the actor, if any. */
  readonly #actorKey: string | null;
  #hasActors = false;

  constructor(log: OcelLog, parts: FlattenParts) {
    this.#log = log;
    this.#parts = parts;
    this.#table = new ObjectTable(log, parts.issues);
    this.#actorKey = parts.options.actor ?? findActorKey(log.events);
  }

  run(): ReadResult {
    const { issues, options } = this.#parts;
    const events = this.#placeEvents();
    const counts = this.#table.countTypes(events);
    for (const { type, objects, cases, events: count } of counts) {
      issues.addOfFile("ocel-object-type", 1, { type, objects, cases, events: count }, type);
    }
    const available = counts.filter(({ cases }) => cases > 0);
    const chosen = options.objectType ?? available[0]?.type;
    if (chosen === undefined) issues.addOfFile("ocel-no-events", 1);
    else if (!available.some(({ type }) => type === chosen)) {
      const list = available.slice(0, MOST_LISTED).map(({ type }) => type);
      issues.addOfFile("ocel-object-type-unknown", 1, { type: chosen, available: list.join(JOINT) });
    } else
      return this.#flatten(
        chosen,
        events,
        counts.find(({ type }) => type === chosen)!,
      );
    return this.#result([], false);
  }

  /** The events that can be used, with their objects. */
  #placeEvents(): PlacedEvent[] {
    const { issues } = this.#parts;
    const seen = new Set<string>();
    const placed: PlacedEvent[] = [];
    for (const event of this.#log.events) {
      if (seen.has(event.id))
        issues.addAt(placeOf(event), "ocel-event-repeated", { event: event.id.slice(0, LONGEST_QUOTE) });
      seen.add(event.id);
      const objects = this.#table.place(event.references, event.line);
      if (this.#activityOf(event) === "") {
        this.#reject(event, "ocel-event-without-type");
        continue;
      }
      if (!this.#log.eventTypes.has(event.type))
        issues.addAt(placeOf(event), "ocel-event-type-undeclared", {}, event.type);
      placed.push({ event, objects });
    }
    return placed;
  }

  #flatten(chosen: string, events: readonly PlacedEvent[], count: ObjectTypeCount): ReadResult {
    const { issues } = this.#parts;
    let shared = 0;
    let copies = 0;
    for (const { event, objects } of events) {
      const owners = objects.get(chosen);
      if (owners === undefined) {
        this.#reject(event, "ocel-event-left-out", { type: chosen });
        continue;
      }
      if (owners.length > 1) {
        shared++;
        copies += owners.length - 1;
      }
      const instant = this.#instantOf(event);
      for (const owner of owners) this.#append(event, { owner, instant, objects });
    }
    issues.addOfFile("ocel-convergence", shared, { type: chosen, copies });
    issues.addOfFile("ocel-object-without-events", count.objects - count.cases, { type: chosen });
    const { activity, time } = this.#log.keys;
    const mapping: MappedColumn[] = [
      { role: "object-type", column: chosen },
      { role: "activity", column: this.#parts.options.activity ?? activity },
      { role: "time", column: this.#parts.options.time ?? time },
    ];
    if (this.#hasActors) mapping.push({ role: "actor", column: this.#actorKey! });
    return this.#result(mapping, true);
  }

  #append(
    event: OcelEvent,
    at: {
      readonly owner: OcelReference;
      readonly instant: OcelInstant | null;
      readonly objects: PlacedEvent["objects"];
    },
  ): void {
    const builder = this.#builder;
    const caseId = this.#caseOf(at.owner.objectId);
    const actor = this.#actorKey === null ? "" : valueOf(event, this.#actorKey);
    if (actor !== "") this.#hasActors = true;
    const number = builder.eventCount;
    const set = (name: string, text: string): void => {
      if (text !== "") builder.eventAttributes.writer(name).set(number, text, "text");
    };
    set("ocel:eid", event.id);
    set("ocel:qualifier", at.owner.qualifier);
    for (const [type, references] of at.objects) {
      const others = references.filter(({ objectId }) => objectId !== at.owner.objectId);
      set(relationName(type), others.map(({ objectId }) => objectId).join(JOINT));
    }
    this.#setAttributes(builder.eventAttributes, number, {
      attributes: event.attributes,
      types: this.#log.eventTypes.get(event.type),
    });
    builder.append({
      case: caseId,
      activity: builder.activities.intern(this.#activityOf(event)),
      at: at.instant?.at ?? NaN,
      precision: at.instant === null ? "order" : at.instant.hasTime ? "second" : "day",
      actor: actor === "" ? -1 : builder.actors.intern(actor),
      row: event.line ?? event.number,
    });
  }

  /** The case of an object, with the object's attributes when it is new. */
  #caseOf(objectId: string): number {
    const { cases, caseAttributes } = this.#builder;
    const isNew = cases.idOf(objectId) === undefined;
    const caseId = cases.intern(objectId);
    if (!isNew) return caseId;
    const object = this.#table.get(objectId)!;
    const latest = this.#latestValues(object.attributes);
    this.#setAttributes(caseAttributes, caseId, { attributes: latest, types: this.#log.objectTypes.get(object.type) });
    for (const [type, references] of this.#table.place(object.references, null)) {
      const ids = references.map((reference) => reference.objectId).join(JOINT);
      caseAttributes.writer(relationName(type)).set(caseId, ids, "text");
    }
    return caseId;
  }

  /** The last value in time of each attribute; of values of one time the last in the file. */
  #latestValues(attributes: readonly OcelAttribute[]): OcelAttribute[] {
    const latest = new Map<string, { attribute: OcelAttribute; at: number }>();
    for (const attribute of attributes) {
      const at = attribute.time === null ? -Infinity : (parseOcelTime(attribute.time)?.at ?? -Infinity);
      const known = latest.get(attribute.name);
      if (known !== undefined) this.#parts.issues.add("ocel-attribute-changed", {}, attribute.name);
      if (known === undefined || at >= known.at) latest.set(attribute.name, { attribute, at });
    }
    return [...latest.values()].map(({ attribute }) => attribute);
  }

  #setAttributes(
    table: AttributeTableBuilder,
    owner: number,
    from: { readonly attributes: readonly OcelAttribute[]; readonly types: ReadonlyMap<string, string> | undefined },
  ): void {
    for (const { name, value, ownType } of from.attributes) {
      const type = from.types?.get(name) ?? ownType;
      const typed = typeValue(value, type);
      if (!typed.isValid) {
        const values = { type, value: value.slice(0, LONGEST_QUOTE) };
        this.#parts.issues.add("ocel-value-invalid", values, name);
      }
      const writer = table.writer(isRelationName(name) ? `${name} (attribute)` : name);
      if (writer.hasJustSet(owner)) this.#parts.issues.add("ocel-attribute-repeated", {}, name);
      writer.set(owner, typed.text, typed.kind);
    }
  }

  #activityOf(event: OcelEvent): string {
    const key = this.#parts.options.activity;
    return key === undefined || key === this.#log.keys.activity ? event.type : valueOf(event, key);
  }

  #instantOf(event: OcelEvent): OcelInstant | null {
    const { issues, options } = this.#parts;
    const key = options.time;
    const text = key === undefined || key === this.#log.keys.time ? event.time : valueOf(event, key);
    if (text === null || text === "") {
      issues.addAt(placeOf(event), "ocel-time-missing");
      return null;
    }
    const instant = parseOcelTime(text);
    if (instant === null) issues.addAt(placeOf(event), "ocel-time-invalid", { value: text.slice(0, LONGEST_QUOTE) });
    else if (instant.hasTime && !instant.hasZone) issues.addAt(placeOf(event), "ocel-time-without-zone");
    return instant;
  }

  #reject(event: OcelEvent, code: OcelIssueCode, values: Readonly<Record<string, string>> = {}): void {
    const issue = this.#parts.issues.addAt(placeOf(event), code, values);
    const cells = [event.id, event.type, event.time ?? "", ...event.references.map(({ objectId }) => objectId)];
    this.#parts.options.onRejected?.({ line: event.line ?? event.number, issue, cells });
  }

  #result(mapping: readonly MappedColumn[], hasLog: boolean): ReadResult {
    const { format, file, issues } = this.#parts;
    const log = hasLog ? this.#builder.build({ source: { system: "ocel", file } }) : null;
    return { format, mapping, log, issues: issues.list() };
  }
}

/** The names an actor goes by where OCEL files name one, in order of preference. */
const ACTOR_KEYS: readonly string[] = ["org:resource", "resource"];

/** The longest piece of a value, and the most names, that a sentence quotes. */
const LONGEST_QUOTE = 60;
const MOST_LISTED = 20;

/** The attribute that holds the ids of related objects of a type. */
function relationName(type: string): string {
  return isRelationName(type) ? type : `${RELATION_PREFIX}${type}`;
}

function isRelationName(name: string): boolean {
  return name.startsWith(RELATION_PREFIX);
}

const RELATION_PREFIX = "ocel:";

function findActorKey(events: readonly OcelEvent[]): string | null {
  const names = new Set(events.flatMap(({ attributes }) => attributes.map(({ name }) => name)));
  return ACTOR_KEYS.find((key) => names.has(key)) ?? null;
}

function valueOf(event: OcelEvent, key: string): string {
  return event.attributes.find(({ name }) => name === key)?.value ?? "";
}

function placeOf(event: OcelEvent): { readonly line?: number } {
  return event.line === null ? {} : { line: event.line };
}
