import type { Actor, Policy, Role } from "@fairlead/access";
import { createRandom, type Random } from "@fairlead/base";
import { loadPolicy } from "../../src/field/policy.ts";
import { openReader, type Reader } from "../../src/query/reader.ts";
import type { Scope } from "../../src/scope.ts";

/** What is read with, in tests. */
export const CURSOR_KEY: Buffer = Buffer.alloc(32, 7);
/** Noon in Warsaw on a summer day. */
export const NOW: number = Date.UTC(2026, 6, 15, 10);

const DAY = 86_400_000;

/** An id that is easy to read, and the same in every workspace. */
export function idOf(kind: string, number: number): string {
  const kinds = ["team", "member", "company", "person", "case", "task", "note", "file", "import"];
  return `${String(kinds.indexOf(kind) + 1).padStart(8, "0")}-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

/** Teams: 1 is above 2, which is above 3; 4 stands beside. */
export const TEAMS: readonly { readonly id: string; readonly name: string; readonly parent_id: string | null }[] = [
  { id: idOf("team", 1), name: "North", parent_id: null },
  { id: idOf("team", 2), name: "Łódź", parent_id: idOf("team", 1) },
  { id: idOf("team", 3), name: "Street", parent_id: idOf("team", 2) },
  { id: idOf("team", 4), name: "South", parent_id: null },
];

const ROLES: readonly Role[] = ["owner", "admin", "manager", "member", "viewer"];

/** A member of each role, in a team each. */
export function actorOf(role: Role, scopes: Actor["scopes"] = null): Actor {
  const number = ROLES.indexOf(role) + 1;
  const teamId = idOf("team", 2);
  return { memberId: idOf("member", number), role, teamId, teamsBelow: [teamId, idOf("team", 3)], scopes };
}

/** A reader in a transaction of its own. */
export function reading<T>(scope: Scope, actor: Actor, work: (reader: Reader) => Promise<T>): Promise<T> {
  return scope.read(async (transaction) =>
    work(await openReader(transaction, scope, { actor, now: NOW, cursorKey: CURSOR_KEY })),
  );
}

/** A reader that can compile and not run anything: with these custom fields and rights. */
export function paperReader(scope: Scope, actor: Actor, policy: Awaited<ReturnType<typeof loadPolicy>>): Reader {
  const transaction = undefined as never;
  return { transaction, scope, actor, policy, now: NOW, cursorKey: CURSOR_KEY };
}

type Row = Record<string, unknown>;

/** Everything that was put into a workspace, as rows of its tables. */
export interface World {
  readonly cases: readonly Row[];
  readonly people: readonly Row[];
  readonly companies: readonly Row[];
  readonly tasks: readonly Row[];
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

/** Custom fields of cases, one of each type; and one that was removed. */
export const CUSTOM_FIELDS: readonly Row[] = [
  ["note", "text"],
  ["seats", "number"],
  ["budget", "money"],
  ["renewal", "date"],
  ["checked", "boolean"],
  ["met", "datetime"],
  ["segment", "choice"],
  ["gone", "text"],
].map(([key, type], ord) => ({
  object: "case",
  key,
  label: key,
  type,
  ord,
  created_at: 0,
  removed_at: key === "gone" ? 1 : null,
}));

/** Fills a workspace with records that follow from the seed; of two workspaces with one seed only the titles differ, by `mark`. */
export async function fillWorkspace(
  scope: Scope,
  { seed, mark = "", cases = 60 }: { readonly seed: string; readonly mark?: string; readonly cases?: number },
): Promise<World> {
  const random = createRandom(seed);
  const world = makeRows(random, mark, cases);
  const members = ROLES.map((role, index) => ({
    id: idOf("member", index + 1),
    account_id: idOf("member", index + 1),
    name: ["Ola", "Adam", "Marta", "Michał", "Wit"][index]!,
    email: `${role}@example.com`,
    role,
    team_id: idOf("team", 2),
    created_at: 0,
  }));
  await scope.write(async (tx) => {
    const add = (table: string, rows: readonly Row[]): Promise<number> =>
      tx.execute(scope.insertInto(table as "team", rows as never));
    await add("team", TEAMS as never);
    await add("member", members);
    await add("custom_field", CUSTOM_FIELDS);
    await add("company", world.companies);
    await add("person", world.people);
    for (let start = 0; start < world.cases.length; start += 500)
      await add("sales_case", world.cases.slice(start, start + 500));
    await add("task", world.tasks);
    await add(
      "note",
      world.tasks.map(({ title, activity, due_at, assignee_id, done_at, ...note }) => ({
        ...note,
        body: JSON.stringify([{ kind: "paragraph", text: `${mark}${String(title)}` }]),
        author_id: assignee_id,
      })),
    );
  });
  return world;
}

function makeRows(random: Random, mark: string, caseCount: number): World {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)]!;
  const maybe = <T>(value: T): T | null => (random.next() < 0.7 ? value : null);
  const some = (count: number): number => 1 + Math.floor(random.next() * count);
  const base = (kind: string, number: number): Row => ({
    id: idOf(kind, number),
    created_at: NOW - some(400) * DAY,
    updated_at: NOW - some(50) * DAY,
    removed_at: random.next() < 0.1 ? NOW : null,
    rev: some(3),
  });
  const owned = (): Row => ({
    owner_id: maybe(idOf("member", some(5))),
    team_id: maybe(idOf("team", some(4))),
    merged_into_id: null,
    import_id: null,
  });
  const name = (): string => `${mark}${pick(WORDS)} ${pick(WORDS)}`;
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  const companies = numbers(12).map((number) => ({
    ...base("company", number),
    ...owned(),
    name: name(),
    domain: maybe("example.com"),
    phone: maybe("+48 1"),
    address: maybe(name()),
    fields: "{}",
  }));
  const people = numbers(12).map((number) => ({
    ...base("person", number),
    ...owned(),
    name: name(),
    email: maybe(`p${number}@example.com`),
    phone: maybe("+48 2"),
    job_title: maybe(name()),
    company_id: maybe(idOf("company", some(12))),
    fields: "{}",
  }));
  const cases = numbers(caseCount).map((number) => ({
    ...base("case", number),
    ...owned(),
    no: number,
    kind: pick(["lead", "deal"]),
    title: name(),
    map_id: null,
    map_version: null,
    stage_id: maybe(pick(["s1", "s2"])),
    status: pick(["open", "won", "lost"]),
    amount_minor: maybe(some(20) * 100),
    currency: maybe(pick(["EUR", "PLN"])),
    expected_close_on: maybe(pick(["2026-07-15", "2026-07-14", "2026-06-30", "2027-01-01", "2024-02-29"])),
    company_id: maybe(idOf("company", some(14))),
    person_id: maybe(idOf("person", some(12))),
    source: maybe(pick(WORDS)),
    lost_reason: null,
    stage_entered_at: maybe(NOW - some(90) * DAY + some(DAY)),
    closed_at: null,
    fields: JSON.stringify(customValues(random)),
  }));
  const tasks = numbers(30).map((number) => {
    const subject = pick(["case", "person", "company"]);
    return {
      ...base("task", number),
      subject,
      subject_id: idOf(subject, some(12)),
      title: name(),
      activity: "call",
      due_at: maybe(NOW + some(9) * DAY),
      assignee_id: maybe(idOf("member", some(5))),
      done_at: null,
    };
  });
  return { cases, people, companies, tasks };
}

/** A policy that a test writes down. */
export function settle(scope: Scope, { visibility, fieldRights }: Partial<Policy>): Promise<void> {
  return scope.write(async (tx) => {
    if (visibility !== undefined)
      await tx.execute(scope.updateTable("workspace").set({ visibility: JSON.stringify(visibility) }));
    if (fieldRights !== undefined) {
      await tx.execute(scope.deleteFrom("field_right"));
      if (fieldRights.length > 0) await tx.execute(scope.insertInto("field_right", fieldRights));
    }
  });
}
