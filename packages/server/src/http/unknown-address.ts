import { operations, Problem } from "@fairlead/api";
import type { FastifyInstance } from "fastify";
import { refuse } from "./door.ts";

/** The longest address that is taken. Units: characters. */
const ADDRESS_MAX_LENGTH = 12_000;

const PATTERNS = operations.map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/gu, "[^/]+")}$`, "u"),
}));

/** Says of an address that leads nowhere that it does, or how it can be asked. */
export function refuseUnknownAddress(app: FastifyInstance): void {
  app.addHook("onRequest", async (request) => {
    if (request.url.length > ADDRESS_MAX_LENGTH)
      throw new Problem("address-too-long", { values: { max: ADDRESS_MAX_LENGTH } });
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ""] = request.url.split("?", 1);
    const allowed = PATTERNS.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    if (allowed.length === 0) return refuse(request, reply, new Problem("address-unknown"));
    const methods = [...new Set(allowed)].join(", ");
    reply.header("allow", methods);
    return refuse(
      request,
      reply,
      new Problem("method-unknown", { values: { allowed: methods, method: request.method } }),
    );
  });
}
