import type { Random } from "@fairlead/base";

/** Noon in Warsaw on a summer day. */
export const NOW: number = Date.UTC(2026, 6, 15, 10);

/** An id that is easy to read, and the same in every workspace. */
export function idOf(kind: string, number: number): string {
  const kinds = ["team", "member", "company", "person", "case", "task", "note", "file", "import"];
  return `${String(kinds.indexOf(kind) + 1).padStart(8, "0")}-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

const DAY = 86_400_000;

/** A row of a table, by column. */
export type Row = Record<string, unknown>;

/** Everything that was put into a workspace, as rows of its tables. */
export interface World {
  readonly cases: readonly Row[];
  readonly people: readonly Row[];
  readonly companies: readonly Row[];
  readonly tasks: readonly Row[];
}

/** How a workspace is filled. */
export interface WorldOptions {
  readonly seed: string;
  /** What all names begin with. */
  readonly mark?: string;
  readonly cases?: number;
  /** How many people, and how many companies. */
  readonly others?: number;
}

const WORDS = [
  "Żabka",
  "łódź",
  "Ala",
  "ala ma",
  "100% off",
  "a_b",
  "back\\slash",
  "Ąkant",
  "ÓSMY",
  "x'; DROP",
  "Zoo",
  "",
];
const ODD_VALUES: readonly unknown[] = [
  null,
  "",
  "text",
  "2026-02-31",
  "0000-01-01",
  12,
  -3.5,
  1e21,
  true,
  [],
  { a: 1 },
];

/** What values a custom field may have got by now, right ones and ones of an earlier type. */
function customValues(random: Random): Row {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)]!;
  const fields: Row = {};
  const offer = (key: string, value: unknown): void => {
    if (random.next() < 0.6) fields[key] = random.next() < 0.2 ? pick(ODD_VALUES) : value;
  };
  offer("note", pick(WORDS));
  offer("seats", pick([0, 1, 2.5, 10, 1_000_000]));
  offer("budget", pick([0, 500, 99_999_99]));
  offer("renewal", pick(["2026-07-15", "2026-07-01", "2025-12-31", "2026-01-01"]));
  offer("checked", pick([true, false]));
  offer("met", NOW - Math.floor(random.next() * 40) * DAY);
  offer("segment", pick(["small", "large"]));
  offer("gone", pick(WORDS));
  return fields;
}

type Sizes = Required<Omit<WorldOptions, "seed">>;

/** Draws values of rows, all from one stream. */
class Dice {
  readonly #random: Random;
  readonly sizes: Sizes;

  constructor(random: Random, sizes: Sizes) {
    this.#random = random;
    this.sizes = sizes;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random.next() * items.length)]!;
  }

  maybe<T>(value: T): T | null {
    return this.#random.next() < 0.7 ? value : null;
  }

  some(count: number): number {
    return 1 + Math.floor(this.#random.next() * count);
  }

  name(): string {
    return `${this.sizes.mark}${this.pick(WORDS)} ${this.pick(WORDS)}`;
  }

  base(kind: string, number: number): Row {
    return {
      id: idOf(kind, number),
      created_at: NOW - this.some(400) * DAY,
      updated_at: NOW - this.some(50) * DAY,
      removed_at: this.#random.next() < 0.1 ? NOW : null,
      rev: this.some(3),
    };
  }

  owned(): Row {
    const [owner_id, team_id] = [this.maybe(idOf("member", this.some(5))), this.maybe(idOf("team", this.some(4)))];
    return { owner_id, team_id, merged_into_id: null, import_id: null };
  }

  custom(): string {
    return JSON.stringify(customValues(this.#random));
  }
}

/** The records of a workspace, drawn. */
export function makeRows(random: Random, sizes: Sizes): World {
  const dice = new Dice(random, sizes);
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  return {
    companies: numbers(sizes.others).map((number) => companyRow(dice, number)),
    people: numbers(sizes.others).map((number) => personRow(dice, number)),
    cases: numbers(sizes.cases).map((number) => caseRow(dice, number)),
    tasks: numbers(Math.round(sizes.others * 2.5)).map((number) => taskRow(dice, number)),
  };
}

function companyRow(dice: Dice, number: number): Row {
  return {
    ...dice.base("company", number),
    ...dice.owned(),
    name: dice.name(),
    domain: dice.maybe("example.com"),
    phone: dice.maybe("+48 1"),
    address: dice.maybe(dice.name()),
    fields: "{}",
  };
}

function personRow(dice: Dice, number: number): Row {
  return {
    ...dice.base("person", number),
    ...dice.owned(),
    name: dice.name(),
    email: dice.maybe(`p${number}@example.com`),
    phone: dice.maybe("+48 2"),
    job_title: dice.maybe(dice.name()),
    company_id: dice.maybe(idOf("company", dice.some(dice.sizes.others))),
    fields: "{}",
  };
}

function caseRow(dice: Dice, number: number): Row {
  return {
    ...dice.base("case", number),
    ...dice.owned(),
    no: number,
    kind: dice.pick(["lead", "deal"]),
    title: dice.name(),
    map_id: null,
    map_version: null,
    stage_id: dice.maybe(dice.pick(["s1", "s2"])),
    status: dice.pick(["open", "won", "lost"]),
    amount_minor: dice.maybe(dice.some(20) * 100),
    currency: dice.maybe(dice.pick(["EUR", "PLN"])),
    expected_close_on: dice.maybe(dice.pick(["2026-07-15", "2026-07-14", "2026-06-30", "2027-01-01", "2024-02-29"])),
    // two of them are not there
    company_id: dice.maybe(idOf("company", dice.some(dice.sizes.others + 2))),
    person_id: dice.maybe(idOf("person", dice.some(dice.sizes.others))),
    source: dice.maybe(dice.pick(WORDS)),
    lost_reason: null,
    stage_entered_at: dice.maybe(NOW - dice.some(90) * DAY + dice.some(DAY)),
    closed_at: null,
    fields: dice.custom(),
  };
}

function taskRow(dice: Dice, number: number): Row {
  const subject = dice.pick(["case", "person", "company"]);
  return {
    ...dice.base("task", number),
    subject,
    subject_id: idOf(subject, dice.some(dice.sizes.others)),
    title: dice.name(),
    activity: "call",
    due_at: dice.maybe(NOW + dice.some(9) * DAY),
    assignee_id: dice.maybe(idOf("member", dice.some(5))),
    done_at: null,
  };
}
