import type { FieldValue } from "@fairlead/run";
import type { PlainRow } from "@fairlead/interchange";
import { normaliseEmail } from "../normalise/email.ts";
import type { ColumnUse, CompanyMapping, CompanyUse, PersonMapping, PersonUse } from "../mapping/mapping.ts";
import { fieldValueOf } from "./column-reader.ts";
import { companyOf, ownerOf } from "./draft-cases.ts";
import type { CompanyRowDraft, PersonRowDraft, RowProblem } from "./draft.ts";
import { plainText } from "./plain-text.ts";

const MAX_NAME = 500;

/** Makes drafts of the rows of a table of people or companies; a row without anything to know a record by goes to `onProblem`. */
export class RowDrafter {
  readonly #mapping: PersonMapping | CompanyMapping;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #columnOf: ReadonlyMap<PersonUse | CompanyUse, number>;
  readonly #onProblem: (problem: RowProblem) => void;

  constructor(
    header: readonly string[],
    mapping: PersonMapping | CompanyMapping,
    onProblem: (problem: RowProblem) => void,
  ) {
    this.#mapping = mapping;
    this.#onProblem = onProblem;
    this.#indexOf = new Map(header.map((name, index) => [name, index]));
    const columns: readonly ColumnUse<PersonUse | CompanyUse>[] = mapping.columns;
    this.#columnOf = new Map(
      columns.flatMap(({ column, use }) => {
        const index = this.#indexOf.get(column);
        return use === "field" || index === undefined ? [] : [[use, index] as const];
      }),
    );
  }

  /** What a row says; null if it cannot be used. */
  draft(row: PlainRow): PersonRowDraft | CompanyRowDraft | null {
    return this.#mapping.kind === "people" ? this.#person(row) : this.#company(row);
  }

  #person(row: PlainRow): PersonRowDraft | null {
    const written = this.#text(row, "email");
    const email = written === null ? null : normaliseEmail(written);
    if (written !== null && email === null)
      this.#problem(row, "import-email-unreadable", { column: this.#name("email"), text: written });
    const parts = [this.#text(row, "first-name"), this.#text(row, "last-name")].filter((part) => part !== null);
    const name = this.#text(row, "name") ?? plainText(parts.join(" "), MAX_NAME);
    const phone = this.#text(row, "phone");
    if (name === null && email === null) {
      this.#problem(row, "import-row-nameless", {});
      return null;
    }
    return {
      subject: "person",
      externalId: this.#text(row, "external-id"),
      row: row.line,
      person: { name, email, phone, jobTitle: this.#text(row, "job-title"), fields: this.#fields(row) },
      company: companyOf(this.#text(row, "company"), this.#text(row, "company-domain")),
      owner: ownerOf(this.#text(row, "owner"), this.#text(row, "owner-email")),
    };
  }

  #company(row: PlainRow): CompanyRowDraft | null {
    const name = this.#text(row, "name");
    const domain = this.#text(row, "domain");
    if (name === null && domain === null) {
      this.#problem(row, "import-row-nameless", {});
      return null;
    }
    return {
      subject: "company",
      externalId: this.#text(row, "external-id"),
      row: row.line,
      company: {
        name,
        domain,
        phone: this.#text(row, "phone"),
        address: this.#text(row, "address"),
        fields: this.#fields(row),
      },
      owner: ownerOf(this.#text(row, "owner"), this.#text(row, "owner-email")),
    };
  }

  #fields(row: PlainRow): Record<string, FieldValue> {
    const fields: [string, FieldValue][] = [];
    for (const use of this.#mapping.columns) {
      if (use.use !== "field") continue;
      const text = plainText(row.cells[this.#indexOf.get(use.column) ?? -1]);
      if (text === null) continue;
      const value = fieldValueOf(text, use.type);
      if (value === null) this.#problem(row, "import-field-unreadable", { column: use.column, text });
      else fields.push([use.key, value]);
    }
    return Object.fromEntries(fields);
  }

  #text(row: PlainRow, use: PersonUse | CompanyUse): string | null {
    const index = this.#columnOf.get(use);
    return index === undefined ? null : plainText(row.cells[index], MAX_NAME);
  }

  #name(use: PersonUse): string {
    return this.#mapping.columns.find((column) => column.use === use)?.column ?? "";
  }

  #problem(
    { line, cells }: PlainRow,
    code: "import-row-nameless" | "import-email-unreadable" | "import-field-unreadable",
    { column, text }: { readonly column?: string; readonly text?: string },
  ): void {
    const where = { line, ...(column === undefined ? {} : { field: column }) };
    const values = { column: column ?? "", text: (text ?? "").slice(0, 80) };
    this.#onProblem({ line, issue: { code, severity: "warning", where, values }, cells });
  }
}
