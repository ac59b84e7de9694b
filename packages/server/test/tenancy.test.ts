import { operations, type Operation } from "@fairlead/api";
import fc from "fast-check";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { requestFor, type MadeRequest } from "./contract/request-for.ts";
import { listen, until } from "./feed/listen.ts";
import { ask, openWorld, type Person, type World } from "./world.ts";

const RUNS = Number(process.env["FAIRLEAD_TENANCY_RUNS"] ?? 3);
/** For hundreds of requests on a busy machine. */
const PATIENCE_MS = 600_000;
/** Stands in everything the other workspace holds: where it is read, something leaked. */
const MARK = "zebrafish";
/** What of another workspace would be changed by name alone. */
const TABLES_QUERY = `SELECT table_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name = 'workspace_id' AND table_name NOT IN ('job', 'account_workspace') ORDER BY 1`;

const all: readonly Operation[] = operations;
const inWorkspace = all.filter(({ access }) => typeof access === "object");

/** A workspace with something of everything. */
interface Twin {
  readonly person: Person;
  readonly ids: readonly string[];
  readonly dealId: string;
  readonly cursor: string;
}

const WALLS = [
  { name: "with both walls", isNamingWorkspace: true, hasRowSecurity: true },
  { name: "without row level security", isNamingWorkspace: true, hasRowSecurity: false },
  { name: "without statements naming the workspace", isNamingWorkspace: false, hasRowSecurity: true },
] as const;

describe.each(WALLS)("$name", ({ isNamingWorkspace, hasRowSecurity }) => {
  let world: World;
  let ours: Twin;
  let theirs: Twin;

  beforeAll(async () => {
    world = await openWorld(inject("databaseUrl"), { isNamingWorkspace });
    ours = await makeTwin(world, "ours");
    theirs = await makeTwin(world, MARK);
    if (!hasRowSecurity)
      for (const table of await tablesOf(world))
        await world.store.runAsOwner(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
  });

  afterAll(() => world.drop());

  test("no operation reads or changes anything of another workspace", { timeout: PATIENCE_MS }, async () => {
    const before = await stateOf(world, theirs.person.workspaceId);
    expect(await faultsAcross(world, ours, theirs)).toEqual([]);
    expect(await stateOf(world, theirs.person.workspaceId)).toBe(before);
  });

  test("a cursor and a filter of another workspace give nothing of it", async () => {
    const person = await world.signIn(ours.person);
    const deals = `/v1/workspaces/${person.workspaceId}/deals`;
    const stolen = await ask(world, `${deals}?limit=1&cursor=${theirs.cursor}`, { person });
    expect(stolen.body.code).toBe("cursor-invalid");
    for (const field of ["id", "ownerId", "companyId", "personId", "teamId"]) {
      const filter = { field, operator: "in", value: theirs.ids };
      const found = await ask(world, `${deals}/query`, { method: "POST", person, body: { filter } });
      expect([found.status, found.body.items]).toEqual([200, []]);
    }
  });

  test("the feed of another workspace is closed, and ours tells nothing of it", async () => {
    const person = await world.signIn(ours.person);
    const foreign = { ...person, workspaceId: theirs.person.workspaceId };
    expect((await listen(world, foreign)).status).toBe(404);
    const listener = await listen(world, person, { after: "0" });
    await makeDeal(world, await world.signIn(theirs.person), MARK);
    const mine = await makeDeal(world, person, "ours");
    await until(() => JSON.stringify(listener.heard).includes(mine));
    listener.leave();
    const heard = JSON.stringify(listener.heard);
    expect(theirs.ids.filter((id) => heard.includes(id))).toEqual([]);
    expect(heard).toContain(mine);
  });
});

/** What operations gave away, or broke over, when they were asked across workspaces. */
async function faultsAcross(world: World, ours: Twin, theirs: Twin): Promise<string[]> {
  const faults: string[] = [];
  for (const operation of all.filter(({ response }) => response !== "events"))
    for (const request of requestsAcross(operation, ours, theirs)) {
      // signing out is an operation too
      const person = await world.signIn(ours.person);
      const { status, text } = await ask(world, request.path, { ...request, person });
      const isTheirs = request.path.includes(theirs.person.workspaceId);
      // who is not let in proves nothing
      const isShutOut = status === 401 && inWorkspace.includes(operation);
      if (isShutOut || status >= 500 || text.includes(MARK) || (isTheirs && status < 400))
        faults.push(
          `${operation.id}: ${status} ${text.slice(0, 200)} (asked ${JSON.stringify(request).slice(0, 300)})`,
        );
    }
  return faults;
}

/** Requests that reach over: into the other workspace, and in ours with ids of the other. */
function requestsAcross(operation: Operation, ours: Twin, theirs: Twin): readonly MadeRequest[] {
  const sample = (workspaceId: string): MadeRequest[] =>
    fc.sample(requestFor(operation, { workspaceId, others: theirs.ids }), { numRuns: RUNS, seed: 11 });
  if (!inWorkspace.includes(operation)) return sample("");
  return [...sample(theirs.person.workspaceId), ...sample(ours.person.workspaceId)];
}

async function makeDeal(world: World, person: Person, title: string): Promise<string> {
  const path = `/v1/workspaces/${person.workspaceId}/deals`;
  return (await ask(world, path, { method: "POST", person, body: { title } })).body.record!.id;
}

async function makeTwin(world: World, mark: string): Promise<Twin> {
  const workspaceId = await world.store.createWorkspace(mark);
  const person = await world.addPerson(workspaceId, "owner", mark);
  const make = async (path: string, body: object): Promise<string> => {
    const { status, body: made } = await ask(world, `/v1/workspaces/${workspaceId}/${path}`, {
      method: "POST",
      person,
      body,
    });
    if (status !== 201) throw new Error(`${path}: ${JSON.stringify(made)}`);
    return (made.record ?? (made as { readonly id: string })).id;
  };
  const companyId = await make("companies", { name: `${mark} Ltd` });
  const personId = await make("people", { name: `${mark} Person`, email: `x@${mark}.example`, companyId });
  const dealId = await make("deals", { title: `${mark} deal`, companyId, personId });
  const leadId = await make("leads", { title: `${mark} lead` });
  const about = { subject: "case", id: dealId };
  const taskId = await make("tasks", { about, title: `${mark} task`, activity: "call" });
  const noteId = await make("notes", { about, body: [{ kind: "paragraph", text: `${mark} note` }] });
  const teamId = await make("teams", { name: `${mark} team`, parentId: null });
  await make("deals", { title: `${mark} second` });
  const mapId = await make("maps", { text: mapTextOf(`${mark} map`) });
  await make("custom-fields", { object: "case", key: `${mark}-field`, label: `${mark} field`, type: "text" });
  const query = { filter: { field: "title", operator: "contains", value: mark } };
  const viewId = await make("views", { object: "deal", name: `${mark} view`, isShared: true, query });
  const fileId = await makeFile(world, person, { name: `${mark}.txt`, content: `${mark} content`, dealId });
  const { body } = await ask(world, `/v1/workspaces/${workspaceId}/deals?limit=1`, { person });
  const ids = [companyId, personId, dealId, leadId, taskId, noteId, teamId, mapId, viewId, fileId];
  ids.push(person.memberId, person.accountId);
  return { person, ids, dealId, cursor: body.nextCursor! };
}

function mapTextOf(name: string): string {
  return `schema: 1\nid: map-a\nversion: 1\nname: ${name}\nlocales: [en]\n`;
}

async function makeFile(
  world: World,
  person: Person,
  { name, content, dealId }: { readonly name: string; readonly content: string; readonly dealId: string },
): Promise<string> {
  const search = new URLSearchParams({ name, subject: "case", subjectId: dealId });
  const path = `/v1/workspaces/${person.workspaceId}/files?${search.toString()}`;
  const headers = { "content-type": "application/octet-stream" };
  const { status, body } = await ask(world, path, { method: "POST", person, body: content, headers });
  if (status !== 201) throw new Error(`files: ${JSON.stringify(body)}`);
  return String(body["id"]);
}

async function tablesOf(world: World): Promise<readonly string[]> {
  const rows = await world.store.runGlobal((transaction) =>
    transaction.query<{ readonly name: string }>({ text: TABLES_QUERY, values: [] }),
  );
  return rows.map(({ name }) => name);
}

/** A hash over every row of a workspace. */
async function stateOf(world: World, workspaceId: string): Promise<string> {
  const scope = world.store.scope(workspaceId);
  const tables = await tablesOf(world);
  const hash = createHash("sha256");
  await scope.read(async (transaction) => {
    for (const table of tables) {
      const text = `SELECT t::text AS row FROM ${table} t WHERE workspace_id = $1::uuid ORDER BY 1`;
      for (const { row } of await transaction.query<{ readonly row: string }>({ text, values: [workspaceId] }))
        hash.update(`${table} ${row}\n`);
    }
  });
  return hash.digest("hex");
}
