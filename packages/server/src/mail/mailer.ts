import { isIP } from "node:net";
import { FairleadError } from "@fairlead/base";
import { createTransport } from "nodemailer";

/** A letter: plain text alone. */
export interface Mail {
  /** An address as `parseEmail` gives it. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends letters. */
export interface Mailer {
  /** @throws what went wrong, when the server did not take it. */
  readonly sendMail: (mail: Mail) => Promise<void>;
  readonly close: () => void;
}

/** Where mail goes out, and under which name. */
export interface MailerOptions {
  /** smtp://… (made secure before anything is told, but on this machine) or smtps://…, with name and password where they are needed. */
  readonly smtpUrl: string;
  /** The address that letters are from. */
  readonly from: string;
}

const PORTS: Readonly<Record<string, number>> = { "smtp:": 587, "smtps:": 465 };

/**
 * Sends mail through an SMTP server.
 * @throws {FairleadError} `smtp-url-malformed` when the address of the server cannot be read.
 */
export function createMailer({ smtpUrl, from }: MailerOptions): Mailer {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  const port = PORTS[url?.protocol ?? ""];
  if (url === null || port === undefined || url.hostname === "") throw new FairleadError("smtp-url-malformed");
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  const transport = createTransport({
    host,
    port: url.port === "" ? port : Number(url.port),
    secure: url.protocol === "smtps:",
    requireTLS: url.protocol === "smtp:" && !isLoopback(host),
    ...(url.username === ""
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    // what a letter says is never a place to read from
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    sendMail: async ({ to, subject, text }) => {
      await transport.sendMail({
        from: { name: "Fairlead", address: from },
        to: { name: "", address: to },
        subject: oneLine(subject),
        text,
      });
    },
    close: () => transport.close(),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 200);
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
