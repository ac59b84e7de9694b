import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createCompanyAccounts } from "../../src/accounts/company-accounts.ts";
import type { Browser, Reply } from "./browser.ts";
import { CLIENT, openIdentityProvider, type IdentityProvider } from "./identity-provider.ts";
import { openOffice, PASSWORD, type Insider, type Office } from "./office.ts";

const SITE = "http://127.0.0.1:4711";
const CALLBACK = `${SITE}/v1/company-sign-in/callback`;
const FAILED = "/sign-in#problem=company-sign-in-failed";

let provider: IdentityProvider;
let office: Office;
let olga: Insider;
let count = 0;
beforeAll(async () => {
  provider = await openIdentityProvider(CALLBACK);
  const company = createCompanyAccounts({ issuer: provider.issuer, ...CLIENT });
  office = await openOffice(inject("databaseUrl"), { company });
  olga = await office.setUp();
});
afterAll(async () => {
  await office.drop();
  await provider.close();
});

const newEmployee = (isEmailVerified = true) => {
  const subject = `employee-${++count}`;
  return { subject, email: `${subject}@example.com`, isEmailVerified };
};

async function begin(browser: Browser, wish: object = {}): Promise<URL> {
  const { data, status } = await browser.post("/v1/company-sign-in", wish);
  expect(status).toBe(200);
  return provider.visit((data as { url: string }).url);
}

/** Signs in with the company account of who is seated: the place the browser is sent to. */
async function enter(browser: Browser, wish: object = {}): Promise<string | null> {
  const back = await begin(browser, wish);
  return placeOf(await browser.get(`${back.pathname}${back.search}`));
}

function placeOf({ status, headers }: Reply): string | null {
  expect(status).toBe(302);
  return headers.get("location");
}

async function invite(email: string): Promise<string> {
  const { data } = await olga.browser.post(olga.at("/invitations"), { email, role: "member" });
  return (data as { link: string }).link.split("#token=")[1]!;
}

test("who was invited joins with the company account alone, and signs in with it from then on", async () => {
  const employee = newEmployee();
  provider.seat(employee);
  expect(await enter(office.browser())).toBe(FAILED);
  const browser = office.browser();
  expect(await enter(browser, { invitation: await invite(employee.email) })).toBe(`/w/${olga.workspaceId}`);
  expect((await browser.get("/v1/account")).data).toMatchObject({
    email: employee.email,
    name: "Emma Employee",
    hasPassword: false,
    hasCompanyAccount: true,
    isEmailVerified: true,
  });
  const again = office.browser();
  expect(await enter(again)).toBe("/");
  expect((await again.get("/v1/workspaces")).data).toMatchObject({ items: [{ role: "member" }] });
  expect((await again.delete("/v1/account/company-account")).reasons).toEqual(["company-account-only"]);
  const guess = await office.browser().post("/v1/session", { email: employee.email, password: PASSWORD });
  expect(guess.code).toBe("sign-in-failed");
});

test("an invitation is for its own address, and for one that the company has verified", async () => {
  const [invited, other, unverified] = [newEmployee(), newEmployee(), newEmployee(false)];
  provider.seat(other);
  expect(await enter(office.browser(), { invitation: await invite(invited.email) })).toBe(FAILED);
  provider.seat(unverified);
  expect(await enter(office.browser(), { invitation: await invite(unverified.email) })).toBe(FAILED);
});

test("an account is linked by its address only if both sides have seen mail arrive there", async () => {
  const employee = newEmployee();
  await office.hire(olga, employee.email, "member");
  provider.seat(employee);
  expect(await enter(office.browser())).toBe(FAILED);
  await office.browser().post("/v1/password-reset", { email: employee.email });
  await office.accounts.settle();
  const token = /reset-password#token=([\w-]+)/u.exec(office.letters.at(-1)!.text)![1]!;
  await office.browser().post("/v1/password-reset/complete", { token, password: "seven grey herons wade" });
  provider.seat({ ...employee, subject: "stranger", isEmailVerified: false });
  expect(await enter(office.browser())).toBe(FAILED);
  provider.seat(employee);
  const browser = office.browser();
  expect(await enter(browser)).toBe("/");
  expect((await browser.get("/v1/account")).data).toMatchObject({ email: employee.email, hasCompanyAccount: true });
});

test("who is signed in links the company account, and unlinks it; one is linked to one account alone", async () => {
  const [first, second] = [newEmployee(), newEmployee()];
  const [one, two] = [await office.hire(olga, first.email, "member"), await office.hire(olga, second.email, "member")];
  provider.seat({ ...first, email: "private@example.org" });
  expect(await enter(one.browser, { link: true })).toBe("/settings/account");
  expect(await enter(two.browser, { link: true })).toBe("/sign-in#problem=change-refused");
  expect(await enter(office.browser())).toBe("/");
  expect((await office.browser().post("/v1/company-sign-in", { link: true })).code).toBe("sign-in-needed");
  expect((await one.browser.delete("/v1/account/company-account")).status).toBe(204);
  expect(await enter(office.browser())).toBe(FAILED);
});

test("an answer belongs to the browser that asked, is taken once, and as it was given", async () => {
  const employee = newEmployee();
  provider.seat(employee);
  const home = office.browser();
  await enter(home, { invitation: await invite(employee.email) });

  const [victim, attacker] = [office.browser(), office.browser()];
  const stolen = await begin(attacker);
  const path = `${stolen.pathname}${stolen.search}`;
  expect(placeOf(await victim.get(path))).toBe(FAILED);
  await begin(victim);
  expect(placeOf(await victim.get(path))).toBe(FAILED);
  expect(victim.token).toBeUndefined();

  const forged = new URL(stolen);
  forged.searchParams.set("state", "A".repeat(43));
  expect(placeOf(await attacker.clone().get(`${forged.pathname}${forged.search}`))).toBe(FAILED);
  const copy = attacker.clone();
  expect(placeOf(await attacker.get(path))).toBe("/");
  expect(attacker.cookies.has("fairlead-flow")).toBe(false);
  expect(placeOf(await copy.get(path))).toBe(FAILED);
  expect(copy.token).toBeUndefined();

  const late = office.browser();
  const back = await begin(late);
  office.passTime(600_000);
  expect(placeOf(await late.get(`${back.pathname}${back.search}`))).toBe(FAILED);
});

test("a link begun by one session is not made for another", async () => {
  const employee = newEmployee();
  const victim = await office.hire(olga, employee.email, "member");
  const attacker = await office.hire(olga, newEmployee().email, "member");
  provider.seat(newEmployee());
  const back = await begin(attacker.browser, { link: true });
  victim.browser.cookies.set("fairlead-flow", attacker.browser.cookies.get("fairlead-flow")!);
  expect(placeOf(await victim.browser.get(`${back.pathname}${back.search}`))).toBe(FAILED);
  expect((await victim.browser.get("/v1/account")).data).toMatchObject({ hasCompanyAccount: false });
});

test("the second step of an account is asked for here too", async () => {
  const employee = newEmployee();
  const person = await office.hire(olga, employee.email, "member");
  provider.seat(employee);
  await enter(person.browser, { link: true });
  await office.store.runGlobal((transaction) =>
    transaction.query({ text: "UPDATE account SET totp_secret = '\\x00' WHERE email = $1", values: [employee.email] }),
  );
  const browser = office.browser();
  expect(await enter(browser)).toBe("/");
  expect((await browser.get("/v1/account")).code).toBe("second-step-needed");
});

test.each(["http://idp.example.com", "http://192.168.0.1", "ftp://localhost", "idp", ""])(
  "%j is no issuer to trust",
  (issuer) => {
    expect(() => createCompanyAccounts({ issuer, ...CLIENT })).toThrow("company-issuer-insecure");
  },
);

test("a list of addresses is no way into the network: what is not the issuer itself must be public, and nothing is followed", async () => {
  const asked: string[] = [];
  const inside = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end("{}");
  });
  inside.listen(0, "127.0.0.1");
  await once(inside, "listening");
  const secret = `http://127.0.0.1:${(inside.address() as AddressInfo).port}`;
  const evil = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`;
    if (request.url === "/moved/.well-known/openid-configuration")
      return response.writeHead(302, { location: `${secret}/moved` }).end();
    const metadata = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${secret}/token`,
      jwks_uri: `${secret}/keys`,
    };
    return response.setHeader("content-type", "application/json").end(JSON.stringify(metadata));
  });
  evil.listen(0, "127.0.0.1");
  await once(evil, "listening");
  const issuer = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
  const company = createCompanyAccounts({ issuer, ...CLIENT });
  const { flow } = await company.begin(CALLBACK);
  const answer = new URL(`${CALLBACK}?code=x&state=${flow.state}&iss=${encodeURIComponent(issuer)}`);
  await expect(company.finish(answer, flow)).rejects.toMatchObject({ cause: { code: "company-address-refused" } });
  await expect(createCompanyAccounts({ issuer: `${issuer}/moved`, ...CLIENT }).begin(CALLBACK)).rejects.toThrow(
    "unexpected",
  );
  expect(asked).toEqual([]);
  inside.close();
  evil.close();
});

test("no code, token, or client secret is in the log", () => {
  expect(office.log()).toContain("/v1/company-sign-in/callback");
  expect(office.log()).not.toContain(CLIENT.clientSecret);
  expect(office.log()).not.toMatch(/code=|state=/u);
});
