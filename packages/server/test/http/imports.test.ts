import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { until } from "../feed/listen.ts";
import { ask, openWorld, type Came, type Person, type World } from "../world.ts";

const CSV = "Deal ID,Deal name,Stage,Amount\n1,Roof,Lead,100\n2,Windows,Demo,250\n";

let world: World;
let ann: Person;
let imports: string;

beforeAll(async () => {
  world = await openWorld(inject("databaseUrl"));
  ann = await world.addPerson(await world.store.createWorkspace());
  imports = `/v1/workspaces/${ann.workspaceId}/imports`;
});

afterAll(() => world.drop());

/** Uploads a file. */
function upload(content: string, headers: Record<string, string> = {}): Promise<Came> {
  return ask(world, `${imports}?name=deals.csv`, {
    method: "POST",
    person: ann,
    body: content,
    headers: { "content-type": "application/octet-stream", ...headers },
  });
}

test("a file is uploaded, understood, checked, brought in, and taken back", async () => {
  const uploaded = await upload(CSV);
  expect(uploaded).toMatchObject({ status: 201, body: { fileName: "deals.csv", state: "uploaded" } });
  const path = `${imports}/${String(uploaded.body["id"])}`;
  const post = (action: string, body?: object): Promise<Came> =>
    ask(world, `${path}/${action}`, { method: "POST", person: ann, ...(body === undefined ? {} : { body }) });
  const { proposal: mapping } = (await post("detect")).body;
  const checked = await post("check", { mapping });
  expect(checked).toMatchObject({ status: 200, body: { counts: { new: 2 } } });
  expect((await post("run")).status).toBe(202);
  expect(await stateWhen(path, "done")).toBe("done");
  const deals = `/v1/workspaces/${ann.workspaceId}/deals?fields=title&sort=title`;
  const titles = async (): Promise<unknown[]> =>
    (await ask(world, deals, { person: ann })).body.items!.map(({ title }) => title);
  expect(await titles()).toEqual(["Roof", "Windows"]);
  const errors = await ask(world, `${path}/errors`, { person: ann });
  expect([errors.status, errors.headers.get("content-disposition")]).toEqual([
    200,
    "attachment; filename=\"deals-left-out.csv\"; filename*=UTF-8''deals-left-out.csv",
  ]);
  expect((await post("undo")).status).toBe(202);
  expect(await stateWhen(path, "undone")).toBe("undone");
  expect(await titles()).toEqual([]);
});

test("what is no upload, or no import, is refused", async () => {
  expect((await upload("")).body.code).toBe("change-refused");
  expect((await upload("{}", { "content-type": "application/json" })).body.code).toBe("media-type-unknown");
  const gone = `${imports}/0193e0a5-7f00-7c3e-9a51-5b1f0c2d8e4a`;
  expect((await ask(world, `${gone}/run`, { method: "POST", person: ann })).status).toBe(404);
  const early = await upload(`${CSV}3,Door,Lead,1\n`);
  const run = await ask(world, `${imports}/${String(early.body["id"])}/run`, { method: "POST", person: ann });
  expect(run.body.code).toBe("state-changed");
});

/** The state of an import, when it has become what is waited for, or at last. */
async function stateWhen(path: string, wanted: string): Promise<unknown> {
  let state: unknown;
  const look = async (): Promise<void> => {
    while (state !== wanted && state !== "failed") {
      ({ state } = (await ask(world, path, { person: ann })).body);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.race([look(), until(() => false, 15_000)]);
  return state;
}
