import type { Writable } from "node:stream";
import type { PoolClient } from "pg";

/** What the driver sends through. It keeps this to itself; without it every statement is a packet of its own, and no more than slower. */
interface SendingClient {
  readonly connection?: { readonly stream?: Writable };
}

/**
 * Holds back what is sent on a connection until the current turn of the event loop ends, so that statements sent one behind the other leave in
 * one packet and wake the server once.
 */
export function gatherPackets(client: PoolClient): void {
  const stream = (client as PoolClient & SendingClient).connection?.stream;
  if (stream === undefined || stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
