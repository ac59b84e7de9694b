import type { Actor } from "@fairlead/access";
import type { AccessOf, InputOf, OperationId, OutputOf } from "@fairlead/api";
import type { Locale } from "@fairlead/messages";
import type { Store } from "@fairlead/store";
import type { Readable } from "node:stream";
import type { Authentication } from "./authentication.ts";

/** What every handler is given. */
export interface PublicContext {
  readonly store: Store;
  readonly requestId: string;
  readonly locale: Locale;
  /** Where the request came from, as far as the proxy that is trusted tells. */
  readonly address: string;
  /** Whether it was made on this machine: over loopback, naming a loopback host, and passed on by no proxy. */
  readonly isLocal: boolean;
  readonly userAgent: string | null;
  /** What a sign-in that leads over another site has left with this browser: the cookie that `Answer.flow` sets. */
  readonly flowToken: string | null;
  /** Who asks, if anybody has signed in. */
  readonly authentication: Authentication | null;
  /** The key and the hash that make a repeated request have one effect; null where the operation needs none. */
  readonly idempotency: { readonly key: string; readonly requestHash: Buffer } | null;
  /** The file of an operation that takes one; else null. */
  readonly upload: Readable | null;
  /** Ends when the caller goes away or the server stops. */
  readonly signal: AbortSignal;
}

/** What a handler for those signed in is given. */
interface AccountContext extends PublicContext {
  readonly authentication: Authentication;
}

/** What a handler within a workspace is given: the caller is a member and has the right the operation asks for. */
export interface WorkspaceContext extends AccountContext {
  readonly workspaceId: string;
  readonly actor: Actor;
}

/** What a handler of an operation is given beside its input. */
type ContextOf<Id extends OperationId> =
  AccessOf<Id> extends "public" ? PublicContext : AccessOf<Id> extends "account" ? AccountContext : WorkspaceContext;

/** What a handler answers. */
export interface Answer<Data> {
  readonly data: Data;
  /** The version of the record that is answered: becomes the ETag. */
  readonly rev?: number;
  /** A session begins (its token becomes the cookie) or ends (null). Units: `expiresAt` in epoch milliseconds. */
  readonly session?: { readonly token: string; readonly expiresAt: number } | null;
  /** A sign-in that leads over another site begins (its token becomes a cookie of its own) or ends (null). Units: `expiresAt` in epoch milliseconds. */
  readonly flow?: { readonly token: string; readonly expiresAt: number } | null;
  /** Of an operation that redirects: where to. */
  readonly location?: string;
  /** Of an operation that answers with a file. */
  readonly file?: { readonly name: string; readonly mediaType: string; readonly content: Readable };
  /** Whether it had been done before, under the same Idempotency-Key. */
  readonly isRepeat?: boolean;
}

/** Does what an operation says. @throws {Problem} when it cannot. */
type Handler<Id extends OperationId> = (input: InputOf<Id>, context: ContextOf<Id>) => Promise<Answer<OutputOf<Id>>>;

/** Handlers for some operations: each exactly once. */
export type HandlersFor<Ids extends OperationId> = { readonly [Id in Ids]: Handler<Id> };

/** Handlers for all but the live feed, which is no answer but a stream: one that is missing does not compile. */
export type Handlers = HandlersFor<Exclude<OperationId, "feed.open">>;
