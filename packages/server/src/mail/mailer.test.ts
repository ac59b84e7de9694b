import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { createMailer } from "./mailer.ts";

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

const servers: SMTPServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A real mail server on this machine. */
async function openServer(received: Received[]): Promise<string> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onAuth: ({ username, password }, _session, done) => {
      done(null, username === "u@x" && password === "p:w" ? { user: username } : {});
    },
    onData: (stream, session, done) => {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text,
        });
        done();
      });
    },
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

test("a letter arrives as it was written, and from whom", async () => {
  const received: Received[] = [];
  const mailer = createMailer({
    smtpUrl: `smtp://u%40x:p%3Aw@${await openServer(received)}`,
    from: "crm@example.com",
  });
  await mailer.sendMail({ to: "anna@example.com", subject: "Hello", text: "One\nTwo" });
  mailer.close();
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ from: "crm@example.com", to: ["anna@example.com"] });
  expect(received[0]!.text).toContain("One\r\nTwo");
});

test("what is in a letter adds no one to it and no header", async () => {
  const received: Received[] = [];
  const mailer = createMailer({ smtpUrl: `smtp://${await openServer(received)}`, from: "crm@example.com" });
  await mailer.sendMail({
    to: "anna@example.com",
    subject: "Hello\r\nBcc: jan@evil.example\u2028X: y",
    text: "Bcc: jan@evil.example\r\n.\r\nRCPT TO:<jan@evil.example>",
  });
  mailer.close();
  expect(received.map(({ to }) => to)).toEqual([["anna@example.com"]]);
  expect(received[0]!.text.split("\r\n\r\n")[0]).not.toMatch(/^(?:bcc|x):/imu);
  expect(received[0]!.text).toContain("Subject: Hello Bcc: jan@evil.example X: y");
});

test.each(["", "http://example.com", "smtp:", "example.com:25"])("%j is no address of a mail server", (smtpUrl) => {
  expect(() => createMailer({ smtpUrl, from: "crm@example.com" })).toThrow("smtp-url-malformed");
});

test("a server elsewhere is told nothing before the line is secure", async () => {
  const received: Received[] = [];
  const address = await openServer(received);
  // another spelling of this machine that is not taken for it
  const mailer = createMailer({ smtpUrl: `smtp://0.0.0.0:${address.split(":")[1]}`, from: "crm@example.com" });
  await expect(mailer.sendMail({ to: "anna@example.com", subject: "Hello", text: "x" })).rejects.toThrow(/TLS/u);
  mailer.close();
  expect(received).toEqual([]);
});
