import { administerAccount, createOwner, type AccountAction } from "@fairlead/server";
import { openStore, type Store } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { STORE_OPTIONS, storePlaceOf } from "../store/place.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead account ACTION EMAIL`: what who runs the server does with accounts, where nobody can sign in to do it. */
export const account: Command = {
  options: {
    ...STORE_OPTIONS,
    "public-url": { type: "string" },
    name: { type: "string" },
    workspace: { type: "string" },
    "time-zone": { type: "string" },
    currency: { type: "string" },
  },
  run: runAction,
};

const ACTIONS: readonly AccountAction[] = ["reset-link", "unlock", "disable", "enable", "drop-second-step"];
const DEFAULT_URL = "http://localhost:7272";

async function runAction(context: CommandContext): Promise<ExitCode> {
  const { messages, terminal, arguments: given } = context;
  const [action = "", email, ...rest] = given.words;
  if (email === undefined || rest.length > 0 || !(action === "create-owner" || isAction(action)))
    throw new UsageError("account.usage", { actions: ["create-owner", ...ACTIONS].join(", ") });
  const publicUrl = urlOf(given.textOf("public-url") ?? DEFAULT_URL);
  const place = storePlaceOf(context);
  const store = await openStore(place.location, { now: terminal.now });
  try {
    const link =
      action === "create-owner"
        ? await makeOwner(context, { store, publicUrl, email })
        : await administerAccount({ store, publicUrl }, email, action);
    await terminal.print(link === null ? `${messages.text(`account.done.${action as AccountAction}`)}\n` : `${link}\n`);
    if (link !== null) terminal.say(`${messages.text("account.link")}\n`);
  } finally {
    await store.close();
  }
  return EXIT.fine;
}

function makeOwner(
  { arguments: given, messages }: CommandContext,
  { store, publicUrl, email }: { readonly store: Store; readonly publicUrl: string; readonly email: string },
): Promise<string> {
  const [name, workspace] = [given.textOf("name"), given.textOf("workspace")];
  if (name === undefined || workspace === undefined) throw new UsageError("account.owner-usage");
  const timeZone = given.textOf("time-zone") ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const currency = given.textOf("currency") ?? "EUR";
  const { locale } = messages;
  return createOwner({ store, publicUrl }, { email, name, workspace: { name: workspace, locale, timeZone, currency } });
}

function isAction(text: string): text is AccountAction {
  return (ACTIONS as readonly string[]).includes(text);
}

function urlOf(text: string): string {
  const url = URL.parse(text);
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.pathname !== "/")
    throw new UsageError("serve.option-url", { given: text });
  return url.origin;
}
