import { createRandom } from "@fairlead/base";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { compileAggregate } from "../../src/query/aggregate-records.ts";
import { CATALOGS } from "../../src/query/catalog.ts";
import { compileList } from "../../src/query/list-records.ts";
import type { AggregateQuery, ListQuery } from "../../src/query/query.ts";
import type { Reader } from "../../src/query/reader.ts";
import type { Statement } from "../../src/connection/transaction.ts";
import type { Scope } from "../../src/scope.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { randomAggregate, randomList } from "./random-query.ts";
import { actorOf, fillWorkspace, reading, settle } from "./world.ts";

/** How many queries are compiled, and one in how many of those that compile is run. */
const RUNS = Number(process.env["FAIRLEAD_FUZZ_RUNS"] ?? 100_000);
const RUN_EVERY = Math.max(1, Math.round(RUNS / 25_000));

let store: TestStore;
let scope: Scope;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  scope = store.scope(await store.createWorkspace());
  await fillWorkspace(scope, { seed: "fuzz" });
  await settle(scope, { visibility: { case: "team", person: "owner", company: "team-and-below" } });
});
afterAll(() => store.drop());

function compile(reader: Reader, query: object, isList: boolean): Statement | null {
  const compiled = isList
    ? compileList(reader, query as ListQuery, { verb: "read", pageLimit: 200 })
    : compileAggregate(reader, query as AggregateQuery);
  if ("statement" in compiled) return compiled.statement;
  if (compiled.issues.length === 0) throw new Error(`refused for no reason: ${JSON.stringify(query)}`);
  return null;
}

/** Every word that SQL is made of here: keywords, functions, tables, columns, and the constants of the compiler. */
const WORDS = new Set(
  `SELECT FROM AS WHERE AND OR NOT IS NULL TRUE FALSE IN ANY EXISTS CASE WHEN THEN END ILIKE DISTINCT ORDER GROUP BY DESC NULLS LAST
  LIMIT COLLATE AT TIME ZONE LEFT count sum avg min max coalesce left least greatest to_timestamp to_char date_trunc make_date substr
  jsonb_typeof text bigint numeric integer uuid date boolean timestamp
  und-x-icu day week month quarter year string number YYYY-MM-DD lead deal
  t r a sales_case person company task note file audit member team import
  workspace_id id created_at updated_at removed_at rev owner_id team_id merged_into_id import_id fields no kind title map_id map_version
  stage_id status amount_minor currency expected_close_on company_id person_id source lost_reason stage_entered_at closed_at name email
  phone job_title domain address subject subject_id activity due_at assignee_id done_at body author_id media_type size_bytes created_by
  seq at member_id via action request_id detail role deactivated_at parent_id`.split(/\s+/u),
);
for (const catalog of CATALOGS.values()) for (const name of catalog.fields.keys()) WORDS.add(name);

/** Every constant text. */
const LITERALS = new Set([
  "''",
  "'string'",
  "'number'",
  "'boolean'",
  "'lead'",
  "'deal'",
  "'YYYY-MM-DD'",
  "'week'",
  "'month'",
  "'quarter'",
  "'year'",
  "'^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'",
]);
const TOKEN = /\s+|'[^']*'|"[^"]*"|\$\d+|[A-Za-z_]\w*|\d+(?:\.\d+)?|::|->>|->|>=|<=|[-=<>~+*/(),.]|\[\]/uy;

/** Whether a piece of SQL is one of those that there are. */
function isOurs(token: string): boolean {
  if (token.startsWith("'")) return LITERALS.has(token);
  const word = token.replaceAll('"', "");
  return !/^\w/u.test(word) || WORDS.has(word) || /^(?:[cs]?\d{1,4}|1000\.0)$/u.test(word);
}

/** What of a statement is none of the pieces it may be made of. */
function foreignParts(text: string): readonly string[] {
  const tokens = [...text.matchAll(new RegExp(TOKEN, "guy"))].map(([token]) => token);
  const rest = tokens.join("") === text ? [] : [`unread: ${text}`];
  return [...rest, ...tokens.filter((token) => !isOurs(token))];
}

test.each(["owner", "manager"] as const)(
  "no SQL text is made of what a request of a %s says, and all of it runs",
  async (role) => {
    const random = createRandom(`fuzz ${role}`);
    const faults: unknown[] = [];
    const seen = { compiled: 0, refused: 0, run: 0 };
    await reading(scope, actorOf(role), async (reader) => {
      for (let run = 0; run < RUNS / 2; run++) {
        const isList = random.next() < 0.6;
        const query = isList ? randomList(random) : randomAggregate(random);
        const statement = compile(reader, query, isList);
        if (statement === null) {
          seen.refused += 1;
          continue;
        }
        seen.compiled += 1;
        const foreign = foreignParts(statement.text);
        if (foreign.length > 0 || /zq/u.test(statement.text)) faults.push({ query, foreign, text: statement.text });
        if (seen.compiled % RUN_EVERY !== 0) continue;
        seen.run += 1;
        await reader.transaction.query(statement).catch((error: unknown) => {
          throw new Error(`${String(error)}: ${JSON.stringify(query)}`);
        });
      }
    });
    expect(faults).toEqual([]);
    expect(faults).toEqual([]);
    expect(seen.compiled).toBeGreaterThan(RUNS / 25);
    expect(seen.refused).toBeGreaterThan(RUNS / 25);
    expect(seen.run).toBeGreaterThan(RUNS / RUN_EVERY / 25);
  },
);
