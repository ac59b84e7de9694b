import { openTestStore, type TestStore } from "@fairlead/store/testing";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { createAccounts, type Accounts, type SignInEvent } from "../../src/accounts/accounts.ts";
import type { CompanyAccounts } from "../../src/accounts/company-accounts.ts";
import { createPasswordHasher } from "../../src/accounts/password-hash.ts";
import { createServer } from "../../src/create-server.ts";
import { createMailer } from "../../src/mail/mailer.ts";
import { Browser, type Reply } from "./browser.ts";
import { openMailbox, type Letter } from "./mailbox.ts";

/** A password that will do. */
export const PASSWORD = "tulip rivet 9 lantern";

/** A server with sign-in, on a database of its own, with a clock that can be moved and a real mail server. */
export interface Office {
  readonly store: TestStore;
  readonly accounts: Accounts;
  readonly url: string;
  readonly letters: readonly Letter[];
  readonly events: readonly SignInEvent[];
  /** Everything that was logged. */
  readonly log: () => string;
  /** Moves the clock. Units: ms. */
  readonly passTime: (ms: number) => void;
  readonly browser: () => Browser;
  /** Somebody who set the server up: the owner of its first workspace. */
  readonly setUp: (email?: string) => Promise<Insider>;
  /** Somebody invited by another, who accepted as a newcomer. */
  readonly hire: (by: Insider, email: string, role: string) => Promise<Insider>;
  readonly drop: () => Promise<void>;
}

/** Somebody signed in, as a member. */
export interface Insider {
  readonly browser: Browser;
  readonly email: string;
  readonly workspaceId: string;
  readonly memberId: string;
  /** A path in the workspace. */
  readonly at: (path: string) => string;
}

/** Opens an office. Default: cheap hashes, mail, no company accounts. */
export async function openOffice(
  databaseUrl: string,
  options: {
    readonly company?: CompanyAccounts;
    readonly hasMail?: boolean;
    readonly isHashingRight?: boolean;
    readonly publicUrl?: string;
  } = {},
): Promise<Office> {
  const clock = { ms: Date.UTC(2026, 10, 22, 12) };
  const store = await openTestStore(databaseUrl, { now: () => clock.ms });
  const mailbox = await openMailbox();
  const events: SignInEvent[] = [];
  const mailer = createMailer({ smtpUrl: mailbox.smtpUrl, from: "crm@example.com" });
  const publicUrl = options.publicUrl ?? "http://127.0.0.1:4711";
  const accounts = createAccounts({
    store,
    publicUrl,
    secretKey: Buffer.alloc(32, 7),
    mailer: options.hasMail === false ? null : mailer,
    company: options.company ?? null,
    hasher: createPasswordHasher(
      options.isHashingRight === true ? {} : { cost: { memoryKib: 64, passes: 1, lanes: 1 } },
    ),
    report: (event) => events.push(event),
  });
  const { server, folder, lines } = await startServer(accounts, publicUrl);
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  const office: Office = {
    store,
    accounts,
    url,
    letters: mailbox.letters,
    events,
    log: () => lines.join(""),
    passTime: (ms) => {
      clock.ms += ms;
    },
    browser: () => new Browser(url),
    setUp: (email) => setUp(office, email),
    hire: (by, email, role) => hire(office, by, { email, role }),
    drop: async () => {
      await accounts.settle();
      await server.stop({ patienceMs: 500 });
      mailer.close();
      await mailbox.close();
      await store.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  // loading all there is holds the event loop up, and the server turns requests away while that lasts
  while ((await office.browser().get("/v1/setup")).code === "overloaded")
    await new Promise((resolve) => setTimeout(resolve, 200));
  return office;
}

async function startServer(accounts: Accounts, publicUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-office-"));
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const server = await createServer({
    store: accounts.store,
    accounts,
    dataFolder: folder,
    publicUrl: new URL(publicUrl),
    limits: { perAddress: 1_000_000, perCaller: 1_000_000, perAccount: 1_000_000, delayMs: 0 },
    log: { level: "trace", stream },
    isHostGuarded: false,
  });
  return { server, folder, lines };
}

async function setUp(office: Office, email = "olga@example.com"): Promise<Insider> {
  const browser = office.browser();
  const { data } = await done(
    office,
    browser.post("/v1/setup", {
      name: "Olga Owner",
      email,
      password: PASSWORD,
      locale: "en",
      workspace: { name: "Acme", locale: "en", timeZone: "Europe/Warsaw", currency: "EUR" },
    }),
  );
  const { workspaceId } = data as { workspaceId: string };
  const { data: members } = await done(office, browser.get(`/v1/workspaces/${workspaceId}/members`));
  const [owner] = (members as { items: { id: string }[] }).items;
  return insider({ browser, email, workspaceId, memberId: owner!.id });
}

async function hire(
  office: Office,
  by: Insider,
  { email, role }: { readonly email: string; readonly role: string },
): Promise<Insider> {
  const { data } = await done(office, by.browser.post(by.at("/invitations"), { email, role }));
  const { link } = data as { link: string };
  const browser = office.browser();
  const newcomer = { name: "Hired Hand", password: PASSWORD, locale: "en" };
  const token = link.split("#token=")[1];
  const accepted = await done(office, browser.post("/v1/invitations/accept", { token, newcomer }));
  const { workspaceId, memberId } = accepted.data as { workspaceId: string; memberId: string };
  return insider({ browser, email, workspaceId, memberId });
}

/** A reply that is a success; with what the server says, if it is not. */
async function done(office: Office, request: Promise<Reply>): Promise<Reply> {
  const reply = await request;
  if (reply.status < 300) return reply;
  const faults = office
    .log()
    .split("\n")
    .filter((line) => line.includes('"err"'));
  throw new Error(`${JSON.stringify(reply.data)}\n${faults.join("\n")}`);
}

function insider(person: Omit<Insider, "at">): Insider {
  return { ...person, at: (path) => `/v1/workspaces/${person.workspaceId}${path}` };
}
