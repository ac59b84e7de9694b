import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openOffice, PASSWORD, type Insider, type Office } from "./office.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NEXT = "seven grey herons wade";

let office: Office;
let olga: Insider;
beforeAll(async () => {
  office = await openOffice(inject("databaseUrl"));
  olga = await office.setUp();
});
afterAll(() => office.drop());

let count = 0;
const newEmail = (): string => `guest${++count}@example.com`;

/** The token of the link in the last letter to an address. */
async function tokenMailedTo(email: string): Promise<string> {
  await office.accounts.settle();
  const letter = office.letters.findLast(({ to }) => to.includes(email));
  return /#token=([\w.-]+)/u.exec(letter?.text ?? "")?.[1] ?? "";
}

const complete = (token: string, password = NEXT) =>
  office.browser().post("/v1/password-reset/complete", { token, password });

async function requestReset(email: string): Promise<string> {
  expect((await office.browser().post("/v1/password-reset", { email })).status).toBe(204);
  return tokenMailedTo(email);
}

test("a link sets a new password once, ends all sessions, and shows that mail arrives", async () => {
  const { browser, email } = await office.hire(olga, newEmail(), "member");
  expect((await browser.get("/v1/account")).data).toMatchObject({ isEmailVerified: false });
  const token = await requestReset(email);
  const replies = await Promise.all([complete(token), complete(token), complete(token)]);
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 400, 400]);
  expect((await browser.get("/v1/account")).code).toBe("sign-in-needed");
  const fresh = office.browser();
  expect((await fresh.post("/v1/session", { email, password: PASSWORD })).code).toBe("sign-in-failed");
  expect((await fresh.post("/v1/session", { email, password: NEXT })).status).toBe(200);
  expect((await fresh.get("/v1/account")).data).toMatchObject({ isEmailVerified: true });
  expect((await complete(token)).code).toBe("link-invalid");
});

test("a link lasts an hour, the next one takes its place, and a bad password does not use it up", async () => {
  const { email } = await office.hire(olga, newEmail(), "member");
  const first = await requestReset(email);
  const second = await requestReset(email);
  expect((await complete(first)).code).toBe("link-invalid");
  expect((await complete(second, "Password1234")).reasons).toEqual(["password-common"]);
  expect((await complete(second, email)).reasons).toEqual(["password-personal"]);
  office.passTime(HOUR_MS);
  expect((await complete(second)).code).toBe("link-invalid");
});

test("whether there is an account is not told: same answer, and a letter only to who has one", async () => {
  const before = office.letters.length;
  const replies = await Promise.all(
    ["nobody@example.com", "'; DROP TABLE account; --", "a@b,c@d"].map((email) =>
      office.browser().post("/v1/password-reset", { email }),
    ),
  );
  expect(replies.map(({ status, data }) => [status, data])).toEqual([
    [204, null],
    [204, null],
    [204, null],
  ]);
  await office.accounts.settle();
  expect(office.letters).toHaveLength(before);
});

test("nobody's mailbox is filled: after three letters there is none for a while", async () => {
  const { email } = await office.hire(olga, newEmail(), "member");
  for (let round = 0; round < 12; round++) await office.browser().post("/v1/password-reset", { email });
  await office.accounts.settle();
  expect(office.letters.filter(({ to, text }) => to.includes(email) && text.includes("reset-password"))).toHaveLength(
    4,
  );
});

test("links lead to the server's own address, whatever a request calls it", async () => {
  const { email } = await office.hire(olga, newEmail(), "member");
  await office
    .browser()
    .post(
      "/v1/password-reset",
      { email },
      { headers: { "x-forwarded-host": "evil.example", forwarded: "host=evil.example" } },
    );
  await office.accounts.settle();
  expect(office.letters.at(-1)!.text).toContain("http://127.0.0.1:4711/reset-password#token=");
  expect(office.letters.at(-1)!.text).not.toContain("evil");
});

async function invite(email: string, role = "member"): Promise<{ readonly token: string; readonly id: string }> {
  const { data, status } = await olga.browser.post(olga.at("/invitations"), { email, role });
  expect(status).toBe(201);
  const { link, invitation } = data as { link: string; invitation: { id: string } };
  return { token: link.split("#token=")[1]!, id: invitation.id };
}

const newcomer = { name: "Gina Guest", password: PASSWORD, locale: "en" };
const accept = (token: string) => office.browser().post("/v1/invitations/accept", { token, newcomer });

test("an invitation is open until it is accepted, by one of many at once", async () => {
  const email = newEmail();
  const { token } = await invite(email, "manager");
  expect((await office.browser().post("/v1/invitations/open", { token })).data).toMatchObject({
    workspace: "Acme",
    email,
    role: "manager",
  });
  const replies = await Promise.all([accept(token), accept(token), accept(token)]);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await accept(token)).code).toBe("link-invalid");
  const { items } = (await olga.browser.get(olga.at("/members"))).data as { items: { email: string; role: string }[] };
  expect(items.filter((member) => member.email === email)).toMatchObject([{ role: "manager" }]);
});

test("an invitation ends after seven days, when it is taken back, and when another takes its place", async () => {
  const expired = await invite(newEmail());
  office.passTime(7 * DAY_MS - 1);
  expect((await office.browser().post("/v1/invitations/open", { token: expired.token })).status).toBe(200);
  office.passTime(1);
  expect((await accept(expired.token)).code).toBe("link-invalid");
  olga = { ...olga, browser: await signInAgain() };
  const revoked = await invite(newEmail());
  expect((await olga.browser.delete(olga.at(`/invitations/${revoked.id}`))).status).toBe(204);
  expect((await accept(revoked.token)).code).toBe("link-invalid");
  const email = newEmail();
  const [first, second] = [await invite(email), await invite(email)];
  expect((await accept(first.token)).code).toBe("link-invalid");
  expect((await accept(second.token)).status).toBe(200);
});

async function signInAgain() {
  const browser = office.browser();
  await browser.post("/v1/session", { email: olga.email, password: PASSWORD });
  return browser;
}

test("a forged token, or one of another workspace, opens nothing", async () => {
  const { token } = await invite(newEmail());
  const [workspaceId, secret] = token.split("_") as [string, string];
  const other = await olga.browser.post("/v1/workspaces", {
    name: "Other",
    locale: "en",
    timeZone: "UTC",
    currency: "EUR",
  });
  const { workspaceId: otherId } = other.data as { workspaceId: string };
  for (const forged of [
    `${otherId}_${secret}`,
    `${workspaceId}_${"A".repeat(43)}`,
    secret,
    `${workspaceId}'_${secret}`,
    `${token}x`,
  ])
    expect((await accept(forged)).code).toBe("link-invalid");
  expect((await accept(token)).status).toBe(200);
});

test("who has an account accepts it signed in under that address, and under no other", async () => {
  const inside = await office.hire(olga, newEmail(), "member");
  const { data } = await olga.browser.post("/v1/workspaces", {
    name: "Third",
    locale: "en",
    timeZone: "UTC",
    currency: "EUR",
  });
  const third = {
    ...olga,
    at: (path: string) => `/v1/workspaces/${(data as { workspaceId: string }).workspaceId}${path}`,
  };
  const made = await third.browser.post(third.at("/invitations"), { email: inside.email, role: "viewer" });
  const token = (made.data as { link: string }).link.split("#token=")[1]!;
  expect((await accept(token)).code).toBe("sign-in-needed");
  const stranger = await office.hire(olga, newEmail(), "member");
  expect((await stranger.browser.post("/v1/invitations/accept", { token })).reasons).toEqual(["invitation-for-other"]);
  expect((await office.browser().post("/v1/invitations/accept", { token })).code).toBe("sign-in-needed");
  expect((await inside.browser.post("/v1/invitations/accept", { token })).status).toBe(200);
  expect((await inside.browser.get(third.at("/members"))).status).toBe(200);
});

test("the letter's own token shows that mail arrives; that of the inviter does not, and cannot be made into it", async () => {
  const [seen, mailed] = [newEmail(), newEmail()];
  const browsers = [office.browser(), office.browser()];
  const { token } = await invite(seen);
  await invite(mailed);
  const fromMail = await tokenMailedTo(mailed);
  const forged = `${token}.${fromMail.split(".")[1]}`;
  await browsers[0]!.post("/v1/invitations/accept", { token: forged, newcomer });
  await browsers[1]!.post("/v1/invitations/accept", { token: fromMail, newcomer });
  expect((await browsers[0]!.get("/v1/account")).data).toMatchObject({ email: seen, isEmailVerified: false });
  expect((await browsers[1]!.get("/v1/account")).data).toMatchObject({ email: mailed, isEmailVerified: true });
});

test("an invitation is worth nothing once its inviter may not invite like this", async () => {
  const admin = await office.hire(olga, newEmail(), "admin");
  const { data } = await admin.browser.post(admin.at("/invitations"), { email: newEmail(), role: "admin" });
  const token = (data as { link: string }).link.split("#token=")[1]!;
  const path = olga.at(`/members/${admin.memberId}`);
  expect((await olga.browser.patch(path, { role: "member" }, { rev: 1 })).status).toBe(200);
  expect((await office.browser().post("/v1/invitations/open", { token })).code).toBe("link-invalid");
  expect((await accept(token)).code).toBe("link-invalid");
});

test("no secret of a link is kept: not in the audit, the outbox, the idempotency keys, or the log", async () => {
  const key = "invite-with-a-key";
  const email = newEmail();
  const first = await olga.browser.post(olga.at("/invitations"), { email, role: "viewer" }, { key });
  const again = await olga.browser.post(olga.at("/invitations"), { email, role: "viewer" }, { key });
  const { link, invitation } = first.data as { link: string; invitation: object };
  expect(again.data).toEqual({ invitation, link: null, isMailed: true });
  expect(again.headers.get("idempotent-replay")).toBe("true");
  const secret = link.split("_")[1]!;
  const scope = office.store.scope(olga.workspaceId);
  const kept = await scope.read((transaction) =>
    Promise.all(
      ["audit", "outbox", "idempotency", "invitation"].map((table) =>
        transaction.query({ text: `SELECT * FROM ${table}`, values: [] }),
      ),
    ),
  );
  expect(JSON.stringify(kept)).toContain(email);
  expect(JSON.stringify(kept)).not.toContain(secret);
  expect(office.log()).not.toContain(secret);
});
