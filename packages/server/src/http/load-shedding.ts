import underPressure from "@fastify/under-pressure";
import { Problem } from "@fairlead/api";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { getHeapStatistics } from "node:v8";
import type { Limits } from "./limits.ts";
import { RETRY_SECONDS } from "./to-problem.ts";

/** What is answered however busy the server is: those who watch it must see that it lives. */
const ALWAYS: ReadonlySet<string | undefined> = new Set(["/livez", "/readyz", "/metrics"]);

const MAX_HEAP_SHARE = 0.92;

/** Turns requests away at once when there are more than can be answered, rather than letting all of them wait. */
export class LoadShedding {
  readonly #limits: Pick<Limits, "inFlight" | "delayMs">;
  readonly #inFlight = new Set<FastifyRequest>();
  #isStopping = false;

  constructor(limits: Pick<Limits, "inFlight" | "delayMs">) {
    this.#limits = limits;
  }

  /** How many requests are being answered. */
  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** Takes no more requests. */
  stop(): void {
    this.#isStopping = true;
  }

  /** A request that goes on as a stream no longer counts. */
  release(request: FastifyRequest): void {
    this.#inFlight.delete(request);
  }

  /** Watches over all requests of a server. */
  async register(app: FastifyInstance): Promise<void> {
    await app.register(underPressure, {
      maxEventLoopDelay: this.#limits.delayMs,
      maxHeapUsedBytes: getHeapStatistics().heap_size_limit * MAX_HEAP_SHARE,
      pressureHandler: (request) => {
        if (!isWatching(request)) throw new Problem("overloaded", { retryAfterSeconds: RETRY_SECONDS });
      },
    });
    app.addHook("onRequest", async (request) => {
      if (isWatching(request)) return;
      if (this.#isStopping) throw new Problem("stopping", { retryAfterSeconds: RETRY_SECONDS });
      if (this.#inFlight.size >= this.#limits.inFlight)
        throw new Problem("overloaded", { retryAfterSeconds: RETRY_SECONDS });
      this.#inFlight.add(request);
    });
    app.addHook("onResponse", async (request) => this.release(request));
    app.addHook("onRequestAbort", async (request) => this.release(request));
  }
}

function isWatching(request: FastifyRequest): boolean {
  return ALWAYS.has(request.routeOptions.url);
}
