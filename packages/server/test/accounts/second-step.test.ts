import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { totpCodeAt } from "../../src/accounts/totp.ts";
import type { Browser } from "./browser.ts";
import { openOffice, PASSWORD, type Insider, type Office } from "./office.ts";

const STEP_MS = 30_000;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

let office: Office;
let olga: Insider;
let count = 0;
beforeAll(async () => {
  office = await openOffice(inject("databaseUrl"));
  olga = await office.setUp();
});
afterAll(() => office.drop());

interface Armed extends Insider {
  readonly secret: Buffer;
  readonly recoveryCodes: readonly string[];
}

/** Somebody who has switched a second step on. */
async function arm(): Promise<Armed> {
  const person = await office.hire(olga, `armed${++count}@example.com`, "member");
  const offer = await person.browser.post("/v1/account/second-step", { password: PASSWORD });
  const { enrolment, secret } = offer.data as { enrolment: string; secret: string };
  const bytes = fromBase32(secret);
  const enabled = await person.browser.put("/v1/account/second-step", { enrolment, code: codeOf(bytes) });
  const { recoveryCodes } = enabled.data as { recoveryCodes: string[] };
  office.passTime(2 * STEP_MS);
  return { ...person, secret: bytes, recoveryCodes };
}

function fromBase32(text: string): Buffer {
  const bits = text
    .split("")
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from(bits.match(/.{8}/gu)!.map((byte) => Number.parseInt(byte, 2)));
}

const codeOf = (secret: Buffer, offsetMs = 0): string => totpCodeAt(secret, office.store.now() + offsetMs);

async function startSignIn({ email }: Insider): Promise<Browser> {
  const browser = office.browser();
  expect((await browser.post("/v1/session", { email, password: PASSWORD })).data).toEqual({ needsSecondStep: true });
  return browser;
}

test("a password without the code gives a session that can do nothing but finish or leave", async () => {
  const person = await arm();
  const browser = await startSignIn(person);
  for (const path of ["/v1/account", "/v1/sessions", "/v1/workspaces", person.at(""), person.at("/members")])
    expect([path, (await browser.get(path)).code]).toEqual([path, "second-step-needed"]);
  const password = { password: PASSWORD };
  expect((await browser.post("/v1/account/second-step/disable", password)).code).toBe("second-step-needed");
  expect((await browser.put("/v1/account/password", { current: PASSWORD, next: "x" })).code).toBe("second-step-needed");
  expect((await browser.delete("/v1/session")).status).toBe(204);
});

test("the code finishes, under another token; the half session dies, and in ten minutes by itself", async () => {
  const person = await arm();
  const browser = await startSignIn(person);
  const half = browser.clone();
  const reply = await browser.post("/v1/session/second-step", { code: codeOf(person.secret) });
  expect(reply.data).toEqual({ needsSecondStep: false });
  expect(browser.token).not.toBe(half.token);
  expect((await browser.get("/v1/account")).data).toMatchObject({ hasSecondStep: true, recoveryCodesLeft: 10 });
  expect((await half.get("/v1/account")).code).toBe("sign-in-needed");

  const late = await startSignIn(person);
  office.passTime(600_000);
  expect((await late.post("/v1/session/second-step", { code: codeOf(person.secret) })).code).toBe("sign-in-needed");
});

test("a code works once, also of two at once, and none before it afterwards", async () => {
  const person = await arm();
  const browsers = [await startSignIn(person), await startSignIn(person)];
  const code = codeOf(person.secret);
  const replies = await Promise.all(browsers.map((browser) => browser.post("/v1/session/second-step", { code })));
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  const again = await startSignIn(person);
  expect((await again.post("/v1/session/second-step", { code })).code).toBe("second-step-failed");
  const older = codeOf(person.secret, -STEP_MS);
  expect((await again.post("/v1/session/second-step", { code: older })).code).toBe("second-step-failed");
  const newer = codeOf(person.secret, STEP_MS);
  expect((await again.post("/v1/session/second-step", { code: newer })).status).toBe(200);
});

test("the code that switched it on is used up", async () => {
  const person = await office.hire(olga, `armed${++count}@example.com`, "member");
  const { data } = await person.browser.post("/v1/account/second-step", { password: PASSWORD });
  const { enrolment, secret } = data as { enrolment: string; secret: string };
  const code = codeOf(fromBase32(secret));
  expect((await person.browser.put("/v1/account/second-step", { enrolment, code })).status).toBe(200);
  const browser = await startSignIn(person);
  expect((await browser.post("/v1/session/second-step", { code })).code).toBe("second-step-failed");
});

test("guessing codes is slowed, and a right one does not slip through", async () => {
  const person = await arm();
  const browser = await startSignIn(person);
  const right = codeOf(person.secret);
  const wrong = right === "000000" ? "000001" : "000000";
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => browser.post("/v1/session/second-step", { code: wrong })),
  );
  expect(replies.filter(({ code }) => code === "second-step-failed")).toHaveLength(6);
  expect((await browser.post("/v1/session/second-step", { code: right })).code).toBe("account-locked");
});

test("recovery codes stand in once each, are kept as hashes, and are made anew with the password", async () => {
  const person = await arm();
  const [first, second] = person.recoveryCodes as [string, string];
  const browser = await startSignIn(person);
  const twin = await startSignIn(person);
  const replies = await Promise.all(
    [browser, twin].map((one) => one.post("/v1/session/second-step", { code: first.toLowerCase() })),
  );
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  const inside = replies[0]!.status === 200 ? browser : twin;
  expect((await inside.get("/v1/account")).data).toMatchObject({ recoveryCodesLeft: 9 });
  const rows = await office.store.runGlobal((transaction) =>
    transaction.query({ text: "SELECT * FROM account", values: [] }),
  );
  expect(JSON.stringify(rows)).not.toContain(second);
  expect(JSON.stringify(rows)).not.toContain(second.replaceAll("-", ""));
  expect((await inside.post("/v1/account/recovery-codes", { password: "not the password" })).code).toBe(
    "sign-in-failed",
  );
  expect((await inside.post("/v1/account/recovery-codes", { password: PASSWORD })).status).toBe(200);
  const later = await startSignIn(person);
  expect((await later.post("/v1/session/second-step", { code: second })).code).toBe("second-step-failed");
});

test("switching it on needs the password and ends other sessions; an offer is for one session and ten minutes", async () => {
  const person = await office.hire(olga, `armed${++count}@example.com`, "member");
  const { browser, email } = person;
  const other = office.browser();
  await other.post("/v1/session", { email, password: PASSWORD });
  const before = browser.clone();
  expect((await browser.post("/v1/account/second-step", { password: "not the password" })).code).toBe("sign-in-failed");
  const { data } = await browser.post("/v1/account/second-step", { password: PASSWORD });
  const { enrolment, secret } = data as { enrolment: string; secret: string };
  const bytes = fromBase32(secret);
  expect((await other.put("/v1/account/second-step", { enrolment, code: codeOf(bytes) })).code).toBe("link-invalid");
  const wrong = codeOf(bytes, 10 * STEP_MS);
  expect((await browser.put("/v1/account/second-step", { enrolment, code: wrong })).code).toBe("second-step-failed");
  office.passTime(600_000);
  expect((await browser.put("/v1/account/second-step", { enrolment, code: codeOf(bytes) })).code).toBe("link-invalid");
  office.passTime(-600_000);
  expect((await browser.put("/v1/account/second-step", { enrolment, code: codeOf(bytes) })).status).toBe(200);
  expect((await browser.get("/v1/account")).status).toBe(200);
  for (const one of [other, before]) expect((await one.get("/v1/account")).code).toBe("sign-in-needed");
});

test("switching it off needs the password, and gives another token", async () => {
  const person = await arm();
  const before = person.browser.clone();
  const disable = (password: string) => person.browser.post("/v1/account/second-step/disable", { password });
  expect((await disable("not the password")).code).toBe("sign-in-failed");
  expect((await disable(PASSWORD)).status).toBe(204);
  expect((await before.get("/v1/account")).code).toBe("sign-in-needed");
  expect((await disable(PASSWORD)).reasons).toEqual(["second-step-off"]);
  const browser = office.browser();
  const reply = await browser.post("/v1/session", { email: person.email, password: PASSWORD });
  expect(reply.data).toEqual({ needsSecondStep: false });
});

test("the secret is sealed in the database, for its own account", async () => {
  const [one, two] = [await arm(), await arm()];
  await office.store.runGlobal(async (transaction) => {
    const [row] = await transaction.query<{ totp_secret: Buffer }>({
      text: "SELECT totp_secret FROM account WHERE email = $1",
      values: [one.email],
    });
    expect(row!.totp_secret.includes(one.secret)).toBe(false);
    // somebody with the database puts a secret they know in the place of another's
    await transaction.query({
      text: "UPDATE account SET totp_secret = $1 WHERE email = $2",
      values: [row!.totp_secret, two.email],
    });
  });
  const browser = await startSignIn(two);
  expect((await browser.post("/v1/session/second-step", { code: codeOf(one.secret) })).status).toBe(500);
  expect(office.log()).not.toContain(one.secret.toString("base64"));
});
