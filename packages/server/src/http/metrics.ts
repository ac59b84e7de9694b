import type { FastifyInstance, FastifyRequest } from "fastify";
import { createHash, timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { Problem } from "@fairlead/api";
import { isLocal } from "./is-local.ts";

/** What is measured live, by name. */
export interface LiveGauges {
  readonly requestsInFlight: () => number;
  readonly openFeeds: () => number;
  readonly deadJobs: () => Promise<number>;
}

/**
 * Measures every request, and shows the measures at `/metrics` in the text form of Prometheus.
 * Edges: for who comes from this machine without a proxy between, or brings the token; for others there is nothing there.
 */
export function registerMetrics(app: FastifyInstance, gauges: LiveGauges, token: string | null): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "fairlead_http_request_duration_seconds",
    help: "How long requests took, by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  registry.registerMetric(
    gauge("fairlead_http_requests_in_flight", "Requests that are being answered.", gauges.requestsInFlight),
  );
  registry.registerMetric(gauge("fairlead_feeds_open", "Live feeds that are open.", gauges.openFeeds));
  registry.registerMetric(gauge("fairlead_jobs_dead", "Jobs that failed in all their attempts.", gauges.deadJobs));
  app.addHook("onResponse", async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? "none", status: reply.statusCode };
    durations.observe(labels, reply.elapsedTime / 1_000);
  });
  app.get("/metrics", async (request, reply) => {
    if (!mayMeasure(request, token)) throw new Problem("address-unknown");
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** A measure that is taken when it is asked for. Edges: one that cannot be taken is no number. */
function gauge(name: string, help: string, read: () => number | Promise<number>): Gauge {
  return new Gauge({
    name,
    help,
    registers: [],
    async collect() {
      this.set(await Promise.resolve(read()).catch(() => Number.NaN));
    },
  });
}

function mayMeasure(request: FastifyRequest, token: string | null): boolean {
  const { authorization = "" } = request.headers;
  if (token !== null && isSame(authorization, `Bearer ${token}`)) return true;
  return isLocal(request);
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
