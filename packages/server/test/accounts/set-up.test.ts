import { afterEach, expect, inject, test } from "vitest";
import { setUpToken } from "../../src/accounts/set-up.ts";
import { openOffice, PASSWORD, type Office } from "./office.ts";

const offices: Office[] = [];
afterEach(async () => {
  for (const office of offices.splice(0)) await office.drop();
});

async function open(options: Parameters<typeof openOffice>[1] = {}): Promise<Office> {
  const office = await openOffice(inject("databaseUrl"), options);
  offices.push(office);
  return office;
}

const wish = (email = "olga@example.com") => ({
  name: "Olga Owner",
  email,
  password: PASSWORD,
  locale: "pl",
  workspace: { name: "Acme", locale: "pl", timeZone: "Europe/Warsaw", currency: "PLN" },
});

const FORWARDED = { headers: { "x-forwarded-for": "203.0.113.7" } };

async function countRows(office: Office): Promise<unknown> {
  const text = "SELECT (SELECT count(*) FROM account) AS accounts, (SELECT count(*) FROM session) AS sessions";
  return (await office.store.runGlobal((transaction) => transaction.query({ text, values: [] })))[0];
}

test("the first account, its workspace, and its owner are made at the machine, once, and signed in", async () => {
  const office = await open();
  const browser = office.browser();
  expect((await browser.get("/v1/setup")).data).toEqual({
    isNeeded: true,
    needsToken: false,
    hasMail: true,
    hasCompanyAccounts: false,
  });
  const { status, data } = await browser.post("/v1/setup", wish());
  expect(status).toBe(201);
  const { workspaceId } = data as { workspaceId: string };
  expect((await browser.get("/v1/workspaces")).data).toMatchObject({
    items: [{ workspaceId, name: "Acme", role: "owner", isDemo: false }],
  });
  expect((await browser.get(`/v1/workspaces/${workspaceId}`)).data).toMatchObject({
    name: "Acme",
    locale: "pl",
    timeZone: "Europe/Warsaw",
    currency: "PLN",
    rev: 1,
  });
  expect((await browser.get("/v1/setup")).data).toMatchObject({ isNeeded: false });
  expect((await office.browser().post("/v1/setup", wish("eve@example.com"))).code).toBe("set-up-done");
  expect(await countRows(office)).toEqual({ accounts: 1, sessions: 1 });
});

test("of many who set up at once one wins", async () => {
  const office = await open();
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, index) => office.browser().post("/v1/setup", wish(`olga${index}@example.com`))),
  );
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    201, 409, 409, 409, 409, 409, 409, 409,
  ]);
  expect(await countRows(office)).toEqual({ accounts: 1, sessions: 1 });
});

test("who is not at the machine, or comes through a proxy or under another name, needs the token", async () => {
  const office = await open();
  expect((await office.browser().get("/v1/setup", FORWARDED)).data).toMatchObject({ needsToken: true });
  expect((await office.browser().post("/v1/setup", wish(), FORWARDED)).code).toBe("set-up-token-wrong");
  const wrong = { ...wish(), token: "A".repeat(43) };
  expect((await office.browser().post("/v1/setup", wrong, FORWARDED)).code).toBe("set-up-token-wrong");
  expect(await countRows(office)).toEqual({ accounts: 0, sessions: 0 });
  const right = { ...wish(), token: setUpToken(office.accounts) };
  expect((await office.browser().post("/v1/setup", right, FORWARDED)).status).toBe(201);
});

test("what will not do is refused, and nothing is made", async () => {
  const office = await open();
  const post = async (change: object) => (await office.browser().post("/v1/setup", { ...wish(), ...change })).reasons;
  const { workspace } = wish();
  expect(await post({ email: "olga" })).toEqual(["email-malformed"]);
  expect(await post({ email: "a@example.com,b@evil.example" })).toEqual(["email-malformed"]);
  expect(await post({ password: "Password1234" })).toEqual(["password-common"]);
  expect(await post({ password: "short" })).toEqual(["password-short"]);
  expect(await post({ workspace: { ...workspace, timeZone: "Mars/Olympus'" } })).toEqual(["time-zone-unknown"]);
  expect(await post({ workspace: { ...workspace, currency: "QQQ" } })).toEqual(["currency-unknown"]);
  expect(await countRows(office)).toEqual({ accounts: 0, sessions: 0 });
});

test("over https the cookie is held to this host and to https", async () => {
  const office = await open({ publicUrl: "https://crm.example.com" });
  const browser = office.browser();
  await browser.post("/v1/setup", wish());
  expect(browser.received[0]).toMatch(
    /^__Host-fairlead-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/u,
  );
});

test("an account makes further workspaces, once for each key, and is their owner", async () => {
  const office = await open();
  const { browser } = await office.setUp();
  const another = { name: "Second", locale: "en", timeZone: "Asia/Shanghai", currency: "CNY" };
  const key = "key-of-second";
  const replies = await Promise.all([1, 2, 3].map(() => browser.post("/v1/workspaces", another, { key })));
  const again = await browser.post("/v1/workspaces", another, { key });
  expect(again.status).toBe(201);
  const { workspaceId } = again.data as { workspaceId: string };
  for (const { status, data } of replies.filter((reply) => reply.status === 201))
    expect({ status, data }).toEqual({ status: 201, data: { workspaceId } });
  const { items } = (await browser.get("/v1/workspaces")).data as { items: { name: string; role: string }[] };
  expect(items.map(({ name, role }) => ({ name, role }))).toEqual(
    expect.arrayContaining([
      { name: "Acme", role: "owner" },
      { name: "Second", role: "owner" },
    ]),
  );
  expect(items).toHaveLength(2);
});
