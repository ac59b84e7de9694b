import type { FastifyReply, FastifyRequest } from "fastify";
import type { Credentials } from "../authentication.ts";

/** The name of a cookie. Edges: over https the browser itself holds it to this host and to https. */
function cookieName(purpose: "session" | "flow", isSecure: boolean): string {
  return `${isSecure ? "__Host-" : ""}fairlead-${purpose}`;
}

const BEARER = /^Bearer ([\u0021-\u007e]{1,500})$/u;
const LONGEST_TOKEN = 500;

/** What a request brings to say who it is from. Edges: a key that is sent comes before a cookie. */
export function credentialsIn(request: FastifyRequest, isSecure: boolean): Credentials {
  const { authorization } = request.headers;
  if (authorization !== undefined) return { sessionToken: null, bearerToken: BEARER.exec(authorization)?.[1] ?? null };
  return { sessionToken: tokenIn(request, cookieName("session", isSecure)), bearerToken: null };
}

/** What a sign-in that leads over another site has left with this browser. */
export function flowTokenIn(request: FastifyRequest, isSecure: boolean): string | null {
  return tokenIn(request, cookieName("flow", isSecure));
}

function tokenIn(request: FastifyRequest, name: string): string | null {
  const cookie = request.cookies[name];
  return cookie === undefined || cookie === "" || cookie.length > LONGEST_TOKEN ? null : cookie;
}

/** What a cookie holds, and until when. Units: `expiresAt` in epoch milliseconds. */
interface Kept {
  readonly token: string;
  readonly expiresAt: number;
}

/** Has the browser keep a session, or forget it (null). */
export function setSession(reply: FastifyReply, session: Kept | null, isSecure: boolean): void {
  keep(reply, cookieName("session", isSecure), { kept: session, isSecure });
}

/** Has the browser keep what a sign-in over another site needs, or forget it (null). */
export function setFlow(reply: FastifyReply, flow: Kept | null, isSecure: boolean): void {
  keep(reply, cookieName("flow", isSecure), { kept: flow, isSecure });
}

function keep(
  reply: FastifyReply,
  name: string,
  { kept, isSecure }: { readonly kept: Kept | null; readonly isSecure: boolean },
): void {
  // lax, since a strict cookie would be missing when a link in a mail is followed
  const attributes = { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure } as const;
  if (kept === null) reply.clearCookie(name, attributes);
  else reply.setCookie(name, kept.token, { ...attributes, expires: new Date(kept.expiresAt) });
}
