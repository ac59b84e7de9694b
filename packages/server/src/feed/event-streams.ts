import { Problem } from "@fairlead/api";
import type { Store } from "@fairlead/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { OutgoingHttpHeaders } from "node:http";
import type { WorkspaceContext } from "../handler.ts";
import { EventStream } from "./event-stream.ts";
import { OutboxTail } from "./outbox-tail.ts";

const LAST_EVENT_ID = /^\d{1,15}$/u;

/** The live feeds that are open. */
export class EventStreams {
  readonly #store: Store;
  readonly #mostPerAccount: number;
  readonly #tails = new Map<string, OutboxTail>();
  readonly #open = new Map<EventStream, string>();
  #isStopping = false;

  constructor(store: Store, { mostPerAccount }: { readonly mostPerAccount: number }) {
    this.#store = store;
    this.#mostPerAccount = mostPerAccount;
  }

  /** How many are open. */
  get size(): number {
    return this.#open.size;
  }

  /**
   * Opens a feed as the answer to a request, and keeps it until the caller leaves, may no longer, or the server stops.
   * @throws {Problem} `too-many-streams`, `stopping`.
   */
  async open(
    context: WorkspaceContext,
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  ): Promise<FastifyReply> {
    const { accountId } = context.authentication;
    this.#admit(accountId);
    const { workspaceId } = context;
    const tail = this.#tails.get(workspaceId) ?? new OutboxTail(this.#store, workspaceId);
    this.#tails.set(workspaceId, tail);
    const stream = new EventStream(context, { tail, response: reply.raw });
    this.#open.set(stream, accountId);
    reply.raw.on("close", () => this.#open.delete(stream));
    try {
      const last = await tail.listen();
      const seen = request.headers["last-event-id"];
      const from = typeof seen === "string" && LAST_EVENT_ID.test(seen) ? Number(seen) : null;
      reply.hijack();
      void stream
        .run({ from, last, headers: { ...reply.getHeaders() } as OutgoingHttpHeaders })
        .catch((error: unknown) => request.log.warn({ err: error }, "feed ended"))
        .finally(() => this.#close(stream, tail, workspaceId));
    } catch (error) {
      this.#open.delete(stream);
      throw error;
    }
    return reply;
  }

  /** Ends all feeds with a hint to come back soon, and takes no more. */
  stop(): void {
    this.#isStopping = true;
    for (const stream of this.#open.keys()) stream.stop();
  }

  #admit(accountId: string): void {
    if (this.#isStopping) throw new Problem("stopping", { retryAfterSeconds: 2 });
    const own = [...this.#open.values()].filter((id) => id === accountId).length;
    if (own >= this.#mostPerAccount)
      throw new Problem("too-many-streams", { values: { max: this.#mostPerAccount }, retryAfterSeconds: 10 });
  }

  #close(stream: EventStream, tail: OutboxTail, workspaceId: string): void {
    this.#open.delete(stream);
    tail.leave();
    if (tail.listeners === 0) this.#tails.delete(workspaceId);
  }
}
