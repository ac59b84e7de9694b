/** A value of an attribute, as written. */
export interface OcelAttribute {
  readonly name: string;
  readonly value: string;
  /** The type to take it as where none is declared: JSON tells numbers and flags from texts. */
  readonly ownType: "string" | "float" | "boolean";
  /** When the value began to hold, as written; null for values without a time. */
  readonly time: string | null;
}

/** A reference to an object, and what part the object plays. */
export interface OcelReference {
  readonly objectId: string;
  readonly qualifier: string;
}

/** An event that belongs to any number of objects. */
export interface OcelEvent {
  readonly id: string;
  readonly type: string;
  readonly time: string | null;
  readonly attributes: readonly OcelAttribute[];
  readonly references: readonly OcelReference[];
  /** The number of the event in the file, and its line where the format has lines; both from 1. */
  readonly number: number;
  readonly line: number | null;
}

/** An object, as far as the file tells of it. */
export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly OcelAttribute[];
  readonly references: readonly OcelReference[];
}

/** The declared types of attributes, by the name of the event or object type and that of the attribute. */
export type OcelDeclarations = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** An object-centric event log as it was read, nothing judged yet. */
export interface OcelLog {
  readonly eventTypes: OcelDeclarations;
  readonly objectTypes: OcelDeclarations;
  readonly events: readonly OcelEvent[];
  readonly objects: readonly OcelObject[];
  /** What the file calls the activity and the time of an event. */
  readonly keys: { readonly activity: string; readonly time: string };
}
