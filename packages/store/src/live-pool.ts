import { FairleadError } from "@fairlead/base";
import type { Pool, PoolClient } from "pg";
import { addressOf, createPool, type DatabaseAddress } from "./connection/database.ts";
import type { Connections } from "./connection/run-transaction.ts";
import { openEmbeddedServer, type EmbeddedServer } from "./embedded/embedded-server.ts";
import type { StoreLocation } from "./store-location.ts";

/**
 * The connections of an open store, wherever its server is by now: an embedded server that was lost is opened again, at another port perhaps,
 * and who asks meanwhile waits. A server of somebody else's comes back by itself, at its own place.
 */
export class LivePool implements Connections {
  readonly #location: StoreLocation;
  readonly #size: number;
  #server: EmbeddedServer | null = null;
  #address: DatabaseAddress;
  #pool: Pool;
  #reopening: Promise<void> | null = null;
  #isLost = false;
  #isClosed = false;

  private constructor(location: StoreLocation, size: number, server: EmbeddedServer | null) {
    this.#location = location;
    this.#size = size;
    this.#address = addressOf("databaseUrl" in location ? location.databaseUrl : server!.url);
    this.#pool = createPool(this.#address.appUrl, size);
    this.#follow(server);
  }

  /** Opens the server, and nothing more: the database may have no schema yet. */
  static async open(location: StoreLocation, size: number): Promise<LivePool> {
    const server = "dataFolder" in location ? await openEmbeddedServer(location) : null;
    return new LivePool(location, size, server);
  }

  get address(): DatabaseAddress {
    return this.#address;
  }

  async connect(): Promise<PoolClient> {
    if (this.#isLost) await this.#reopen();
    return this.#pool.connect();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#reopening?.catch(() => undefined);
    await this.#pool.end();
    await this.#server?.close();
  }

  #follow(server: EmbeddedServer | null): void {
    this.#server = server;
    if (server !== null) void this.#watch(server);
  }

  async #watch(server: EmbeddedServer): Promise<void> {
    await server.lost;
    if (this.#isClosed) return;
    this.#isLost = true;
    // at once, so that the next to ask need not wait; if it fails, they try again and are told
    await this.#reopen().catch(() => undefined);
  }

  /** However many ask, it is opened once. */
  #reopen(): Promise<void> {
    this.#reopening ??= this.#openAgain().finally(() => (this.#reopening = null));
    return this.#reopening;
  }

  async #openAgain(): Promise<void> {
    const location = this.#location;
    if (!("dataFolder" in location)) throw new FairleadError("broken-invariant", { message: "no server of our own" });
    const server = await openEmbeddedServer(location);
    const old = this.#pool;
    this.#address = addressOf(server.url);
    this.#pool = createPool(this.#address.appUrl, this.#size);
    this.#isLost = false;
    this.#follow(server);
    // its connections are dead; it ends when those who hold one have noticed
    old.end().catch(() => undefined);
  }
}
