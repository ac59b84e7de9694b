import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A way to a database that can be cut. */
export interface Link {
  readonly databaseUrl: string;
  /** Breaks all connections and takes no new ones for so many milliseconds. */
  readonly cut: (forMs: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a way to a database at an address of its own. */
export async function openLink(databaseUrl: string): Promise<Link> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => (sockets.delete(socket), near.destroy(), far.destroy()));
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = new URL(databaseUrl);
  address.port = String((server.address() as AddressInfo).port);
  const breakAll = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    databaseUrl: address.href,
    cut: async (forMs) => {
      isCut = true;
      breakAll();
      await sleep(forMs);
      isCut = false;
    },
    close: async () => {
      breakAll();
      server.close();
      await once(server, "close");
    },
  };
}
