import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { deleteStale } from "../../src/accounts/delete-stale.ts";
import { createPasswordHasher } from "../../src/accounts/password-hash.ts";
import { signIn } from "../../src/accounts/sign-in.ts";
import { untilWaiting } from "./until-waiting.ts";
import { openOffice, PASSWORD, type Insider, type Office } from "./office.ts";

let office: Office;
let olga: Insider;
beforeAll(async () => {
  office = await openOffice(inject("databaseUrl"));
  olga = await office.setUp();
});
afterAll(() => office.drop());

/** Changes an account while a request that has judged it waits to go on with it. */
async function changeMeanwhile(email: string, change: string, start: () => Promise<unknown>): Promise<void> {
  await office.store.runGlobal(async (transaction) => {
    await transaction.query({ text: "SELECT 1 FROM account WHERE email = $1 FOR UPDATE", values: [email] });
    void start();
    await untilWaiting(transaction, 1);
    await transaction.query({ text: `UPDATE account SET ${change} WHERE email = $1`, values: [email] });
  });
}

async function hashOf(email: string): Promise<string> {
  const text = "SELECT password_hash AS hash FROM account WHERE email = $1";
  const rows = await office.store.runGlobal((transaction) =>
    transaction.query<{ hash: string }>({ text, values: [email] }),
  );
  return rows[0]!.hash;
}

test.each(["password_hash = 'changed'", "disabled_at = 1"])(
  "a sign-in that was judged before %s gives no session",
  async (change) => {
    const email = `${change.slice(0, 4)}@example.com`;
    await office.hire(olga, email, "member");
    const browser = office.browser();
    const replies: Promise<{ code: string | null }>[] = [];
    await changeMeanwhile(email, change, async () => {
      replies.push(browser.post("/v1/session", { email, password: PASSWORD }));
    });
    expect((await replies[0])!.code).toBe("sign-in-failed");
    expect(browser.token).toBeUndefined();
  },
);

test("a sign-in that fails costs one hash, whoever it names", async () => {
  const { email } = await office.hire(olga, "shut@example.com", "member");
  await office.store.runGlobal((transaction) =>
    transaction.query({ text: "UPDATE account SET disabled_at = 1 WHERE email = $1", values: [email] }),
  );
  const real = office.accounts.hasher;
  const made: string[] = [];
  const hasher = {
    ...real,
    verify: (password: string, phc: string | null) => {
      made.push(password);
      return real.verify(password, phc);
    },
  };
  const client = { address: "198.51.100.7", userAgent: null, replaces: null };
  for (const tried of [olga.email, email, "nobody@example.com", "no address"]) {
    const attempt = signIn({ ...office.accounts, hasher }, { email: tried, password: `for ${tried}` }, client);
    await expect(attempt).rejects.toMatchObject({ code: "sign-in-failed" });
  }
  expect(made).toEqual([`for ${olga.email}`, `for ${email}`, "for nobody@example.com", "for no address"]);
});

test("a hash of another cost is made anew when its owner signs in, and by nobody else", async () => {
  const { email } = await office.hire(olga, "old@example.com", "member");
  const old = await createPasswordHasher({ cost: { memoryKib: 128, passes: 1, lanes: 1 } }).hash(PASSWORD);
  await office.store.runGlobal((transaction) =>
    transaction.query({ text: "UPDATE account SET password_hash = $1 WHERE email = $2", values: [old, email] }),
  );
  await office.browser().post("/v1/session", { email, password: "not the password" });
  expect(await hashOf(email)).toBe(old);
  expect((await office.browser().post("/v1/session", { email, password: PASSWORD })).status).toBe(200);
  expect(await hashOf(email)).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/u);
  expect((await office.browser().post("/v1/session", { email, password: PASSWORD })).status).toBe(200);
});

test("what has ended is deleted, and what holds is kept", async () => {
  const counts = async () => {
    const text =
      "SELECT (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM failed_attempt) AS attempts, (SELECT count(*) FROM account_token) AS tokens";
    return (await office.store.runGlobal((transaction) => transaction.query({ text, values: [] })))[0];
  };
  await office.browser().post("/v1/session", { email: "ghost@example.com", password: "x" });
  await office.browser().post("/v1/password-reset", { email: olga.email });
  await office.accounts.settle();
  const before = await counts();
  await deleteStale(office.store);
  expect(await counts()).toEqual(before);
  office.passTime(6 * 24 * 3_600_000);
  const browser = office.browser();
  await browser.post("/v1/session", { email: olga.email, password: PASSWORD });
  office.passTime(2 * 24 * 3_600_000);
  await deleteStale(office.store);
  expect(await counts()).toEqual({ sessions: 1, attempts: 0, tokens: 0 });
  expect((await browser.get("/v1/account")).status).toBe(200);
});
