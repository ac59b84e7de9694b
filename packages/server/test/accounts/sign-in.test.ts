import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openOffice, PASSWORD, type Insider, type Office } from "./office.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let office: Office;
let olga: Insider;
beforeAll(async () => {
  office = await openOffice(inject("databaseUrl"));
  olga = await office.setUp();
});
afterAll(() => office.drop());

const credentials = (email = olga.email, password = PASSWORD) => ({ email, password });

async function signIn(email?: string) {
  const browser = office.browser();
  await browser.post("/v1/session", credentials(email));
  return browser;
}

test("the right password gives a session in a cookie that scripts cannot read and other sites cannot send", async () => {
  const browser = office.browser();
  const reply = await browser.post("/v1/session", credentials(" OLGA@example.com "));
  expect(reply).toMatchObject({ status: 200, data: { needsSecondStep: false } });
  expect(browser.received).toHaveLength(1);
  expect(browser.received[0]).toMatch(/^fairlead-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/u);
  expect((await browser.get("/v1/account")).data).toMatchObject({ email: "olga@example.com", hasSecondStep: false });
});

test("the token is nowhere in the database, nor is the password", async () => {
  const browser = await signIn();
  const dump = await office.store.runGlobal(async (transaction) =>
    JSON.stringify([
      await transaction.query({ text: "SELECT s.*, encode(token_hash, 'hex') FROM session s", values: [] }),
      await transaction.query({ text: "SELECT * FROM account", values: [] }),
    ]),
  );
  expect(dump).toContain("olga@example.com");
  expect(dump).not.toContain(browser.token);
  expect(dump).not.toContain(PASSWORD);
});

test("a wrong password, an unknown address, and what is no address are answered alike", async () => {
  const replies = await Promise.all(
    [credentials(olga.email, "wrong wrong wrong"), credentials("nobody@example.com"), credentials("'; --")].map(
      (body) => office.browser().post("/v1/session", body),
    ),
  );
  const bodies = replies.map(({ status, data }) => ({ status, ...(data as object), instance: "" }));
  expect(bodies[0]).toMatchObject({ status: 401, code: "sign-in-failed" });
  expect(bodies[1]).toEqual(bodies[0]);
  expect(bodies[2]).toEqual(bodies[0]);
  office.passTime(DAY_MS);
});

test("a session that somebody planted is not taken up: signing in gives another and ends the one before", async () => {
  const planted = "A".repeat(43);
  const victim = office.browser();
  victim.cookies.set("fairlead-session", planted);
  await victim.post("/v1/session", credentials());
  expect(victim.token).not.toBe(planted);
  const thief = victim.clone();
  await victim.post("/v1/session", credentials());
  expect((await thief.get("/v1/account")).code).toBe("sign-in-needed");
  expect((await victim.get("/v1/account")).status).toBe(200);
});

test("a session ends when it is signed out, unused for a week, or a month old, and not before", async () => {
  const browser = await signIn();
  const thief = browser.clone();
  expect((await browser.delete("/v1/session")).status).toBe(204);
  expect(browser.token).toBeUndefined();
  expect((await thief.get("/v1/account")).code).toBe("sign-in-needed");

  const idle = await signIn();
  office.passTime(7 * DAY_MS - 1);
  expect((await idle.get("/v1/account")).status).toBe(200);
  office.passTime(7 * DAY_MS);
  expect((await idle.get("/v1/account")).code).toBe("sign-in-needed");

  const busy = await signIn();
  for (let day = 0; day < 29; day++) {
    office.passTime(DAY_MS);
    expect((await busy.get("/v1/account")).status).toBe(200);
  }
  office.passTime(DAY_MS);
  expect((await busy.get("/v1/account")).code).toBe("sign-in-needed");
});

test("sessions are listed to their owner and ended one by one or all but this, at once; nobody ends another's", async () => {
  const [first, second, third] = [await signIn(), await signIn(), await signIn()];
  const { data } = await first.get("/v1/sessions");
  const { items } = data as { items: { id: string; isCurrent: boolean }[] };
  expect(items.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  const secondId = (
    (await second.get("/v1/sessions")).data as { items: { id: string; isCurrent: boolean }[] }
  ).items.find(({ isCurrent }) => isCurrent)!.id;
  const other = await office.hire(await owner(), "harry@example.com", "viewer");
  expect((await other.browser.delete(`/v1/sessions/${secondId}`)).code).toBe("record-missing");
  expect((await second.get("/v1/account")).status).toBe(200);
  expect((await first.delete(`/v1/sessions/${secondId}`)).status).toBe(204);
  expect((await second.get("/v1/account")).code).toBe("sign-in-needed");
  expect((await first.delete("/v1/sessions")).status).toBe(204);
  expect((await third.get("/v1/account")).code).toBe("sign-in-needed");
  expect((await first.get("/v1/account")).status).toBe(200);
  expect((await other.browser.get("/v1/account")).status).toBe(200);
});

async function owner(): Promise<Insider> {
  return { ...olga, browser: await signIn() };
}

test("changing the password ends all other sessions, gives this one another token, and needs the old one", async () => {
  const { browser, email } = await office.hire(await owner(), "petra@example.com", "member");
  const [other, before] = [await signIn(email), browser.clone()];
  const next = "seven grey herons wade";
  expect((await browser.put("/v1/account/password", { current: "not this one", next })).code).toBe("sign-in-failed");
  expect((await browser.put("/v1/account/password", { current: PASSWORD, next: "petra@example.com" })).reasons).toEqual(
    ["password-personal"],
  );
  expect((await browser.put("/v1/account/password", { current: PASSWORD, next })).status).toBe(204);
  expect((await browser.get("/v1/account")).status).toBe(200);
  expect((await other.get("/v1/account")).code).toBe("sign-in-needed");
  expect((await before.get("/v1/account")).code).toBe("sign-in-needed");
  expect((await office.browser().post("/v1/session", credentials(email))).code).toBe("sign-in-failed");
  expect((await office.browser().post("/v1/session", credentials(email, next))).status).toBe(200);
});

test("guessing is slowed by account, whether it exists or not, also from many places at once; a right guess does not slip through", async () => {
  for (const email of ["ghost@example.com", olga.email]) {
    const guesses = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        office.browser().post("/v1/session", credentials(email, `guess ${index}`)),
      ),
    );
    const codes = guesses.map(({ code }) => code);
    expect(codes.filter((code) => code === "sign-in-failed")).toHaveLength(6);
    expect(codes.filter((code) => code === "account-locked")).toHaveLength(18);
    expect((await office.browser().post("/v1/session", credentials(email))).code).toBe("account-locked");
    office.passTime(60 * MINUTE_MS + 1);
  }
  expect((await office.browser().post("/v1/session", credentials())).status).toBe(200);
});

test("the wait doubles up to a quarter of an hour, says how long, and a success makes all forgotten", async () => {
  const waits: (string | null)[] = [];
  while (waits.length < 12) {
    const reply = await office.browser().post("/v1/session", credentials(olga.email, "wrong wrong wrong"));
    if (reply.code === "sign-in-failed") continue;
    waits.push(reply.headers.get("retry-after"));
    office.passTime(Number(reply.headers.get("retry-after")) * 1_000);
  }
  expect(waits.slice(0, 4)).toEqual(["1", "2", "4", "8"]);
  expect(waits.at(-1)).toBe("900");
  expect((await office.browser().post("/v1/session", credentials())).status).toBe(200);
  expect((await office.browser().post("/v1/session", credentials(olga.email, "wrong wrong wrong"))).code).toBe(
    "sign-in-failed",
  );
  expect((await office.browser().post("/v1/session", credentials())).status).toBe(200);
});

test("a clock that is set back years locks nobody out", async () => {
  await Promise.all(
    Array.from({ length: 8 }, () => office.browser().post("/v1/session", credentials("clock@example.com", "wrong"))),
  );
  office.passTime(-3_000 * DAY_MS);
  expect((await office.browser().post("/v1/session", credentials("clock@example.com"))).code).toBe("sign-in-failed");
  office.passTime(3_000 * DAY_MS);
});

test("an account that is shut out is refused at once, and like a wrong password", async () => {
  const { browser, email } = await office.hire(await owner(), "dora@example.com", "member");
  await office.store.runGlobal((transaction) =>
    transaction.query({ text: "UPDATE account SET disabled_at = 1 WHERE email = $1", values: [email] }),
  );
  expect((await browser.get("/v1/account")).code).toBe("sign-in-needed");
  expect((await office.browser().post("/v1/session", credentials(email))).code).toBe("sign-in-failed");
});

test("a browser that another site sends here is refused", async () => {
  const browser = await signIn();
  const headers = { origin: "https://evil.example" };
  expect((await browser.post("/v1/session", credentials(), { headers })).code).toBe("cross-site");
  expect((await browser.delete("/v1/sessions", { headers })).code).toBe("cross-site");
});

test("no password, token, or code is in the log", () => {
  expect(office.log()).toContain("/v1/session");
  expect(office.log()).not.toContain(PASSWORD);
  expect(office.log()).not.toContain(olga.browser.token);
  expect(JSON.stringify(office.events)).not.toMatch(/tulip|guess|wrong|@/u);
});
