import { startServer } from "@fairlead/server";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { assertNoWords, STORE_OPTIONS, storePlaceOf } from "../store/place.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead serve`: the server, until it is told to stop. */
export const serve: Command = {
  options: {
    ...STORE_OPTIONS,
    host: { type: "string" },
    port: { type: "string" },
    "public-url": { type: "string" },
    "trust-proxy": { type: "string", multiple: true },
    log: { type: "string" },
  },
  run: runServer,
};

const LOG_LEVELS: readonly string[] = ["debug", "info", "warn", "error"];

async function runServer(context: CommandContext): Promise<ExitCode> {
  assertNoWords(context);
  const { arguments: given, messages, terminal } = context;
  const level = levelOf(given.textOf("log") ?? (terminal.isInteractive ? "warn" : "info"));
  const options = {
    host: given.textOf("host") ?? "127.0.0.1",
    port: portOf(given.textOf("port")),
    publicUrl: urlOf(given.textOf("public-url")),
    trustedProxies: given.textsOf("trust-proxy"),
    env: process.env,
    // the log goes beside the answer, so that the address stays alone on standard output
    log: { level, stream: process.stderr },
  };
  const server = await startServer({ ...options, place: storePlaceOf(context) });
  const { url, setUpToken, isExposed } = server;
  const lines = [
    messages.text("serve.ready", { url }),
    ...(setUpToken === null
      ? []
      : [messages.text("serve.set-up", { url }), messages.text("serve.set-up-token", { token: setUpToken })]),
    ...(isExposed ? [messages.text("serve.insecure")] : []),
  ];
  await terminal.print(`${lines.join("\n")}\n`);
  await untilStopped();
  terminal.say(`${messages.text("serve.stopping")}\n`);
  await server.stop();
  return EXIT.fine;
}

/** Resolves when the process is told to stop; told again, it stops at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.once("SIGINT", () => process.exit(1)).once("SIGTERM", () => process.exit(1));
      resolve();
    };
    process.once("SIGINT", stop).once("SIGTERM", stop);
  });
}

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (text.trim() === "" || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError("cli.option-port", { given: text });
  return port;
}

function urlOf(text: string | undefined): URL | null {
  if (text === undefined) return null;
  const url = URL.parse(text);
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.pathname !== "/")
    throw new UsageError("serve.option-url", { given: text });
  return url;
}

function levelOf(text: string): string {
  if (!LOG_LEVELS.includes(text))
    throw new UsageError("cli.option-words", { option: "--log", words: LOG_LEVELS.join(", "), given: text });
  return text;
}
