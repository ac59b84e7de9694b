import { Problem } from "@fairlead/api";
import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { problemDocument } from "./problem-document.ts";

const CODES = {
  HPE_HEADER_OVERFLOW: "headers-too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "request-timeout",
} as const;

/** Answers what is not even a request of HTTP, or did not come in time, and hangs up. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = Object.hasOwn(CODES, error.code ?? "") ? CODES[error.code as keyof typeof CODES] : "path-malformed";
  const problem = new Problem(code);
  const body = JSON.stringify(problemDocument(problem, { requestId: randomUUID(), locale: "en" }));
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.code}`,
    "content-type: application/problem+json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "x-content-type-options: nosniff",
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
