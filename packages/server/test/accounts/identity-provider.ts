import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** Whom a company's sign-in knows. */
interface Employee {
  readonly subject: string;
  readonly email: string;
  readonly isEmailVerified: boolean;
}

/** A real OpenID provider on this machine, at which one employee after the other sits down. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Who sits at the company's sign-in page from now on. */
  readonly seat: (employee: Employee) => void;
  /** Goes through the company's sign-in: the address it sends the browser back to. */
  readonly visit: (url: string) => Promise<URL>;
  readonly close: () => Promise<void>;
}

export const CLIENT = { clientId: "fairlead", clientSecret: "the secret of the client" } as const;

/** Opens a provider that knows one client. */
export async function openIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const employees = new Map<string, Employee>();
  let seated = "";
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = createProvider(issuer, redirectUri, (subject) => employees.get(subject));
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/") === true)
      void provider.interactionFinished(request, response, { login: { accountId: seated } });
    else void answer(request, response);
  });
  return {
    issuer,
    seat: (employee) => {
      employees.set(employee.subject, employee);
      seated = employee.subject;
    },
    visit: (url) => followTo(url, redirectUri),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function createProvider(
  issuer: string,
  redirectUri: string,
  find: (subject: string) => Employee | undefined,
): Provider {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "test" }] },
    cookies: { keys: ["a key for cookies"] },
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => {
      const employee = find(subject);
      if (employee === undefined) return undefined;
      const { email, isEmailVerified } = employee;
      const claims = { sub: subject, email, email_verified: isEmailVerified, name: "Emma Employee" };
      return { accountId: subject, claims: () => claims };
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
}

async function followTo(start: string, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(start);
  for (let hop = 0; hop < 10 && !url.href.startsWith(redirectUri); hop++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location === null) throw new Error(`${response.status} ${await response.text()}`);
    url = new URL(location, url);
  }
  return url;
}
