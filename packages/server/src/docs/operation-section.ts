import type { Operation } from "@fairlead/api";
import { html, type Markup } from "./markup.ts";
import { schemaTable, typeOf, type Schema } from "./schema-table.ts";

/** An operation as the document describes it. */
export interface Described {
  readonly description: string;
  readonly parameters: readonly {
    readonly $ref?: string;
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
    readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
  readonly "x-problems": readonly string[];
}

/** One operation: what it does, takes, and answers, what can go wrong, and how it is called from a shell. */
export function operationSection(operation: Operation, described: Described, origin: string): Markup {
  const { id, method, path, summary, status } = operation;
  const sent = Object.values(described.requestBody?.content ?? {})[0]?.schema;
  const answered = Object.values(described.responses[String(status)]?.content ?? {})[0]?.schema;
  return html`<article aria-labelledby="${id}">
    <h3 id="${id}">${summary}</h3>
    <p class="path"><span class="verb ${method.toLowerCase()}">${method}</span> <code>${path}</code></p>
    ${described.description.split("\n\n").map((text) => html`<p>${text}</p>`)} ${parameterTable(described)}
    ${
      sent === undefined
        ? null
        : html`<h4>Body</h4>
            ${schemaShown(sent)}`
    }
    ${
      answered === undefined
        ? null
        : html`<h4>Answer: ${status}</h4>
            ${schemaShown(answered)}`
    }
    <h4>From a shell</h4>
    <pre tabindex="0">${curlOf(operation, origin)}</pre>
    <p class="problems">
      Problems: ${described["x-problems"].map((code) => html`<a href="#problem-${code}"><code>${code}</code></a> `)}
    </p>
  </article>`;
}

function schemaShown(schema: Schema): Markup {
  return schema.$ref === undefined ? schemaTable(schema) : html`<p>${typeOf(schema)}</p>`;
}

function parameterTable({ parameters }: Described): Markup | null {
  const own = parameters.filter(({ name }) => name !== undefined);
  if (own.length === 0) return null;
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Type</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${own.map((parameter) => {
          const schema = parameter.schema ?? parameter.content?.["application/json"]?.schema ?? {};
          return html`<tr>
            <td>
              <code>${parameter.name ?? ""}</code
              >${parameter.required === true ? null : html`<span class="optional"> optional</span>`}
            </td>
            <td>${typeOf(schema)}${parameter.content === undefined ? null : " as JSON"}</td>
            <td>${parameter.description ?? (parameter.in === "path" ? "In the path." : "")}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** How an operation is called with curl. Edges: what is the caller's own stands as $NAME. */
function curlOf({ method, path, effect, precondition, body, upload, access }: Operation, origin: string): string {
  const address = path.replaceAll(
    /\{(\w+)\}/gu,
    (_whole, name: string) => `$${name.replaceAll(/[A-Z]/gu, "_$&").toUpperCase()}`,
  );
  const lines = [
    `curl "${origin}${address}"`,
    ...(method === "GET" ? [] : [`-X ${method}`]),
    ...(access === "public" ? [] : [`-H "Authorization: Bearer $FAIRLEAD_KEY"`]),
    ...(effect === "once" ? [`-H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(precondition === "rev" ? [`-H 'If-Match: "1"'`] : []),
    ...(body === undefined ? [] : [`-H "Content-Type: application/json"`, `-d @body.json`]),
    ...(upload === null ? [] : [`-H "Content-Type: application/octet-stream"`, `--data-binary @file`]),
  ];
  return lines.join(" \\\n  ");
}
