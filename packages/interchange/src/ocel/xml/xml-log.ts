import type { OcelAttribute, OcelEvent, OcelLog, OcelObject, OcelReference } from "../ocel-log.ts";
import type { OcelIssues } from "../ocel-issues.ts";
import type { XmlListener, XmlPlace } from "./xml-events.ts";

type Attributes = Readonly<Record<string, string>>;

/** An event or object while its element is open. */
interface OpenEntry {
  readonly id: string;
  readonly type: string;
  readonly time: string | null;
  readonly line: number;
  readonly attributes: OcelAttribute[];
  readonly references: OcelReference[];
}

interface OpenAttribute {
  readonly name: string;
  readonly time: string | null;
}

/**
 * Builds an object-centric log from the elements of OCEL 2.0 XML. Elements it does not know are reported and passed over.
 * @source OCEL 2.0 specification, XML schema.
 */
export class XmlLogBuilder implements XmlListener {
  hasLog = false;
  readonly #issues: OcelIssues;
  readonly #place: () => XmlPlace;
  /** The local names of the open elements that are understood. */
  readonly #path: string[] = [];
  /** How many open elements are not understood, or stand in one that is not. */
  #strange = 0;
  #types: Map<string, string> | null = null;
  #entry: OpenEntry | null = null;
  #attribute: OpenAttribute | null = null;
  readonly #eventTypes = new Map<string, Map<string, string>>();
  readonly #objectTypes = new Map<string, Map<string, string>>();
  readonly #events: OcelEvent[] = [];
  readonly #objects: OcelObject[] = [];

  constructor(issues: OcelIssues, place: () => XmlPlace) {
    this.#issues = issues;
    this.#place = place;
  }

  get log(): OcelLog {
    return {
      eventTypes: this.#eventTypes,
      objectTypes: this.#objectTypes,
      events: this.#events,
      objects: this.#objects,
      keys: { activity: "type", time: "time" },
    };
  }

  start(name: string, attributes: Attributes): void {
    if (this.#strange > 0 || !this.#enter(name, attributes)) {
      if (this.#strange === 0)
        this.#issues.addAt(this.#place(), "ocel-element-unknown", {}, name.slice(0, LONGEST_NAME));
      this.#strange++;
      return;
    }
    this.#path.push(name);
  }

  end(text: string): void {
    if (this.#strange > 0) {
      this.#strange--;
      return;
    }
    const name = this.#path.pop();
    if (name === "attribute") this.#endAttribute(text);
    else if (this.#path.length === 2 && (name === "event" || name === "object")) this.#endEntry(name);
  }

  doctype(): void {
    this.#issues.addAt(this.#place(), "ocel-doctype-skipped");
  }

  fault(place: XmlPlace): void {
    this.#issues.addAt(place, "ocel-syntax-broken");
  }

  /** Takes a start tag where it is known; false where it is not. */
  #enter(name: string, attributes: Attributes): boolean {
    const path = this.#path;
    if (path.length === 0) return name === "log" && (this.hasLog = true);
    const [, section] = path;
    if (section === undefined) return SECTIONS.has(name);
    if (path.length === 2) return this.#enterItem(section, name, attributes);
    if (path.length === 3) return name === "attributes" || (name === "objects" && this.#entry !== null);
    if (path.length !== 4) return false;
    if (path[3] === "attributes") return name === "attribute" && this.#enterAttribute(attributes);
    return this.#enterReference(attributes);
  }

  #enterItem(section: string, name: string, attributes: Attributes): boolean {
    if (name !== SECTIONS.get(section)) return false;
    this.#types = null;
    this.#entry = null;
    if (section.endsWith("-types")) {
      this.#types = this.#declare(section === "event-types" ? this.#eventTypes : this.#objectTypes, attributes["name"]);
      return true;
    }
    const { id, type, time } = attributes;
    const number = this.#events.length + 1;
    if (id === undefined && name === "object") this.#issues.addAt(this.#place(), "ocel-entry-broken", {}, section);
    this.#entry = {
      id: id ?? (name === "event" ? `event ${number}` : ""),
      type: type ?? "",
      time: time ?? null,
      line: this.#place().line,
      attributes: [],
      references: [],
    };
    return true;
  }

  #declare(types: Map<string, Map<string, string>>, name: string | undefined): Map<string, string> {
    if (name === undefined) this.#issues.addAt(this.#place(), "ocel-entry-broken", {}, this.#path[1]);
    const known = types.get(name ?? "") ?? new Map<string, string>();
    if (name !== undefined) types.set(name, known);
    return known;
  }

  #enterAttribute(attributes: Attributes): boolean {
    const { name, type, time } = attributes;
    this.#attribute = null;
    if (name === undefined) this.#issues.addAt(this.#place(), "ocel-entry-broken", {}, "attribute");
    else if (this.#types !== null) this.#types.set(name, type ?? "string");
    else this.#attribute = { name, time: time ?? null };
    return true;
  }

  /** Files call the reference "relationship", drafts of the standard "object" and "relobj". */
  #enterReference(attributes: Attributes): boolean {
    const objectId = attributes["object-id"];
    if (objectId === undefined) this.#issues.addAt(this.#place(), "ocel-entry-broken", {}, "relationship");
    else this.#entry!.references.push({ objectId, qualifier: attributes["qualifier"] ?? "" });
    return true;
  }

  #endAttribute(text: string): void {
    if (this.#attribute === null || this.#entry === null) return;
    this.#entry.attributes.push({ ...this.#attribute, value: text, ownType: "string" });
    this.#attribute = null;
  }

  #endEntry(name: "event" | "object"): void {
    const entry = this.#entry!;
    this.#entry = null;
    const { id, type, attributes, references } = entry;
    if (name === "object") this.#objects.push({ id, type, attributes, references });
    else this.#events.push({ ...entry, number: this.#events.length + 1 });
  }
}

/** The parts of a log and what each is made of. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ["object-types", "object-type"],
  ["event-types", "event-type"],
  ["objects", "object"],
  ["events", "event"],
]);

/** The longest piece of a name that a sentence quotes. */
const LONGEST_NAME = 40;
