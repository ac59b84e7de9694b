import { PRECISIONS, type EventLogBuilder, type Precision } from "@fairlead/log";
import { ROLE, type RoleChoice } from "./attribute-role.ts";
import type { AttributeNode } from "./attribute-tree.ts";
import type { ByteSlice } from "./byte-table.ts";
import type { ByteTextDecoder } from "./byte-text.ts";
import { ClassifiedNames } from "./classifier.ts";
import { NameStore } from "./name-store.ts";
import type { XesIssues } from "./xes-issues.ts";
import { XsdDateTimeReader } from "../markup/xsd-date-time.ts";

/** What became of an attribute with a role: a column holds it, it is kept as an attribute too, or it is kept as the text that it is. */
export type RoleOutcome = "held" | "kept" | "kept-as-text";

/** The parts of one event that have columns of their own, while its attributes come in. */
export class EventDraft {
  /** Epoch milliseconds; NaN when no time came, or none that could be read. */
  at: number = NaN;
  precision: Precision = "order";
  /** Whether a time was there but could not be read. */
  hasBrokenTime: boolean = false;
  /** Whether the file says that the event stays behind the one before it. */
  staysBehind: boolean = false;
  #activity = -1;
  #actor = -1;
  #transition = -1;
  #instant = NaN;
  #statedPrecision: Precision | null = null;
  readonly #classifierParts: Int32Array;
  readonly #activities: NameStore;
  readonly #actors: NameStore;
  readonly #transitions: NameStore;
  readonly #parts: NameStore;
  readonly #classified = new ClassifiedNames();
  readonly #dates = new XsdDateTimeReader();
  readonly #decoder: ByteTextDecoder;
  readonly #choice: RoleChoice;
  readonly #issues: XesIssues;
  /** Times read, and those of them that stand at midnight. */
  timeCount: number = 0;
  midnightCount: number = 0;

  constructor(choice: RoleChoice, decoder: ByteTextDecoder, issues: XesIssues) {
    this.#choice = choice;
    this.#decoder = decoder;
    this.#issues = issues;
    this.#activities = new NameStore(decoder);
    this.#actors = new NameStore(decoder);
    this.#transitions = new NameStore(decoder);
    this.#parts = new NameStore(decoder);
    this.#classifierParts = new Int32Array(choice.classifierKeys.length);
  }

  /** The lifecycle transitions met, in order of first appearance. */
  get transitions(): readonly string[] {
    return this.#transitions.texts;
  }

  /** Whether the event ends its activity; one that names no transition does. */
  get isComplete(): boolean {
    return this.#transition < 0 || this.transitions[this.#transition]!.toLowerCase() === "complete";
  }

  clear(): void {
    this.at = NaN;
    this.precision = "order";
    this.hasBrokenTime = false;
    this.staysBehind = false;
    this.#activity = -1;
    this.#actor = -1;
    this.#transition = -1;
    this.#instant = NaN;
    this.#statedPrecision = null;
    if (this.#classifierParts.length > 0) this.#classifierParts.fill(-1);
  }

  /** Takes an attribute that has a role. */
  take(node: AttributeNode, bytes: Uint8Array, slice: ByteSlice): RoleOutcome {
    const roles = node.roles;
    if ((roles & ROLE.activity) !== 0) this.#activity = this.#activities.intern(bytes, slice);
    if ((roles & ROLE.actor) !== 0) this.#actor = this.#actors.intern(bytes, slice);
    if ((roles & ROLE.lifecycle) !== 0) this.#transition = this.#transitions.intern(bytes, slice);
    if ((roles & ROLE.classified) !== 0) {
      this.#classifierParts[this.#choice.classifierKeys.indexOf(node.key)] = this.#parts.intern(bytes, slice);
    }
    if ((roles & ROLE.time) !== 0 && !this.#takeTime(bytes, slice)) return "kept-as-text";
    if ((roles & (ROLE.precision | ROLE.instant | ROLE.place)) !== 0 && !this.#takeOwn(roles, bytes, slice)) {
      return "kept-as-text";
    }
    return (roles & ROLE.held) === 0 ? "kept" : "held";
  }

  /** Settles time and precision once all attributes are in. */
  settle(): void {
    const stated = this.#statedPrecision;
    if (stated === "order" || stated === "unknown") this.at = this.#instant;
    if (stated !== null && (stated === "unknown" || !Number.isNaN(this.at))) this.precision = stated;
  }

  /** The activity's id in the log, or -1 if nothing names it. */
  activityIn(builder: EventLogBuilder): number {
    if (this.#choice.activity !== null) {
      return this.#activity < 0 ? -1 : this.#activities.idIn(builder.activities, this.#activity);
    }
    const index = this.#classified.indexOf(this.#classifierParts, this.#parts.texts);
    return index < 0 ? -1 : builder.activities.intern(this.#classified.names[index]!);
  }

  /** The actor's id in the log, or -1 if nobody is named. */
  actorIn(builder: EventLogBuilder): number {
    return this.#actor < 0 ? -1 : this.#actors.idIn(builder.actors, this.#actor);
  }

  #takeTime(bytes: Uint8Array, slice: ByteSlice): boolean {
    const at = this.#dates.read(bytes, slice.start, slice.end);
    if (Number.isNaN(at)) {
      this.hasBrokenTime = true;
      return false;
    }
    this.at = at;
    this.precision = this.#dates.hasTime ? "second" : "day";
    this.timeCount++;
    if (this.#dates.isMidnight) this.midnightCount++;
    if (!this.#dates.hasZone && this.#dates.hasTime) this.#issues.add("xes-time-without-zone", {}, this.#choice.time);
    return true;
  }

  #takeOwn(roles: number, bytes: Uint8Array, slice: ByteSlice): boolean {
    if ((roles & ROLE.instant) !== 0) {
      this.#instant = this.#dates.read(bytes, slice.start, slice.end);
      return !Number.isNaN(this.#instant);
    }
    const text = this.#decoder.decode(bytes, slice.start, slice.end);
    if ((roles & ROLE.place) !== 0) {
      this.staysBehind = text === "after-previous";
      return this.staysBehind;
    }
    this.#statedPrecision = PRECISIONS.find((precision) => precision === text) ?? null;
    return this.#statedPrecision !== null;
  }
}
