import type { Actor, Policy, Role } from "@fairlead/access";
import { createRandom } from "@fairlead/base";
import { openReader, type Reader } from "../../src/query/reader.ts";
import type { Scope } from "../../src/scope.ts";
import { idOf, makeRows, NOW, type Row, type World, type WorldOptions } from "./world-rows.ts";
import { historyOf, noteLike } from "./world-history.ts";

/** What is read with, in tests. */
const CURSOR_KEY: Buffer = Buffer.alloc(32, 7);
/** Teams: 1 is above 2, which is above 3; 4 stands beside. */
const TEAMS: readonly { readonly id: string; readonly name: string; readonly parent_id: string | null }[] = [
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
  { seed, mark = "", cases = 60, others = 12 }: WorldOptions,
): Promise<World> {
  const random = createRandom(seed);
  const world = makeRows(random, { mark, cases, others });
  const members = ROLES.map((role, index) => ({
    id: idOf("member", index + 1),
    account_id: idOf("member", index + 1),
    name: ["Ola", "Adam", "Marta", "Michał", "Wit"][index]!,
    email: `${role}@example.com`,
    role,
    team_id: idOf("team", 2),
    created_at: 0,
  }));
  const tables: readonly (readonly [string, readonly Row[]])[] = [
    ["team", TEAMS],
    ["member", members],
    ["custom_field", CUSTOM_FIELDS],
    ["company", world.companies],
    ["person", world.people],
    ["sales_case", world.cases],
    ["task", world.tasks],
    ["note", world.tasks.map((task) => noteLike(task, mark))],
    ...historyOf(world, mark),
  ];
  await scope.write(async (tx) => {
    for (const [table, rows] of tables)
      for (let start = 0; start < rows.length; start += 500)
        await tx.execute(scope.insertInto(table as "team", rows.slice(start, start + 500) as never));
  });
  return world;
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
