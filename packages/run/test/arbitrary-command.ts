import fc, { type Arbitrary } from "fast-check";
import type { Command, PastStep, Subject } from "../src/index.ts";
import { CONTRACT, EMPTY, LEAD, OFFER, RENEWALS, SALES, SALES_NEXT } from "./sales-map.ts";
import type { Circumstance } from "./world.ts";

/** Texts that careless code loses, cuts, runs, or trips over. */
const hostileText = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom("Acme", "Żółć sp. z o.o.", "北京公司", "a") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "  ",
      "\u200b\u3164",
      "\0",
      "a\0b",
      "\ud800",
      "\udc00a",
      "__proto__",
      "constructor",
      "'; DROP TABLE event; --",
      "${7*7}{{7*7}}",
      "<script>alert(1)</script>",
      "\u202egnp.exe",
      "x".repeat(500),
      "x".repeat(501),
      "🏳️‍🌈",
      "\r\n\t",
    ),
  },
);

/** Values that no field is for. */
const odd = fc.constantFrom<unknown[]>(
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1.5,
  2 ** 53,
  -1,
  true,
  [],
  {},
  "2026-02-29",
  "2024-02-29",
  "0000-01-01",
  "USD",
  "usd",
);

const keyed = fc.constantFrom("title", "name", "amountMinor", "currency", "expectedCloseOn", "lostReason", "id", "rev");
const hostileKey = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "fields.a",
  "",
  "a b",
  "status",
  "removedAt",
);
const fieldName = fc.constantFrom("budget", "wielkość", "需求", "a.b");

const fields = fc.dictionary(
  fc.oneof({ weight: 20, arbitrary: fieldName }, { weight: 1, arbitrary: hostileKey }),
  fc.oneof(hostileText, fc.constantFrom(0, 1, -0, 2.5, true, null)),
  { maxKeys: 3 },
);

const nullable = <T>(some: Arbitrary<T>): Arbitrary<T | null> => fc.option(some, { freq: 3 });
const recordId = (subject: Subject): Arbitrary<string> =>
  fc.constantFrom(`${subject}-1`, `${subject}-1`, `${subject}-2`);
const instant = fc.constantFrom(0, 1_000, 1_700_000_000_000);
const money = fc.constantFrom(
  { amountMinor: 100, currency: "PLN" },
  { amountMinor: 0, currency: "EUR" },
  { amountMinor: null },
);

const ownership = fc.record({
  ownerId: nullable(fc.constantFrom("member-1", "member-2")),
  teamId: nullable(fc.constant("team-1")),
});

function block(values: Readonly<Record<string, Arbitrary<unknown>>>): Arbitrary<object> {
  return fc.record(values, { requiredKeys: [] });
}

/** Values of a record: most of them right, some of the wrong sort, some under keys that are not theirs. */
function valued(right: Arbitrary<object>): Arbitrary<never> {
  const wrong = fc.dictionary(fc.oneof(keyed, hostileKey), fc.oneof(odd, hostileText), { maxKeys: 2 });
  const values = fc.oneof(
    { weight: 5, arbitrary: right },
    { weight: 1, arbitrary: fc.tuple(right, wrong).map(([some, others]) => ({ ...some, ...others })) },
  );
  // what comes from outside is of no type that can be trusted
  return values as Arbitrary<never>;
}

const caseValues = valued(
  fc
    .tuple(
      block({
        title: hostileText,
        expectedCloseOn: nullable(fc.constantFrom("2026-03-31", "2024-02-29")),
        companyId: nullable(recordId("company")),
        personId: nullable(recordId("person")),
        source: nullable(hostileText),
        fields,
      }),
      fc.oneof(fc.constant({}), fc.constant({}), money, fc.record({ lostReason: nullable(hostileText) })),
    )
    .map(([values, others]) => ({ ...values, ...others })),
);
const personValues = valued(
  block({ name: hostileText, email: nullable(hostileText), companyId: nullable(recordId("company")), fields }),
);
const companyValues = valued(block({ name: hostileText, domain: nullable(hostileText), address: hostileText, fields }));
const taskValues = valued(
  block({ title: hostileText, activity: fc.constantFrom("call", "demo", "dance"), dueAt: nullable(instant) }),
);
/** Values to make a record with: what it cannot be without is there, though it may be wrong. */
function made(values: Arbitrary<never>, needed: object): Arbitrary<never> {
  return values.map((some) => ({ ...needed, ...(some as object) })) as Arbitrary<object> as Arbitrary<never>;
}

const stageId = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(LEAD, OFFER, CONTRACT) },
  { weight: 1, arbitrary: fc.constantFrom("stage-nowhere", "__proto__") },
);
const take = fc.uniqueArray(
  fc.constantFrom("title", "name", "amountMinor", "currency", "ownerId", "fields.budget", "lostReason", "constructor"),
  { maxLength: 2 },
);

const pastStep: Arbitrary<PastStep> = fc.record({
  meaning: fc.constantFrom("stage", "activity", "outcome"),
  name: hostileText,
  stageId: nullable(fc.constantFrom(LEAD, LEAD, "stage-nowhere")),
  outcome: fc.constantFrom("won", "lost", null),
  at: nullable(instant),
  precision: fc.constantFrom("second", "day", "order", "unknown"),
  actor: nullable(hostileText),
  row: fc.nat(9),
});

const imported = fc.record({
  importId: fc.constantFrom("import-1", "import-2"),
  kind: fc.constantFrom("lead", "deal"),
  values: made(caseValues, { title: "T" }),
  ownership,
  status: fc.constantFrom("open", "won", "lost"),
  stageId: nullable(stageId),
  stageEnteredAt: nullable(instant),
  createdAt: instant,
  closedAt: nullable(instant),
  history: fc.array(pastStep, { maxLength: 2 }),
});

const body = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.record({ kind: fc.constantFrom("paragraph", "item"), text: hostileText }), { maxLength: 3 }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown[]>([{ kind: "script", text: "a" }], [null], [{ kind: "item", text: 1 }], {}),
  },
) as Arbitrary<never>;

const simple = <T extends string>(...types: readonly T[]): Arbitrary<{ readonly type: T }> =>
  fc.constantFrom(...types).map((type) => ({ type }));
const assign = ownership.map((to) => ({ type: "assign" as const, ownership: to }));
const edit = (values: Arbitrary<never>): Arbitrary<{ readonly type: "edit"; readonly values: never }> =>
  fc.record({ type: fc.constant("edit" as const), values });
const merge = (
  subject: Subject,
): Arbitrary<{ readonly type: "merge"; readonly otherId: string; readonly take: string[] }> =>
  fc.record({ type: fc.constant("merge" as const), otherId: recordId(subject), take });

const caseCommand = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        type: fc.constant("create" as const),
        kind: fc.constantFrom("lead", "deal"),
        values: made(caseValues, { title: "T" }),
        ownership,
        stageId,
      },
      { requiredKeys: ["type", "kind", "values", "ownership"] },
    ),
  },
  { weight: 3, arbitrary: edit(caseValues) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("move" as const), stageId }) },
  { weight: 3, arbitrary: simple("win", "convert", "remove", "restore") },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("lose" as const), reason: hostileText }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("reopen" as const), stageId }, { requiredKeys: ["type"] }) },
  { weight: 1, arbitrary: assign },
  { weight: 2, arbitrary: merge("case") },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("import" as const), case: imported }) },
);

const partyCommand = (subject: "person" | "company", values: Arbitrary<never>): Arbitrary<object> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record(
        {
          type: fc.constant("create" as const),
          values: made(values, { name: "N" }),
          ownership,
          importId: fc.constant("import-1"),
        },
        { requiredKeys: ["type", "values", "ownership"] },
      ),
    },
    { weight: 2, arbitrary: edit(values) },
    { weight: 1, arbitrary: assign },
    { weight: 2, arbitrary: simple("remove", "restore") },
    { weight: 2, arbitrary: merge(subject) },
  );

const about = fc
  .constantFrom<"case" | "person" | "company">("case", "person", "company")
  .chain((subject) => recordId(subject).map((id) => ({ subject, id })));

const taskCommand = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("create" as const),
      about,
      values: made(taskValues, { title: "T", activity: "call" }),
    }),
  },
  { weight: 1, arbitrary: edit(taskValues) },
  { weight: 3, arbitrary: simple("complete", "reopen", "remove", "restore") },
);

const noteCommand = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant("create" as const), about, body }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("edit" as const), body }) },
  { weight: 1, arbitrary: simple("remove", "restore") },
);

function of(subject: Subject, command: Arbitrary<object>): Arbitrary<Command> {
  return fc.record({
    subject: fc.constant(subject),
    id: recordId(subject),
    command,
  }) as Arbitrary<object> as Arbitrary<Command>;
}

/** Any command to one of two records of each kind. */
export const anyCommand: Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: of("case", caseCommand) },
  { weight: 2, arbitrary: of("person", partyCommand("person", personValues)) },
  { weight: 2, arbitrary: of("company", partyCommand("company", companyValues)) },
  { weight: 3, arbitrary: of("task", taskCommand) },
  { weight: 1, arbitrary: of("note", noteCommand) },
);

/** The map a command meets: mostly the same. */
export const anyCircumstance: Arbitrary<Circumstance> = fc
  .oneof(
    { weight: 8, arbitrary: fc.constant(SALES) },
    { weight: 4, arbitrary: fc.constantFrom(SALES_NEXT, RENEWALS, EMPTY, null) },
  )
  .map((map) => ({ map }));
