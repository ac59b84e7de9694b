import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A page served to this machine alone, until the process is told to stop. */
export interface PageServer {
  readonly url: string;
  readonly closed: Promise<void>;
}

/** Serves one page on loopback; when the port is taken, on any free one. */
export async function servePage(page: string | Uint8Array, port: number): Promise<PageServer> {
  const bytes = Buffer.from(page);
  const server = createServer((request, response) => {
    // a page on another site may not read this one by naming this machine something else
    if (!isLoopbackName(request.headers.host)) return void response.writeHead(421).end();
    if (request.url !== "/") return void response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405, { allow: "GET, HEAD" }).end();
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-length": bytes.length,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    return listen(server, 0);
  });
  const { port: taken } = server.address() as AddressInfo;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return { url: `http://localhost:${taken}/`, closed: new Promise((resolve) => server.once("close", () => resolve())) };
}

function isLoopbackName(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host ?? "");
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
