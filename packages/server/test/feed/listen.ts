import type { Person, World } from "../world.ts";

/** An event of a feed, as it came. */
interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** Somebody who listens to a feed. */
export interface Listener {
  readonly status: number;
  /** What was heard so far. */
  readonly heard: readonly Heard[];
  /** The id of the last event, heard or silent: where to go on. */
  readonly lastId: () => string;
  /** Resolves when the feed ends. */
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

/** Listens to the feed of a person's workspace, from an event on or from now. */
export async function listen(
  world: Pick<World, "url">,
  person: Person,
  { after, headers = {} }: { readonly after?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Listener> {
  const cut = new AbortController();
  const response = await fetch(`${world.url}/v1/workspaces/${person.workspaceId}/feed`, {
    signal: cut.signal,
    headers: {
      cookie: `fairlead-session=${person.token}`,
      ...(after === undefined ? {} : { "last-event-id": after }),
      ...headers,
    },
  });
  const heard: Heard[] = [];
  let lastId = after ?? "";
  const read = async (): Promise<void> => {
    let rest = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const fields = new Map(
          block.split("\n").map((line) => [line.split(": ", 1)[0]!, line.slice(line.indexOf(": ") + 2)]),
        );
        lastId = fields.get("id") ?? lastId;
        const data = fields.get("data");
        if (data !== undefined)
          heard.push({ event: fields.get("event")!, id: fields.get("id")!, data: JSON.parse(data) });
      }
    }
  };
  const ended = read().catch(() => undefined);
  return { status: response.status, heard, lastId: () => lastId, ended, leave: () => cut.abort() };
}

/** Waits until something holds; gives up after some seconds, so that the test that waits says what is missing. */
export async function until(holds: () => boolean, patienceMs = 8_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
