import type { Issue, IssueReport } from "@fairlead/base";
import type { EventLog } from "@fairlead/log";
import type { FieldValue } from "@fairlead/run";
import { normaliseEmail } from "../normalise/email.ts";
import type { ColumnUse, DealMapping, DealUse } from "../mapping/mapping.ts";
import type { MapStage } from "../mapping/map-stage.ts";
import { courseOf, stepUses, type CaseCourse } from "./case-steps.ts";
import { dayOf, fieldValueOf, instantOf, readColumn, type CaseText } from "./column-reader.ts";
import type { CaseDraft, CompanyDraft, OwnerDraft, PersonDraft, RowProblem } from "./draft.ts";
import { currencyOf, minorUnits } from "./money.ts";
import { plainText } from "./plain-text.ts";

const MAX_LINE = 500;

type FieldUse = Extract<ColumnUse<DealUse>, { use: "field" }>;

/** Drafts the cases of a log. Trouble that costs a value and not the case goes to `onProblem`. */
export class CaseDrafter {
  readonly #log: EventLog;
  readonly #mapping: DealMapping;
  readonly #onProblem: (problem: RowProblem) => void;
  readonly #hasStages: boolean;
  readonly #uses: ReturnType<typeof stepUses>;
  readonly #columns = new Map<DealUse, { readonly column: string; readonly textOf: CaseText }>();
  readonly #fields: { readonly use: FieldUse; readonly textOf: CaseText }[] = [];

  constructor(
    log: EventLog,
    mapping: DealMapping,
    { stages, onProblem }: { readonly stages: readonly MapStage[]; readonly onProblem: (problem: RowProblem) => void },
  ) {
    this.#log = log;
    this.#mapping = mapping;
    this.#onProblem = onProblem;
    this.#hasStages = stages.length > 0;
    this.#uses = stepUses(log, mapping.steps, stages);
    for (const use of mapping.columns) {
      const textOf = readColumn(log, use.column);
      if (textOf === null) continue;
      if (use.use === "field") this.#fields.push({ use, textOf });
      else this.#columns.set(use.use, { column: use.column, textOf });
    }
  }

  /** The steps that are stages in the file and none of the map. */
  unmappedSteps(): Issue[] {
    if (!this.#hasStages) return [];
    return this.#uses.flatMap((use): Issue[] =>
      use.meaning === "stage" && use.stageId === null
        ? [
            {
              code: "import-step-unmapped",
              severity: "info",
              where: {},
              values: { step: use.name },
              count: 1,
            },
          ]
        : [],
    );
  }

  /** The case at an index of the log. */
  draft(caseIndex: number): CaseDraft {
    const course = courseOf(this.#log, caseIndex, this.#uses);
    const row = this.#log.row[this.#log.caseOffsets[caseIndex]!]!;
    const externalId = plainText(this.#log.cases.names[caseIndex], MAX_LINE) ?? "?";
    const money = this.#money(caseIndex, row);
    return {
      subject: "case",
      externalId,
      row,
      kind: this.#mapping.caseKind,
      title: this.#text("title", caseIndex) ?? externalId,
      ...money,
      expectedCloseOn: this.#expectedClose(caseIndex, row),
      source: this.#text("source", caseIndex),
      lostReason: course.status === "lost" ? this.#text("lost-reason", caseIndex) : null,
      fields: this.#fieldsOf(caseIndex, row),
      owner: this.#owner(caseIndex, course),
      company: this.#company(caseIndex),
      person: this.#person(caseIndex),
      status: course.status,
      stageId: course.stageId,
      stageEnteredAt: course.stageEnteredAt,
      createdAt: instantOf(this.#text("created", caseIndex) ?? "") ?? course.firstAt,
      closedAt: course.closedAt,
      history: course.history,
    };
  }

  /** What a case has of a use, cut to what a line of a record may be. */
  #text(use: DealUse, caseIndex: number): string | null {
    const text = this.#columns.get(use)?.textOf(caseIndex) ?? null;
    return text === null || text.length <= MAX_LINE ? text : plainText(text, MAX_LINE);
  }

  #money(caseIndex: number, row: number): Pick<CaseDraft, "amountMinor" | "currency"> {
    const amount = this.#text("amount", caseIndex);
    if (amount === null) return { amountMinor: null, currency: null };
    const written = this.#text("currency", caseIndex);
    const currency = written === null ? this.#mapping.currency : currencyOf(written);
    if (currency === null) {
      this.#note(row, "import-currency-unknown", { use: "currency", text: written! });
      return { amountMinor: null, currency: null };
    }
    const amountMinor = minorUnits(Number(amount), currency);
    if (amountMinor === null) {
      this.#note(row, "import-amount-unreadable", { use: "amount", text: amount });
      return { amountMinor: null, currency: null };
    }
    return { amountMinor, currency };
  }

  #expectedClose(caseIndex: number, row: number): string | null {
    const text = this.#text("expected-close", caseIndex);
    const day = text === null ? null : dayOf(text);
    if (text !== null && day === null) this.#note(row, "import-date-unreadable", { use: "expected-close", text });
    return day;
  }

  #fieldsOf(caseIndex: number, row: number): Record<string, FieldValue> {
    const fields: [string, FieldValue][] = [];
    for (const { use, textOf } of this.#fields) {
      const text = textOf(caseIndex);
      if (text === null) continue;
      const value = fieldValueOf(text, use.type);
      if (value === null) this.#note(row, "import-field-unreadable", { column: use.column, text });
      else fields.push([use.key, value]);
    }
    return Object.fromEntries(fields);
  }

  #owner(caseIndex: number, { lastActor }: CaseCourse): OwnerDraft | null {
    return ownerOf(this.#text("owner", caseIndex) ?? lastActor, this.#text("owner-email", caseIndex));
  }

  #company(caseIndex: number): CompanyDraft | null {
    return companyOf(this.#text("company", caseIndex), this.#text("company-domain", caseIndex));
  }

  #person(caseIndex: number): PersonDraft | null {
    const name = this.#text("person", caseIndex);
    const email = this.#text("person-email", caseIndex);
    const phone = this.#text("person-phone", caseIndex);
    // a number alone is no person
    if (name === null && email === null) return null;
    return { name, email, phone, jobTitle: null, fields: {} };
  }

  #note(
    line: number,
    code: "import-currency-unknown" | "import-amount-unreadable" | "import-date-unreadable" | "import-field-unreadable",
    what: { readonly use?: DealUse; readonly column?: string; readonly text: string },
  ): void {
    const column = what.column ?? this.#columns.get(what.use!)?.column ?? "";
    const issue: IssueReport = {
      code,
      severity: "warning",
      where: { line, field: column },
      values: { column, text: what.text.slice(0, 80) },
    };
    this.#onProblem({ line, issue, cells: [] });
  }
}

/** Who a row says the record belongs to: an address in the place of a name is one. */
export function ownerOf(name: string | null, email: string | null): OwnerDraft | null {
  if (name === null && email === null) return null;
  return { name, email: normaliseEmail(email ?? name ?? "") };
}

/** The company a row names, if it does. */
export function companyOf(name: string | null, domain: string | null): CompanyDraft | null {
  return name === null && domain === null ? null : { name, domain, phone: null, address: null, fields: {} };
}
