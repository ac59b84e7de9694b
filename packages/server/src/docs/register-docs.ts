import { openApiDocument } from "@fairlead/api";
import type { FastifyInstance } from "fastify";
import { chooseLocale } from "../http/choose-locale.ts";
import { docsPage } from "./docs-page.ts";
import { DOCS_STYLE } from "./docs-style.ts";

const VERSION = "0.1.0";
const HOUR_SECONDS = 3_600;

/** Shows what can be asked: `/openapi.json` for programs, `/docs` for people, who find it at `/` too. */
export function registerDocs(app: FastifyInstance): void {
  const document = openApiDocument({ version: VERSION });
  const json = JSON.stringify(document);
  app.get("/openapi.json", (_request, reply) =>
    reply.type("application/json; charset=utf-8").header("cache-control", `max-age=${HOUR_SECONDS}`).send(json),
  );
  app.get("/", (_request, reply) => reply.redirect("/docs"));
  // browsers ask for it by themselves
  app.get("/favicon.ico", (_request, reply) => reply.code(204).send());
  app.get("/docs", (request, reply) => {
    const locale = chooseLocale(request.headers["accept-language"]) ?? "en";
    const page = docsPage(document, { locale, origin: `${request.protocol}://${request.host}` });
    return reply.type("text/html; charset=utf-8").header("vary", "accept-language").send(page);
  });
  app.get("/docs.css", (_request, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", `max-age=${HOUR_SECONDS}`).send(DOCS_STYLE),
  );
}
