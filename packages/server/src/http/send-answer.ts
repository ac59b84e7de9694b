import { writeWire, type Operation } from "@fairlead/api";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Answer } from "../handler.ts";
import { etagOf } from "./preconditions.ts";

/** Sends what a handler answered. Edges: keys that the schema of the operation does not name are left out, so that nothing unlisted leaks. */
export function sendAnswer(
  operation: Operation,
  answer: Answer<unknown>,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): FastifyReply {
  if (answer.isRepeat === true) reply.header("idempotent-replay", "true");
  if (answer.rev !== undefined) reply.header("etag", etagOf(answer.rev));
  const { response } = operation;
  if (response === "redirect") return reply.redirect(answer.location ?? "/", 302);
  if (response === "file" && answer.file !== undefined) return sendFile(reply, answer.file);
  if (typeof response === "string") return reply.code(204).send();
  if (answer.rev !== undefined && request.method === "GET" && request.headers["if-none-match"] === etagOf(answer.rev))
    return reply.code(304).send();
  const body = JSON.stringify(writeWire(response, answer.data));
  return reply.code(operation.status).type("application/json; charset=utf-8").send(body);
}

const PERCENT: Readonly<Record<string, string>> = { "'": "%27", "(": "%28", ")": "%29", "*": "%2A" };

function sendFile(reply: FastifyReply, file: NonNullable<Answer<unknown>["file"]>): FastifyReply {
  // the name is a stranger's: only what no header and no file system takes amiss
  const plain = file.name.replaceAll(/[^\w.-]+/gu, "_").slice(-120);
  // RFC 8187 leaves fewer letters plain than addresses do
  const encoded = encodeURIComponent(file.name).replaceAll(/['()*]/gu, (letter) => PERCENT[letter] ?? letter);
  return reply
    .header("content-disposition", `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
    .header("content-security-policy", "default-src 'none'; sandbox")
    .type(file.mediaType)
    .send(file.content);
}
