import { FairleadError } from "@fairlead/base";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  customFetch,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type CustomFetch,
} from "openid-client";
import { isPublicHost } from "./public-address.ts";

/** What is kept with the browser while somebody is at the company's sign-in. */
export interface CompanyFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the company's sign-in vouches for. */
export interface CompanyClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the company says that it has seen mail to the address arrive. */
  readonly isEmailVerified: boolean;
  readonly name: string | null;
}

/** Signs people in with the accounts of a company: OpenID Connect, by code, with PKCE, state, and nonce. */
export interface CompanyAccounts {
  readonly issuer: string;
  /** Where to send the browser. @throws what went wrong, when the company's server cannot be asked. */
  readonly begin: (redirectUri: string) => Promise<{ readonly url: string; readonly flow: CompanyFlow }>;
  /** Whom the answer the browser brings back is about. @throws what went wrong, when it does not hold. */
  readonly finish: (answer: URL, flow: CompanyFlow) => Promise<CompanyClaims>;
}

/** The company's sign-in, and what we are known by there. */
export interface CompanyOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Default: a public client. */
  readonly clientSecret?: string | null;
}

const TIMEOUT_SECONDS = 10;
const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Makes a company's accounts usable.
 * @throws {FairleadError} `company-issuer-insecure` when the issuer is neither https nor on this machine.
 */
export function createCompanyAccounts({ issuer, clientId, clientSecret = null }: CompanyOptions): CompanyAccounts {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isLocal = url?.protocol === "http:" && LOOPBACK.has(url.hostname);
  if (url === null || (url.protocol !== "https:" && !isLocal))
    throw new FairleadError("company-issuer-insecure", { issuer: issuer.slice(0, 200) });
  let discovered: Promise<Configuration> | null = null;
  const configure = (): Promise<Configuration> => {
    const authentication = clientSecret === null ? None() : ClientSecretPost(clientSecret);
    discovered ??= discovery(url, clientId, undefined, authentication, {
      timeout: TIMEOUT_SECONDS,
      [customFetch]: guardedFetch(url),
      execute: isLocal ? [allowInsecureRequests] : [],
    }).catch((error: unknown) => {
      // asked again by the next who signs in
      discovered = null;
      throw error;
    });
    return discovered;
  };
  return {
    issuer,
    begin: async (redirectUri) => beginFlow(await configure(), redirectUri),
    finish: async (answer, flow) => finishFlow(await configure(), answer, flow),
  };
}

async function beginFlow(
  configuration: Configuration,
  redirectUri: string,
): Promise<{ readonly url: string; readonly flow: CompanyFlow }> {
  const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: "openid email profile",
    response_type: "code",
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: "S256",
  });
  return { url: url.href, flow };
}

async function finishFlow(configuration: Configuration, answer: URL, flow: CompanyFlow): Promise<CompanyClaims> {
  const tokens = await authorizationCodeGrant(configuration, answer, {
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    pkceCodeVerifier: flow.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error("the company's sign-in gave no id token");
  const isTold = typeof claims["email"] === "string";
  const canAsk = configuration.serverMetadata().userinfo_endpoint !== undefined;
  const told = isTold || !canAsk ? claims : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof told["email"] === "string" ? told["email"] : null,
    isEmailVerified: told["email_verified"] === true,
    name: typeof told["name"] === "string" ? told["name"] : null,
  };
}

/**
 * Asks the issuer itself, and other servers it names only where they are public: a list of addresses it gives is no way into the network.
 * Edges: nothing is followed elsewhere.
 */
function guardedFetch(issuer: URL): CustomFetch {
  return async (address, options) => {
    const url = new URL(address);
    const isIssuer = url.host === issuer.host && url.protocol === issuer.protocol;
    if (!isIssuer && !(url.protocol === "https:" && (await isPublicHost(url.hostname))))
      throw new FairleadError("company-address-refused", { host: url.host });
    return fetch(url, { ...options, redirect: "manual" } as RequestInit);
  };
}
