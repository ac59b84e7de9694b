import {
  decide,
  evolve,
  invert,
  type Command,
  type Decision,
  type RecordState,
  type RunEvent,
  type Situation,
} from "../src/index.ts";
import { SALES } from "./sales-map.ts";

/** Makes a value and all in it unchangeable, so that who changes an input is found out. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** An event as it is kept. */
interface KeptEvent {
  readonly event: RunEvent;
  readonly recordedAt: number;
}

/** What a step of a world may say of its situation. */
export type Circumstance = Partial<Pick<Situation, "map" | "memberId">>;

/** A workspace in memory: carries out commands one after another, as the store does, and keeps the log. Each step takes a second. */
export class World {
  readonly records = new Map<string, RecordState>();
  readonly log: KeptEvent[] = [];
  now = 1_000_000;
  #cases = 0;

  /** The situation a command meets. */
  situationOf({ id, command }: Command, circumstance: Circumstance = {}): Situation {
    const other = "otherId" in command ? (this.records.get(command.otherId) ?? null) : null;
    return deepFreeze({
      record: this.records.get(id) ?? null,
      other,
      referrers: other === null ? [] : [...this.records.values()].filter((record) => pointsAt(record, other)),
      about: "about" in command ? (this.records.get(command.about.id) ?? null) : null,
      map: SALES,
      now: this.now,
      nextCaseNo: this.#cases + 1,
      memberId: "member-1",
      ...circumstance,
    });
  }

  /** Decides on a command and keeps what comes of it. */
  carryOut(command: Command, circumstance?: Circumstance): Decision {
    return this.#keep(decide(this.situationOf(command, circumstance), deepFreeze(command)));
  }

  /** Takes a change back and keeps that. */
  undo(events: readonly RunEvent[]): Decision {
    const ids = new Set(events.map((event) => event.subjectId));
    const records = [...this.records.values()].filter((record) => ids.has(record.state.id));
    return this.#keep(invert(deepFreeze(events), deepFreeze({ records, now: this.now })));
  }

  #keep(decision: Decision): Decision {
    this.now += 1_000;
    if (decision.kind === "refused") return decision;
    for (const event of decision.events) {
      const before = this.records.get(event.subjectId) ?? null;
      if (before === null && event.subject === "case") this.#cases++;
      const after = evolve(before, deepFreeze(event), this.now);
      if (after !== null) this.records.set(event.subjectId, deepFreeze(after));
      this.log.push({ event, recordedAt: this.now });
    }
    return decision;
  }
}

function pointsAt({ state }: RecordState, { subject, state: { id } }: RecordState): boolean {
  if ("subjectId" in state) return state.subject === subject && state.subjectId === id;
  return ("companyId" in state && state.companyId === id) || ("personId" in state && state.personId === id);
}
