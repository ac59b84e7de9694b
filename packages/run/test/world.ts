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
function deepFreeze<T>(value: T): T {
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

const NOBODY = { ownerId: null, teamId: null };
const ABOUT_CASE = { subject: "case", id: "case-1" } as const;

/** A workspace with something of everything in it, so that there is what commands are about. */
export function populatedWorld(): World {
  const world = new World();
  const created = { type: "create", ownership: NOBODY } as const;
  const commands: readonly Command[] = [
    { subject: "company", id: "company-1", command: { ...created, values: { name: "Acme", fields: { budget: 1 } } } },
    { subject: "company", id: "company-2", command: { ...created, values: { name: "Acme sp. z o.o." } } },
    { subject: "person", id: "person-1", command: { ...created, values: { name: "Anna", companyId: "company-1" } } },
    {
      subject: "case",
      id: "case-1",
      command: { ...created, kind: "lead", values: { title: "A", personId: "person-1" } },
    },
    {
      subject: "case",
      id: "case-2",
      command: { ...created, kind: "deal", values: { title: "B", companyId: "company-2" } },
    },
    {
      subject: "task",
      id: "task-1",
      command: { type: "create", about: ABOUT_CASE, values: { title: "T", activity: "call" } },
    },
    {
      subject: "note",
      id: "note-1",
      command: { type: "create", about: ABOUT_CASE, body: [{ kind: "item", text: "x" }] },
    },
  ];
  for (const command of commands) world.carryOut(command);
  return world;
}
