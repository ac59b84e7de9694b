import type { OcelAttribute, OcelDeclarations, OcelEvent, OcelLog, OcelObject, OcelReference } from "../ocel-log.ts";
import type { OcelIssues } from "../ocel-issues.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** The log that a JSON value holds, in the form of OCEL 2.0 or 1.0; null if it is neither. What in it is not of the form is reported. */
export function ocelLogOf(value: unknown, issues: OcelIssues): OcelLog | null {
  const root = objectOf(value);
  if (root === null) return null;
  if ("ocel:events" in root || "ocel:objects" in root) return new OlderForm(issues).read(root);
  return "events" in root || "objects" in root ? new NewerForm(issues).read(root) : null;
}

function objectOf(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** Own entries only: a key like "__proto__" is an entry like any other. */
function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text or number as text; null for anything else. */
function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}

/** What both forms share. */
class JsonForm {
  protected readonly issues: OcelIssues;

  constructor(issues: OcelIssues) {
    this.issues = issues;
  }

  /** The objects of a list; whatever else is in it is reported. */
  protected entries(value: unknown, field: string): JsonObject[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.issues.add("ocel-entry-broken", {}, field);
      return [];
    }
    const found: JsonObject[] = [];
    for (const entry of value as unknown[]) {
      const object = objectOf(entry);
      if (object === null) this.issues.add("ocel-entry-broken", {}, field);
      else found.push(object);
    }
    return found;
  }

  /** The objects of a map by their keys. */
  protected mapEntries(value: unknown, field: string): (readonly [string, JsonObject])[] {
    const map = objectOf(value ?? {});
    if (map === null) {
      this.issues.add("ocel-entry-broken", {}, field);
      return [];
    }
    return Object.entries(map).flatMap(([key, entry]) => {
      const object = objectOf(entry);
      if (object === null) this.issues.add("ocel-entry-broken", {}, field);
      return object === null ? [] : [[key, object] as const];
    });
  }

  protected attribute(name: string, value: unknown, time: unknown): OcelAttribute[] {
    if (value === null || value === undefined) return [];
    const at = textOf(time);
    if (typeof value === "string") return [{ name, value, ownType: "string", time: at }];
    if (typeof value === "number") return [{ name, value: String(value), ownType: "float", time: at }];
    if (typeof value === "boolean") return [{ name, value: String(value), ownType: "boolean", time: at }];
    this.issues.add("ocel-value-nested", {}, name);
    return [];
  }
}

/** @source OCEL 2.0 specification, JSON schema. */
class NewerForm extends JsonForm {
  read(root: JsonObject): OcelLog {
    return {
      eventTypes: this.#declarations(own(root, "eventTypes"), "eventTypes"),
      objectTypes: this.#declarations(own(root, "objectTypes"), "objectTypes"),
      events: this.entries(own(root, "events"), "events").map((entry, index) => this.#event(entry, index + 1)),
      objects: this.entries(own(root, "objects"), "objects").map((entry) => this.#object(entry)),
      keys: { activity: "type", time: "time" },
    };
  }

  #declarations(value: unknown, field: string): OcelDeclarations {
    const declarations = new Map<string, Map<string, string>>();
    for (const entry of this.entries(value, field)) {
      const name = textOf(own(entry, "name"));
      if (name === null) {
        this.issues.add("ocel-entry-broken", {}, field);
        continue;
      }
      const types = declarations.get(name) ?? new Map<string, string>();
      declarations.set(name, types);
      for (const attribute of this.entries(own(entry, "attributes"), field)) {
        types.set(textOf(own(attribute, "name")) ?? "", textOf(own(attribute, "type")) ?? "string");
      }
    }
    return declarations;
  }

  #event(entry: JsonObject, number: number): OcelEvent {
    return {
      id: textOf(own(entry, "id")) ?? `event ${number}`,
      type: textOf(own(entry, "type")) ?? "",
      time: textOf(own(entry, "time")),
      attributes: this.#attributes(entry, "events"),
      references: this.#references(entry, "events"),
      number,
      line: null,
    };
  }

  #object(entry: JsonObject): OcelObject {
    const id = textOf(own(entry, "id"));
    if (id === null) this.issues.add("ocel-entry-broken", {}, "objects");
    return {
      id: id ?? "",
      type: textOf(own(entry, "type")) ?? "",
      attributes: this.#attributes(entry, "objects"),
      references: this.#references(entry, "objects"),
    };
  }

  #attributes(entry: JsonObject, field: string): OcelAttribute[] {
    return this.entries(own(entry, "attributes"), field).flatMap((attribute) => {
      const name = textOf(own(attribute, "name"));
      if (name === null) this.issues.add("ocel-entry-broken", {}, field);
      return name === null ? [] : this.attribute(name, own(attribute, "value"), own(attribute, "time"));
    });
  }

  #references(entry: JsonObject, field: string): OcelReference[] {
    return this.entries(own(entry, "relationships"), field).flatMap((relationship) => {
      const objectId = textOf(own(relationship, "objectId"));
      if (objectId === null) this.issues.add("ocel-entry-broken", {}, field);
      return objectId === null ? [] : [{ objectId, qualifier: textOf(own(relationship, "qualifier")) ?? "" }];
    });
  }
}

/** @source OCEL 1.0 specification, 2020, JSON-OCEL. */
class OlderForm extends JsonForm {
  read(root: JsonObject): OcelLog {
    const events = this.mapEntries(own(root, "ocel:events"), "ocel:events").map(([id, entry], index) =>
      this.#event(id, entry, index + 1),
    );
    const global = objectOf(own(root, "ocel:global-log"));
    const declared = global === null ? undefined : own(global, "ocel:object-types");
    const objects = this.mapEntries(own(root, "ocel:objects"), "ocel:objects").map(([id, entry]) =>
      this.#object(id, entry),
    );
    return {
      // events have no declared types in this form
      eventTypes: new Map(events.map(({ type }) => [type, new Map()])),
      objectTypes: new Map(this.#declared(declared, objects).map((type) => [type, new Map()])),
      events,
      objects,
      keys: { activity: "ocel:activity", time: "ocel:timestamp" },
    };
  }

  /** The declared object types; a file that declares none means those its objects have. */
  #declared(value: unknown, objects: readonly OcelObject[]): string[] {
    if (!Array.isArray(value)) return objects.map(({ type }) => type);
    return (value as unknown[]).flatMap((type) => textOf(type) ?? []);
  }

  #event(id: string, entry: JsonObject, number: number): OcelEvent {
    const references = own(entry, "ocel:omap");
    if (references !== undefined && !Array.isArray(references)) this.issues.add("ocel-entry-broken", {}, "ocel:omap");
    const ids = Array.isArray(references) ? (references as unknown[]) : [];
    return {
      id,
      type: textOf(own(entry, "ocel:activity")) ?? "",
      time: textOf(own(entry, "ocel:timestamp")),
      attributes: this.#values(own(entry, "ocel:vmap"), "ocel:vmap"),
      references: ids.flatMap((objectId) => this.#reference(objectId)),
      number,
      line: null,
    };
  }

  #reference(value: unknown): OcelReference[] {
    const objectId = textOf(value);
    if (objectId === null) this.issues.add("ocel-entry-broken", {}, "ocel:omap");
    return objectId === null ? [] : [{ objectId, qualifier: "" }];
  }

  #object(id: string, entry: JsonObject): OcelObject {
    const attributes = this.#values(own(entry, "ocel:ovmap"), "ocel:ovmap");
    return { id, type: textOf(own(entry, "ocel:type")) ?? "", attributes, references: [] };
  }

  #values(value: unknown, field: string): OcelAttribute[] {
    const map = objectOf(value ?? {});
    if (map === null) this.issues.add("ocel-entry-broken", {}, field);
    return Object.entries(map ?? {}).flatMap(([name, entry]) => this.attribute(name, entry, null));
  }
}
