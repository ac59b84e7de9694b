import { randomUUID } from "node:crypto";

/** What came back. Shape: `code` is that of the problem, null of a success. */
export interface Reply {
  readonly status: number;
  readonly code: string | null;
  readonly data: unknown;
  /** The codes of the reasons of a problem. */
  readonly reasons: readonly string[];
  readonly headers: Headers;
}

export interface RequestOptions {
  readonly rev?: number;
  readonly key?: string;
  readonly bearer?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends requests over real sockets and keeps cookies, as a browser does. */
export class Browser {
  readonly #url: string;
  readonly cookies = new Map<string, string>();
  /** Every cookie header that was received. */
  readonly received: string[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string, options: RequestOptions = {}): Promise<Reply> {
    return this.#send("GET", path, { options });
  }

  post(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<Reply> {
    return this.#send("POST", path, { body, options });
  }

  put(path: string, body: unknown, options: RequestOptions = {}): Promise<Reply> {
    return this.#send("PUT", path, { body, options });
  }

  patch(path: string, body: unknown, options: RequestOptions = {}): Promise<Reply> {
    return this.#send("PATCH", path, { body, options });
  }

  delete(path: string, options: RequestOptions = {}): Promise<Reply> {
    return this.#send("DELETE", path, { options });
  }

  /** Another browser with the same cookies: a copy of what a thief would have. */
  clone(): Browser {
    const other = new Browser(this.#url);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** The token of the session that is used. */
  get token(): string | undefined {
    return this.cookies.get("fairlead-session") ?? this.cookies.get("__Host-fairlead-session");
  }

  async #send(
    method: string,
    path: string,
    { body, options }: { readonly body?: unknown; readonly options: RequestOptions },
  ): Promise<Reply> {
    const { rev, key = randomUUID(), bearer, headers = {} } = options;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${this.#url}${path}`, {
      method,
      redirect: "manual",
      headers: {
        ...(cookie === "" ? {} : { cookie }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(method === "GET" ? {} : { "idempotency-key": key }),
        ...(rev === undefined ? {} : { "if-match": `"${rev}"` }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return readReply(response);
  }

  #keep(line: string): void {
    this.received.push(line);
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
    if (value === "") this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const data: unknown = text.startsWith("{") ? JSON.parse(text) : null;
  const problem = response.status >= 400 ? (data as { code: string; issues?: { code: string }[] }) : null;
  return {
    status: response.status,
    code: problem?.code ?? null,
    data,
    reasons: problem?.issues?.map(({ code }) => code) ?? [],
    headers: response.headers,
  };
}
