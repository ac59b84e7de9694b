import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter that arrived. */
export interface Letter {
  readonly to: readonly string[];
  readonly text: string;
}

/** A real mail server on this machine. */
export interface Mailbox {
  readonly smtpUrl: string;
  readonly letters: Letter[];
  readonly close: () => Promise<void>;
}

/** Opens a mail server that keeps what arrives. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        // long lines come folded
        const text = Buffer.concat(chunks).toString("utf8").replaceAll("=\r\n", "").replaceAll("=3D", "=");
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
