import {
  JSON_MAX_DEPTH,
  operations,
  PROBLEMS,
  type Operation,
  type OpenApiDocument,
  type ProblemCode,
} from "@fairlead/api";
import type { IssueValues } from "@fairlead/base";
import type { Locale } from "@fairlead/messages";
import { messagesIn } from "../http/problem-document.ts";
import { html, type Markup } from "./markup.ts";
import { operationSection, type Described } from "./operation-section.ts";
import { schemaTable, type Schema } from "./schema-table.ts";

/** What sentences of problems are filled with where they are only shown. */
const SAMPLE_VALUES = {
  seconds: 2,
  max: 1_048_576,
  rev: 4,
  host: "crm.example.com",
  allowed: "GET, POST",
  method: "PUT",
  expected: "application/json",
};

const OWN_SAMPLES: Readonly<Partial<Record<ProblemCode, IssueValues>>> = {
  "body-too-deep": { max: JSON_MAX_DEPTH },
  "address-too-long": { max: 12_000 },
  "too-many-streams": { max: 10 },
};

/** The description of the API as a page: every operation, schema, and problem of the document; problems in the reader's language. */
export function docsPage(
  document: OpenApiDocument,
  { locale, origin }: { readonly locale: Locale; readonly origin: string },
): string {
  const { info, tags, paths, components } = document as unknown as Shape;
  const groups = tags.map(({ name, description }) => ({
    name,
    description: description ?? null,
    operations: (operations as readonly Operation[]).filter(({ tag }) => tag === name),
  }));
  const described = (operation: Operation): Described => paths[operation.path]![operation.method.toLowerCase()]!;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} API ${info.version}</title>
        <link rel="stylesheet" href="/docs.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <nav aria-label="Operations">
          <p class="title"><strong>${info.title}</strong> API ${info.version}</p>
          <ul class="jumps">
            <li><a href="#schemas">Schemas</a></li>
            <li><a href="#problems">Problems</a></li>
            <li><a href="/openapi.json">openapi.json</a></li>
          </ul>
          ${groups.map(navigationOf)}
        </nav>
        <main id="content">
          <h1>${info.title} API</h1>
          ${paragraphs(info.description)}
          ${groups.map(
            (group) =>
              html`<section aria-labelledby="tag-${group.name}">
                <h2 id="tag-${group.name}">${group.name}</h2>
                ${group.description === null ? null : html`<p>${group.description}</p>`}
                ${group.operations.map((operation) => operationSection(operation, described(operation), origin))}
              </section>`,
          )}
          <h2 id="schemas">Schemas</h2>
          ${Object.entries(components.schemas).map(
            ([name, schema]) =>
              html`<section class="schema" aria-labelledby="schema-${name}">
                <h3 id="schema-${name}">${name}</h3>
                ${schemaTable(schema)}
              </section>`,
          )}
          <h2 id="problems">Problems</h2>
          <p>Every problem answers with the media type application/problem+json; its “code” is stable.</p>
          ${problemTable(locale)}
        </main>
      </body>
    </html>`;
  return page.text;
}

interface Shape {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

function navigationOf({
  name,
  operations: list,
}: {
  readonly name: string;
  readonly operations: readonly Operation[];
}): Markup {
  return html`<details open>
    <summary>${name}</summary>
    <ul>
      ${list.map(
        ({ id, summary, method }) =>
          html`<li>
            <a href="#${id}" title="${summary}"
              ><span class="verb ${method.toLowerCase()}">${method}</span>
              ${id.startsWith(`${name}.`) ? id.slice(name.length + 1) : id}</a
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Paragraphs and lists of a plain text: a blank line parts them, a hyphen begins an item. */
function paragraphs(text: string): readonly Markup[] {
  return text.split("\n\n").map((block) => {
    const lines = block.split("\n");
    if (!lines.every((line) => line.startsWith("- "))) return html`<p>${block}</p>`;
    return html`<ul>
      ${lines.map((line) => html`<li>${line.slice(2)}</li>`)}
    </ul>`;
  });
}

function problemTable(locale: Locale): Markup {
  const messages = messagesIn(locale);
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody lang="${locale}">
        ${codes.map(
          (code) =>
            html`<tr id="problem-${code}">
              <td><code>${code}</code></td>
              <td>${PROBLEMS[code]}</td>
              <td>${messages.text(`problem.${code}`, { ...SAMPLE_VALUES, ...OWN_SAMPLES[code] })}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
