import { createServer, connect, type Server, type Socket } from "node:net";
import { once } from "node:events";

/** A line to a server that can be cut and mended. */
export interface BreakableLine {
  /** The address of the server through the line. */
  readonly url: string;
  /** Ends what is connected, and lets nobody in. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** The next message that holds this text reaches the server, and the line breaks before the answer. */
  readonly cutAfter: (text: string) => void;
}

/** Lays a line to the server of an address. */
export async function layLine(serverUrl: string): Promise<BreakableLine> {
  const target = new URL(serverUrl);
  const ends = new Set<Socket>();
  let fatal: string | null = null;
  const join = (near: Socket): void => {
    const far = connect(Number(target.port), target.hostname);
    for (const end of [near, far]) {
      ends.add(end);
      end
        .on("error", () => undefined)
        .on("close", () => {
          ends.delete(end);
          near.destroy();
          far.destroy();
        });
    }
    near.on("data", (chunk) => {
      if (fatal === null || !chunk.includes(fatal)) return void far.write(chunk);
      fatal = null;
      far.unpipe(near);
      far.once("data", () => near.destroy()).resume();
      far.write(chunk);
    });
    far.pipe(near);
  };
  let server = createServer(join);
  const port = await listen(server, 0);
  const url = new URL(serverUrl);
  url.port = String(port);
  return {
    url: url.href,
    cut: async () => {
      server.close();
      for (const end of ends) end.destroy();
      await once(server, "close");
    },
    mend: async () => {
      server = createServer(join);
      await listen(server, port);
    },
    cutAfter: (text) => (fatal = text),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}
