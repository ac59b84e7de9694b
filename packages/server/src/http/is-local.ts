import type { FastifyRequest } from "fastify";
import { isIPv4 } from "node:net";

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);
const FORWARDING: readonly string[] = ["forwarded", "x-forwarded-for", "x-forwarded-host", "via"];

/** Whether a request was made on this machine: over loopback, naming a loopback host, and passed on by no proxy. */
export function isLocal(request: FastifyRequest): boolean {
  const isForwarded = FORWARDING.some((header) => request.headers[header] !== undefined);
  return !isForwarded && isLoopback(request.socket.remoteAddress ?? "") && isLoopbackName(request.headers.host ?? "");
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/u, "");
  return address === "::1" || (isIPv4(plain) && plain.startsWith("127."));
}

function isLoopbackName(host: string): boolean {
  return LOOPBACK_NAMES.has(host.replace(/:\d+$/u, "").toLowerCase());
}
