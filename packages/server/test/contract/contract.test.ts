import { operations, problemSchema, readWire, type Operation } from "@fairlead/api";
import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ask, openWorld, type Came, type World } from "../world.ts";
import { HOSTILE, spoiled } from "./arbitrary.ts";
import { describedAs, requestFor, type MadeRequest } from "./request-for.ts";

const RUNS = Number(process.env["FAIRLEAD_CONTRACT_RUNS"] ?? 6);
/** For hundreds of requests on a busy machine. */
const PATIENCE_MS = 600_000;
const SEED = Number(process.env["FAIRLEAD_CONTRACT_SEED"] ?? 7);
const LEAKS = /syntax error|relation "|duplicate key|SELECT |INSERT |node_modules|\.ts:\d/u;

let world: World;
let workspaceId: string;
let ids: readonly string[];

beforeAll(async () => {
  world = await openWorld(inject("databaseUrl"));
  workspaceId = await world.store.createWorkspace();
  const person = await world.addPerson(workspaceId);
  const made = await Promise.all(
    ["deals", "leads"].map((tag) =>
      ask(world, `/v1/workspaces/${workspaceId}/${tag}`, { method: "POST", person, body: { title: "Roof" } }),
    ),
  );
  const records = made.map(({ body }) => body.record!.id);
  const settings = [
    ["maps", { text: "schema: 1\nid: map-a\nversion: 1\nname: Sales\nlocales: [en]\n" }],
    ["views", { object: "deal", name: "All", query: {} }],
    [`files?name=a.txt&subject=case&subjectId=${records[0]!}`, "content"],
  ] as const;
  const others = await Promise.all(
    settings.map(([path, body]) =>
      ask(world, `/v1/workspaces/${workspaceId}/${path}`, {
        method: "POST",
        person,
        body,
        ...(typeof body === "string" ? { headers: { "content-type": "application/octet-stream" } } : {}),
      }),
    ),
  );
  ids = [person.memberId, person.accountId, ...records, ...others.map(({ body }) => String(body["id"]))];
});

afterAll(() => world.drop());

const answered = (operations as readonly Operation[]).filter(({ response }) => response !== "events");

/** What is wrong with an answer: nothing, or what. */
function faultOf(operation: Operation, { status, text, body }: Came): string | null {
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  if (LEAKS.test(text)) return `says what is inside: ${text.slice(0, 300)}`;
  if (status >= 400) return problemFault(body, status, operation);
  if (typeof operation.response === "string" || status === 304) return null;
  const reading = readWire(operation.response, body, "answer");
  return "value" in reading ? null : `is not what was promised: ${JSON.stringify(reading.issues).slice(0, 300)}`;
}

function problemFault(body: unknown, status: number, operation: Operation): string | null {
  const reading = problemSchema.safeParse(body);
  if (!reading.success || reading.data.status !== status) return "is no problem document";
  const isTold = Object.hasOwn(describedAs(operation).responses, String(status));
  return isTold ? null : `${status} ${reading.data.code} is not described`;
}

/** Asks as somebody who has just signed in, since signing out is an operation too. */
async function faultIn(operation: Operation, request: MadeRequest): Promise<string | null> {
  const person = await world.addPerson(workspaceId, "owner");
  const fault = faultOf(operation, await ask(world, request.path, { ...request, person }));
  return fault === null ? null : `${operation.id}: ${fault} (asked ${JSON.stringify(request).slice(0, 400)})`;
}

async function faultsOf(operation: Operation): Promise<string[]> {
  const allowed = requestFor(operation, { workspaceId, others: ids });
  const refused = allowed.chain((request) =>
    request.body === undefined ? fc.constant(request) : spoiled(request.body).map((body) => ({ ...request, body })),
  );
  const requests = [
    ...fc.sample(allowed, { numRuns: RUNS, seed: SEED }),
    ...fc.sample(refused, { numRuns: RUNS, seed: SEED }),
  ];
  const faults: string[] = [];
  for (const request of requests) {
    const fault = await faultIn(operation, request);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

test.each([...new Set(answered.map(({ tag }) => tag))])(
  "the operations on %s answer what their description allows, and what it does not, without a fault of ours",
  { timeout: PATIENCE_MS },
  async (tag) => {
    const faults: string[] = [];
    for (const operation of answered.filter((one) => one.tag === tag)) faults.push(...(await faultsOf(operation)));
    expect(faults).toEqual([]);
  },
);

test("hostile text in every header leaves the server whole", async () => {
  const names = ["accept-language", "idempotency-key", "if-match", "if-none-match", "user-agent", "x-forwarded-for"];
  const sent = HOSTILE.map((text) => encodeURIComponent(text)).flatMap((text) =>
    names.map((name) => ({ [name]: text })),
  );
  const person = await world.addPerson(workspaceId);
  const answers = await Promise.all(
    sent.map((headers) => ask(world, `/v1/workspaces/${workspaceId}/deals`, { person, headers })),
  );
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([200]);
});
