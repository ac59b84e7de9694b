import { Problem } from "@fairlead/api";
import type { FastifyRequest } from "fastify";

const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site has a browser do here: a request that changes something and that a page of another origin sent.
 * Edges: programs send neither header and pass; they have no cookie that a stranger could use.
 * @throws {Problem} `cross-site`.
 */
export function guardOrigin(request: FastifyRequest): void {
  if (READING.has(request.method)) return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") throw new Problem("cross-site");
  const { origin } = request.headers;
  if (origin !== undefined && !isOwn(origin, request.host)) throw new Problem("cross-site");
}

function isOwn(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Refuses a host name this server is not known by, so that no page can reach it under a name of its own (DNS rebinding).
 * @throws {Problem} `host-unknown`.
 */
export function guardHost(request: FastifyRequest, hosts: readonly string[] | null): void {
  if (hosts === null || hosts.includes(request.hostname.toLowerCase())) return;
  throw new Problem("host-unknown", { values: { host: request.hostname.slice(0, 100) } });
}
