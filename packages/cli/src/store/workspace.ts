import {
  administer,
  createId,
  insertWorkspace,
  listAllWorkspaces,
  type NamedWorkspace,
  type Store,
} from "@fairlead/store";
import type { CommandContext } from "../command.ts";
import { UsageError } from "../usage-error.ts";

const CALLER = { actor: null, via: "command-line", requestId: null } as const;

/**
 * The workspace a command works in: the one `--workspace` names by name or id, or the only one there is. A name that no workspace has makes
 * one, if there is none yet.
 * @throws {UsageError} `import.workspace-ambiguous`, `import.workspace-unknown`, `import.workspace-needed`.
 */
export async function chooseWorkspace(store: Store, context: CommandContext): Promise<string> {
  const given = context.arguments.textOf("workspace");
  const all = await listAllWorkspaces(store);
  const workspaces = all.map(({ name }) => `“${name}”`).join(", ");
  if (given === undefined) {
    if (all.length > 1) throw new UsageError("import.workspace-ambiguous", { workspaces });
    if (all[0] === undefined) throw new UsageError("import.workspace-needed");
    return all[0].id;
  }
  const named = all.filter(({ id, name }) => id === given || name === given);
  if (named.length > 1) throw new UsageError("import.workspace-ambiguous", { workspaces: idsOf(named) });
  if (named[0] !== undefined) return named[0].id;
  if (all.length > 0) throw new UsageError("import.workspace-unknown", { given, workspaces });
  return makeWorkspace(store, given, context);
}

function idsOf(workspaces: readonly NamedWorkspace[]): string {
  return workspaces.map(({ id, name }) => `“${name}” ${id}`).join(", ");
}

async function makeWorkspace(store: Store, name: string, { messages, terminal }: CommandContext): Promise<string> {
  const workspaceId = createId();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const currency = CURRENCIES[messages.locale];
  const settings = { name, locale: messages.locale, timeZone, currency };
  await administer(store, workspaceId, CALLER, {
    action: "workspace.create",
    subject: "workspace",
    work: async (tx, scope) => {
      await insertWorkspace(tx, scope, { ...settings, createdAt: store.now() });
      return { subjectId: workspaceId, detail: { set: settings }, response: null };
    },
  });
  terminal.say(`${messages.text("import.workspace-made", { name })}\n`);
  return workspaceId;
}

const CURRENCIES = { en: "USD", pl: "PLN", "zh-Hans": "CNY" } as const;
