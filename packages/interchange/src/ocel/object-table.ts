import { compareText } from "@fairlead/base";
import type { OcelEvent, OcelLog, OcelObject, OcelReference } from "./ocel-log.ts";
import type { OcelIssues } from "./ocel-issues.ts";

/** An event with the objects it belongs to, each once, by type; types in order of first reference. */
export interface PlacedEvent {
  readonly event: OcelEvent;
  readonly objects: ReadonlyMap<string, readonly OcelReference[]>;
}

/** How much an object type would give as the type of the cases. */
export interface ObjectTypeCount {
  readonly type: string;
  /** Objects of the type, and those of them that have events: the cases. */
  readonly objects: number;
  readonly cases: number;
  /** Events that belong to an object of the type. */
  readonly events: number;
}

/** The objects of a log by id. Two entries of one id count as one object: the first gives its type, both give attributes. */
export class ObjectTable {
  readonly #objects = new Map<string, OcelObject>();
  readonly #issues: OcelIssues;

  constructor(log: OcelLog, issues: OcelIssues) {
    this.#issues = issues;
    for (const object of log.objects) this.#add(object, log);
  }

  get(id: string): OcelObject | undefined {
    return this.#objects.get(id);
  }

  /** References by the type of their object, each object once with its qualifiers joined; a reference to no object is reported. */
  place(references: readonly OcelReference[], line: number | null): Map<string, OcelReference[]> {
    const byType = new Map<string, OcelReference[]>();
    const qualifiers = new Map<string, string>();
    for (const { objectId, qualifier } of references) {
      const known = qualifiers.get(objectId);
      const isNew = qualifier !== "" && known !== undefined && !known.split(JOINT).includes(qualifier);
      qualifiers.set(
        objectId,
        known === undefined || known === "" ? qualifier : isNew ? known + JOINT + qualifier : known,
      );
    }
    for (const [objectId, qualifier] of qualifiers) {
      const object = this.#objects.get(objectId);
      if (object === undefined) {
        this.#issues.addAt(line === null ? {} : { line }, "ocel-object-missing", {
          object: objectId.slice(0, LONGEST_QUOTE),
        });
        continue;
      }
      const group = byType.get(object.type) ?? [];
      byType.set(object.type, group);
      group.push({ objectId, qualifier });
    }
    return byType;
  }

  /** All types, the one with the most cases first, ties by events, then name. */
  countTypes(events: readonly PlacedEvent[]): ObjectTypeCount[] {
    const counts = new Map<string, { objects: number; events: number; used: Set<string> }>();
    for (const { type } of this.#objects.values()) {
      const count = counts.get(type) ?? { objects: 0, events: 0, used: new Set<string>() };
      counts.set(type, count);
      count.objects++;
    }
    for (const { objects } of events) {
      for (const [type, references] of objects) {
        const count = counts.get(type)!;
        count.events++;
        for (const { objectId } of references) count.used.add(objectId);
      }
    }
    return [...counts]
      .map(([type, count]) => ({ type, objects: count.objects, cases: count.used.size, events: count.events }))
      .sort((a, b) => b.cases - a.cases || b.events - a.events || compareText(a.type, b.type));
  }

  #add(object: OcelObject, log: OcelLog): void {
    const known = this.#objects.get(object.id);
    if (known !== undefined) {
      this.#issues.add("ocel-object-repeated", { object: object.id.slice(0, LONGEST_QUOTE) });
      this.#objects.set(object.id, {
        ...known,
        attributes: [...known.attributes, ...object.attributes],
        references: [...known.references, ...object.references],
      });
      return;
    }
    if (object.type === "") {
      this.#issues.add("ocel-object-without-type", { object: object.id.slice(0, LONGEST_QUOTE) });
    } else if (!log.objectTypes.has(object.type)) {
      this.#issues.add("ocel-object-type-undeclared", {}, object.type);
    }
    this.#objects.set(object.id, object);
  }
}

/** The longest piece of an id that a sentence quotes. */
const LONGEST_QUOTE = 60;

/** Between several ids or qualifiers in one attribute. */
export const JOINT = ", ";
