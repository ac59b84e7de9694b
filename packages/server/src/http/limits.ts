import rateLimit from "@fastify/rate-limit";
import { Problem } from "@fairlead/api";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Authentication } from "../authentication.ts";

/** How much one caller may ask. Units: requests a minute; streams at a time. */
export interface Limits {
  /** From one address; of IPv6 from one network of 64 bits. Default: 1200. */
  readonly perAddress: number;
  /** With one session or key. Default: 1200. */
  readonly perCaller: number;
  /** By one account, with all its sessions and keys. Default: 2400. */
  readonly perAccount: number;
  /** Live feeds of one account. Default: 10. */
  readonly streamsPerAccount: number;
  /** Requests that are being answered at once, whoever asks; further ones are turned away. Default: 256. */
  readonly inFlight: number;
  /** How long the process may be kept from its work before it turns requests away; 0: however long. Default: 1 s. Units: ms. */
  readonly delayMs: number;
}

/** The limits unless others are set. */
export const DEFAULT_LIMITS: Limits = {
  perAddress: 1_200,
  perCaller: 1_200,
  perAccount: 2_400,
  streamsPerAccount: 10,
  inFlight: 256,
  delayMs: 1_000,
};

const MINUTE_MS = 60_000;
/** How many callers are counted at once; beyond, those not seen for longest are forgotten. */
const COUNTED = 20_000;

/**
 * Counts requests by address as they come; gives what counts them by caller.
 * @throws {Problem} both, at the request that is too much: `too-many-requests`.
 */
export async function registerRateLimits(
  app: FastifyInstance,
  { perAddress, perCaller, perAccount }: Limits,
): Promise<(request: FastifyRequest, authentication: Authentication) => Promise<void>> {
  await app.register(rateLimit, { global: false, timeWindow: MINUTE_MS, cache: COUNTED });
  const callers = new WeakMap<FastifyRequest, Authentication>();
  const byAddress = app.createRateLimit({ max: perAddress });
  const byCaller = app.createRateLimit({
    max: perCaller,
    keyGenerator: (request) => `caller ${callers.get(request)?.countKey ?? ""}`,
  });
  const byAccount = app.createRateLimit({
    max: perAccount,
    keyGenerator: (request) => `account ${callers.get(request)?.accountId ?? ""}`,
  });
  app.addHook("onRequest", async (request) => refuseExcess(await byAddress(request)));
  return async (request, authentication) => {
    callers.set(request, authentication);
    refuseExcess(await byCaller(request));
    refuseExcess(await byAccount(request));
  };
}

type Count = Awaited<ReturnType<ReturnType<FastifyInstance["createRateLimit"]>>>;

function refuseExcess(count: Count): void {
  if (!count.isAllowed && count.isExceeded)
    throw new Problem("too-many-requests", { retryAfterSeconds: Math.max(1, count.ttlInSeconds) });
}
