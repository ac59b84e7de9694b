import { html, type Markup } from "./markup.ts";

/** A schema as the document has it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly additionalProperties?: boolean | Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly examples?: readonly unknown[];
}

const REF = /^#\/components\/schemas\//u;

/** What a schema holds: its fields as a table, or its type. */
export function schemaTable(schema: Schema): Markup {
  const { properties, required = [], description } = schema;
  const lead = description === undefined ? null : html`<p>${description}</p>`;
  const example = schema.examples?.[0];
  const shown = example === undefined ? null : html`<pre tabindex="0">${JSON.stringify(example, null, 2)}</pre>`;
  if (properties === undefined)
    return html`${lead}
      <p>${typeOf(schema)}</p>
      ${shown}`;
  const rows = Object.entries(properties).map(
    ([name, field]) =>
      html`<tr>
        <td><code>${name}</code>${required.includes(name) ? null : html`<span class="optional"> optional</span>`}</td>
        <td>${typeOf(field)}</td>
        <td>${field.description ?? ""}</td>
      </tr>`,
  );
  return html`${lead}
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${shown}`;
}

/** The type of a value in words, with links to the schemas that have names. */
export function typeOf(schema: Schema): Markup {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace(REF, "");
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.anyOf !== undefined) return joined(schema.anyOf.map(typeOf));
  if (schema.enum !== undefined) return joined(schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`));
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.type === "array") return html`list of ${schema.items === undefined ? "anything" : typeOf(schema.items)}`;
  if (schema.type === "object" && schema.properties !== undefined)
    return html`object: ${Object.keys(schema.properties).join(", ")}`;
  if (schema.type === "object" && typeof schema.additionalProperties === "object")
    return html`object of ${typeOf(schema.additionalProperties)}`;
  return html`${schema.type ?? "anything"}${limitOf(schema)}`;
}

function joined(parts: readonly Markup[]): Markup {
  return html`${parts.flatMap((part, index) => (index === 0 ? [part] : [" or ", part]))}`;
}

function limitOf({ format, maxLength, minimum, maximum }: Schema): string {
  if (format !== undefined) return ` (${format})`;
  if (maxLength !== undefined) return ` (at most ${maxLength} characters)`;
  const isBounded = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return isBounded ? ` (${minimum} to ${maximum})` : "";
}
