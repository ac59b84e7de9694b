import { mayDo, ROLES, type Actor, type ObjectKind, type Verb } from "@fairlead/access";
import { verifyAudit } from "@fairlead/store";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Reply } from "./browser.ts";
import { untilWaiting } from "./until-waiting.ts";
import { openOffice, PASSWORD, type Insider, type Office } from "./office.ts";

let office: Office;
let olga: Insider;
let count = 0;
beforeAll(async () => {
  office = await openOffice(inject("databaseUrl"), { hasMail: false });
  olga = await office.setUp();
});
afterAll(() => office.drop());

const hire = (role: string, by = olga): Promise<Insider> => office.hire(by, `${role}${++count}@example.com`, role);

interface MemberData {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly teamId: string | null;
  readonly deactivatedAt: string | null;
  readonly rev: number;
}

async function memberOf(person: Insider): Promise<MemberData> {
  const { data } = await olga.browser.get(olga.at("/members"));
  return (data as { items: MemberData[] }).items.find(({ id }) => id === person.memberId)!;
}

async function assign(by: Insider, person: Insider, change: object): Promise<Reply> {
  const { rev } = await memberOf(person);
  return by.browser.patch(by.at(`/members/${person.memberId}`), change, { rev });
}

async function deactivate(by: Insider, person: Insider): Promise<Reply> {
  const { rev } = await memberOf(person);
  return by.browser.post(by.at(`/members/${person.memberId}/deactivate`), undefined, { rev });
}

async function makeKey(by: Insider, scopes: readonly string[], expiresAt: string | null = null) {
  const reply = await by.browser.post(by.at("/api-keys"), { name: "A key", scopes, expiresAt });
  const { key, text } = reply.data as { key: { id: string }; text: string };
  return { id: key.id, text };
}

/** Everything that is kept of the workspace, but when keys were used and sessions seen. */
async function stateOf(): Promise<string> {
  const scope = office.store.scope(olga.workspaceId);
  const tables = ["workspace", "member", "team", "invitation", "field_right", "audit", "outbox", "idempotency"];
  const rows = await scope.read((transaction) =>
    Promise.all(tables.map((table) => transaction.query({ text: `SELECT * FROM ${table} ORDER BY 1, 2`, values: [] }))),
  );
  return JSON.stringify(rows);
}

const ANYBODY = { teamId: null, teamsBelow: [], scopes: null };

test("role by verb over HTTP is what the policy says, and a denial leaves the database as it is", async () => {
  const people = await Promise.all(
    ROLES.map(async (role) => ({ role, person: role === "owner" ? olga : await hire(role) })),
  );
  const target = await hire("viewer");
  const tries: readonly [ObjectKind, Verb, (by: Insider) => Promise<Reply>][] = [
    ["member", "read", (by) => by.browser.get(by.at("/members"))],
    ["member", "administer", (by) => by.browser.get(by.at("/invitations"))],
    [
      "member",
      "create",
      (by) => by.browser.post(by.at("/invitations"), { email: `x${++count}@example.com`, role: "viewer" }),
    ],
    ["member", "administer", (by) => assign(by, target, { role: "viewer" })],
    ["team", "read", (by) => by.browser.get(by.at("/teams"))],
    ["team", "create", (by) => by.browser.post(by.at("/teams"), { name: `T${++count}` })],
    ["workspace", "read", (by) => by.browser.get(by.at(""))],
    ["workspace", "edit", async (by) => by.browser.patch(by.at(""), { name: "Acme" }, { rev: await workspaceRev() })],
    ["workspace", "administer", (by) => by.browser.get(by.at("/access"))],
    ["api-key", "read", (by) => by.browser.get(by.at("/api-keys"))],
    ["api-key", "create", (by) => by.browser.post(by.at("/api-keys"), { name: "k", scopes: ["case:read"] })],
  ];
  for (const { role, person } of people)
    for (const [object, verb, attempt] of tries) {
      const before = await stateOf();
      const { status, code } = await attempt(person);
      const actor: Actor = { ...ANYBODY, memberId: person.memberId, role };
      const isAllowed = mayDo(actor, verb, object);
      expect({ role, object, verb, isDone: status < 300 }).toEqual({ role, object, verb, isDone: isAllowed });
      if (isAllowed) continue;
      expect(code).toBe("right-missing");
      expect(await stateOf()).toBe(before);
    }
});

async function workspaceRev(): Promise<number> {
  return ((await olga.browser.get(olga.at(""))).data as { rev: number }).rev;
}

test("who is no member learns nothing: not that there is such a workspace, nor what is in it", async () => {
  const outsider = await hire("admin");
  await deactivate(olga, outsider);
  for (const path of ["", "/members", "/teams", "/invitations", "/api-keys", "/access"])
    expect((await outsider.browser.get(olga.at(path))).code).toBe("record-missing");
  const nowhere = `/v1/workspaces/${olga.workspaceId.replace(/.{4}$/u, "0000")}/members`;
  const [there, notThere] = [await outsider.browser.get(olga.at("/members")), await outsider.browser.get(nowhere)];
  expect({ ...(there.data as object), instance: "" }).toEqual({ ...(notThere.data as object), instance: "" });
});

test("an admin makes no owner, changes none, and invites at most admins; an owner does", async () => {
  const [admin, member] = [await hire("admin"), await hire("member")];
  expect((await assign(admin, member, { role: "owner" })).code).toBe("right-missing");
  expect((await assign(admin, admin, { role: "owner" })).code).toBe("right-missing");
  expect((await assign(admin, olga, { role: "member" })).code).toBe("right-missing");
  expect((await assign(admin, olga, { teamId: null })).code).toBe("right-missing");
  expect((await deactivate(admin, olga)).code).toBe("right-missing");
  const invitation = { email: "boss@example.com", role: "owner" };
  expect((await admin.browser.post(admin.at("/invitations"), invitation)).code).toBe("request-invalid");
  expect((await assign(olga, member, { role: "owner" })).data).toMatchObject({ role: "owner" });
  expect((await assign(olga, member, { role: "member" })).data).toMatchObject({ role: "member" });
});

test("the last owner is neither demoted nor deactivated, also not by two owners at once", async () => {
  expect((await assign(olga, olga, { role: "admin" })).code).toBe("last-owner");
  expect((await deactivate(olga, olga)).code).toBe("last-owner");
  const second = await hire("member");
  await assign(olga, second, { role: "owner" });
  const [one, two] = [await memberOf(olga), await memberOf(second)];
  const replies = await Promise.all([
    olga.browser.patch(olga.at(`/members/${second.memberId}`), { role: "viewer" }, { rev: two.rev }),
    second.browser.patch(olga.at(`/members/${olga.memberId}`), { role: "viewer" }, { rev: one.rev }),
  ]);
  const [first] = replies.map(({ status }) => status);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  if (first !== 200) {
    await second.browser.patch(olga.at(`/members/${olga.memberId}`), { role: "owner" }, { rev: one.rev + 1 });
    await assign(olga, second, { role: "viewer" });
  }
  expect(await memberOf(olga)).toMatchObject({ role: "owner" });
});

test("a change of a member names the version it has seen, and is told to be too late with the one there is", async () => {
  const member = await hire("member");
  const path = olga.at(`/members/${member.memberId}`);
  expect((await olga.browser.patch(path, { role: "viewer" })).code).toBe("rev-missing");
  expect((await olga.browser.patch(path, { role: "viewer" }, { rev: 1 })).status).toBe(200);
  const late = await olga.browser.patch(path, { role: "admin" }, { rev: 1 });
  expect(late).toMatchObject({ status: 412, code: "rev-conflict", data: { current: { role: "viewer", rev: 2 } } });
  expect((await olga.browser.patch(path, { teamId: member.memberId }, { rev: 2 })).reasons).toEqual(["team-unknown"]);
});

test("deactivation ends sessions' way in and keys at once; coming back revives no key", async () => {
  const member = await hire("member");
  const { text } = await makeKey(member, ["member:read"]);
  const withKey = () => office.browser().get(olga.at("/members"), { bearer: text });
  expect((await withKey()).status).toBe(200);
  expect((await deactivate(olga, member)).data).toMatchObject({ id: member.memberId });
  expect((await withKey()).code).toBe("sign-in-needed");
  expect((await member.browser.get(member.at("/members"))).code).toBe("record-missing");
  expect((await member.browser.get("/v1/workspaces")).data).toEqual({ items: [] });
  const { rev } = await memberOf(member);
  const back = await olga.browser.post(olga.at(`/members/${member.memberId}/reactivate`), undefined, { rev });
  expect(back.data).toMatchObject({ deactivatedAt: null, role: "member" });
  expect((await member.browser.get(member.at("/members"))).status).toBe(200);
  expect((await withKey()).code).toBe("sign-in-needed");
});

test("a right that is taken while a request waits is asked for anew: nothing is changed with it", async () => {
  for (const loss of ["role = 'member'", "deactivated_at = 1"]) {
    const admin = await hire("admin");
    const scope = office.store.scope(olga.workspaceId);
    const waiting: Promise<Reply>[] = [];
    await scope.write(async (transaction) => {
      await transaction.query({ text: "SELECT 1 FROM workspace_head FOR UPDATE", values: [] });
      waiting.push(
        admin.browser.post(admin.at("/teams"), { name: "Too late" }),
        admin.browser.post(admin.at("/invitations"), { email: "late@example.com", role: "admin" }),
      );
      // both have passed the door when both wait for the workspace
      await untilWaiting(transaction, 2);
      await transaction.query({ text: `UPDATE member SET ${loss} WHERE id = $1`, values: [admin.memberId] });
    });
    expect((await Promise.all(waiting)).map(({ code }) => code)).toEqual(["right-missing", "right-missing"]);
  }
});

test("a key does what its scopes say, never more than its member may at that moment, and nothing with accounts", async () => {
  const admin = await hire("admin");
  const { text } = await makeKey(admin, ["audit:read", "member:read", "member:write", "case:write"]);
  const bearer = { bearer: text };
  const program = office.browser();
  expect((await program.get(olga.at("/members"), bearer)).status).toBe(200);
  expect((await program.get(olga.at("/teams"), bearer)).code).toBe("right-missing");
  expect((await program.get(olga.at("/audit"), bearer)).status).toBe(200);
  expect((await program.post(olga.at("/invitations"), { email: "k@example.com", role: "viewer" }, bearer)).code).toBe(
    "right-missing",
  );
  for (const path of ["/v1/account", "/v1/sessions"])
    expect((await program.get(path, bearer)).code).toBe("right-missing");
  const password = { current: PASSWORD, next: "seven grey herons wade" };
  expect((await program.put("/v1/account/password", password, bearer)).code).toBe("right-missing");
  expect((await program.post("/v1/account/second-step", { password: PASSWORD }, bearer)).code).toBe("right-missing");
  expect((await program.post(olga.at("/api-keys"), { name: "k", scopes: ["case:read"] }, bearer)).code).toBe(
    "right-missing",
  );
  await assign(olga, admin, { role: "member" });
  expect((await program.get(olga.at("/audit"), bearer)).code).toBe("right-missing");
  expect((await program.get(olga.at("/members"), bearer)).status).toBe(200);
});

test("a key is of one workspace, ends on its day or when it is taken back, and only its own or an administrator's hand takes it", async () => {
  const [member, other] = [await hire("member"), await hire("member")];
  const day = new Date(office.store.now() + 3_600_000).toISOString();
  const [short, long] = [await makeKey(member, ["member:read"], day), await makeKey(member, ["member:read"])];
  const use = (text: string, path = olga.at("/members")) => office.browser().get(path, { bearer: text });
  const made = await olga.browser.post("/v1/workspaces", {
    name: "Next door",
    locale: "en",
    timeZone: "UTC",
    currency: "EUR",
  });
  const nextDoor = (made.data as { workspaceId: string }).workspaceId;
  const key = await makeKey(olga, ["member:read"]);
  expect((await use(key.text, `/v1/workspaces/${nextDoor}/members`)).code).toBe("record-missing");
  expect((await use(key.text.replace(olga.workspaceId, nextDoor))).code).toBe("sign-in-needed");
  expect((await use(`${key.text}x`)).code).toBe("sign-in-needed");
  expect((await use(key.text, "/v1/workspaces")).data).toMatchObject({ items: [{ workspaceId: olga.workspaceId }] });

  expect((await use(short.text)).status).toBe(200);
  office.passTime(3_600_000);
  expect((await use(short.text)).code).toBe("sign-in-needed");
  expect((await other.browser.delete(other.at(`/api-keys/${long.id}`))).code).toBe("record-missing");
  expect((await use(long.text)).status).toBe(200);
  const seen = (await member.browser.get(member.at("/api-keys"))).data as {
    items: { id: string; lastUsedAt: string }[];
  };
  expect(seen.items.map(({ id }) => id).toSorted()).toEqual([short.id, long.id].toSorted());
  expect(seen.items.every(({ lastUsedAt }) => lastUsedAt !== null)).toBe(true);
  expect((await member.browser.delete(member.at(`/api-keys/${long.id}`))).status).toBe(204);
  expect((await use(long.text)).code).toBe("sign-in-needed");
  expect((await olga.browser.delete(olga.at(`/api-keys/${short.id}`))).status).toBe(204);
});

test("no key is kept, nor told again to a repeated request", async () => {
  const key = "make-a-key-once";
  const body = { name: "Once", scopes: ["case:read"] };
  const [first, again] = [
    await olga.browser.post(olga.at("/api-keys"), body, { key }),
    await olga.browser.post(olga.at("/api-keys"), body, { key }),
  ];
  const { text, key: made } = first.data as { text: string; key: object };
  expect(text).toMatch(new RegExp(`^fl_${olga.workspaceId}_[\\w-]{43}$`, "u"));
  expect(again.data).toEqual({ key: made, text: null });
  expect((await olga.browser.post(olga.at("/api-keys"), { ...body, name: "Else" }, { key })).code).toBe(
    "idempotency-key-reused",
  );
  await office.browser().get(olga.at("/members"), { bearer: text });
  const secret = text.split("_")[2]!;
  const scope = office.store.scope(olga.workspaceId);
  const keys = await scope.read((transaction) => transaction.query({ text: "SELECT * FROM api_key", values: [] }));
  expect((await stateOf()) + JSON.stringify(keys)).not.toContain(secret);
  expect(office.log()).not.toContain(secret);
});

test("teams are trees: no circle, no unknown team above, and nothing is deleted that somebody is in", async () => {
  const make = async (name: string, parentId: string | null = null) =>
    (await olga.browser.post(olga.at("/teams"), { name, parentId })).data as { id: string; rev: number };
  const sales = await make("Sales");
  const north = await make("North", sales.id);
  const city = await make("City", north.id);
  const patch = (team: { id: string; rev: number }, change: object) =>
    olga.browser.patch(olga.at(`/teams/${team.id}`), change, { rev: team.rev });
  const remove = (team: { id: string; rev: number }) =>
    olga.browser.delete(olga.at(`/teams/${team.id}`), { rev: team.rev });
  expect((await patch(sales, { parentId: city.id })).reasons).toEqual(["team-circle"]);
  expect((await patch(sales, { parentId: sales.id })).reasons).toEqual(["team-circle"]);
  expect((await patch(city, { parentId: olga.memberId })).reasons).toEqual(["team-unknown"]);
  expect((await remove(north)).reasons).toEqual(["team-in-use"]);
  const member = await hire("member");
  await assign(olga, member, { teamId: city.id });
  expect((await remove(city)).reasons).toEqual(["team-in-use"]);
  await assign(olga, member, { teamId: null });
  expect((await remove(city)).status).toBe(204);
  // two moves that would make a circle together
  const [one, two] = [await make("One"), await make("Two")];
  const replies = await Promise.all([patch(one, { parentId: two.id }), patch(two, { parentId: one.id })]);
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
});

test("who sees what is settled as a whole, against the version that was seen", async () => {
  const before = (await olga.browser.get(olga.at("/access"))).data as { rev: number };
  const settings = {
    visibility: { case: "team-and-below", person: "owner" },
    fieldRights: [{ role: "viewer", object: "case", field: "amount", level: "hidden" }],
  };
  const put = (body: object, rev = before.rev) => olga.browser.put(olga.at("/access"), body, { rev });
  const twice = { ...settings, fieldRights: [...settings.fieldRights, ...settings.fieldRights] };
  expect((await put(twice)).reasons).toEqual(["field-right-twice"]);
  expect((await put(settings)).data).toEqual({ ...settings, rev: before.rev + 1 });
  expect((await put(settings)).code).toBe("rev-conflict");
  expect((await olga.browser.get(olga.at("/access"))).data).toEqual({ ...settings, rev: before.rev + 1 });
  const admin = { ...settings, fieldRights: [{ ...settings.fieldRights[0]!, role: "admin" }] };
  expect((await put(admin, before.rev + 1)).code).toBe("request-invalid");
});

test("every change is in the audit with who made it, and the chain holds", async () => {
  const { data } = await olga.browser.get(olga.at("/audit?limit=200"));
  const { items } = data as { items: { action: string; memberId: string | null; via: string }[] };
  const actions = new Set(items.map(({ action }) => action));
  for (const action of [
    "workspace.create",
    "workspace.access",
    "invitation.create",
    "invitation.accept",
    "member.assign",
    "member.deactivate",
    "member.reactivate",
    "team.create",
    "team.remove",
    "api-key.create",
    "api-key.revoke",
  ])
    expect(actions).toContain(action);
  expect(items.filter(({ memberId }) => memberId === null).every(({ action }) => action === "invitation.accept")).toBe(
    true,
  );
  expect((await verifyAudit(office.store.scope(olga.workspaceId))).issues).toEqual([]);
});
