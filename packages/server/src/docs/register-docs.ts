import type { FastifyInstance } from "fastify";

/** The description of the API. */
export function registerDocs(app: FastifyInstance): void {
  app.get("/docs", async () => "");
}
