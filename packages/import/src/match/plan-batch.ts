import type { Issue } from "@fairlead/base";
import { decide, type CaseState, type Command, type Ownership, type RecordState, type Situation } from "@fairlead/run";
import { createId, type KeyedSubject, type SoughtKey } from "@fairlead/store";
import type {
  CaseDraft,
  CompanyDraft,
  CompanyRowDraft,
  PersonDraft,
  PersonRowDraft,
  RecordDraft,
} from "../draft/draft.ts";
import { companyNameKeys } from "../normalise/company-name.ts";
import { normalisePhone, type PhoneCountry } from "../normalise/phone.ts";
import { importedCase, told, toldFields, type CaseFacts } from "./imported-case.ts";
import type { ContactBook } from "./contact-book.ts";
import { domainKeysOf, externalKey, personKeysOf, type KnownRecords } from "./known-records.ts";
import type { MemberDirectory } from "./members.ts";

/** What comes of a row: a record is made, changed, was so already, or cannot be. */
export type RowVerdict = "new" | "changed" | "duplicate" | "skipped";

/** A row, what comes of it, and why not. */
export interface PlannedRow {
  readonly row: number;
  readonly verdict: RowVerdict;
  readonly title: string;
  readonly recordId: string | null;
  readonly reasons: readonly Issue[];
}

/** A command, and the row it is carried out for. Shape: `expectedRev` is that of the record it was planned on; null of a new one. */
interface PlannedCommand {
  readonly command: Command;
  readonly expectedRev: number | null;
  /** The place of the row among those of the plan. */
  readonly rowIndex: number;
}

/** What a batch comes to. Shape: commands in the order they are to be carried out: companies, people, cases. */
export interface BatchPlan {
  readonly rows: PlannedRow[];
  readonly commands: PlannedCommand[];
  readonly externalKeys: {
    readonly subject: KeyedSubject;
    readonly key: string;
    readonly recordId: string;
  }[];
  /** The keys of the records that are to be made: nobody may have made one like them meanwhile. */
  readonly newKeys: (SoughtKey & { readonly subject: KeyedSubject })[];
  /** The records that were known by keys when this was planned. */
  readonly knownIds: ReadonlySet<string>;
  /** People and companies that are made besides the records of the rows. */
  newPeople: number;
  newCompanies: number;
  steps: number;
}

/** What planning stands on besides the batch. */
export interface PlanContext {
  readonly importId: string;
  readonly system: string;
  readonly country: PhoneCountry | null;
  readonly book: ContactBook;
  readonly members: MemberDirectory;
  /** The map new cases run on; null: none. */
  readonly map: Situation["map"];
  /** Whether nothing is carried out, so that all is decided here. */
  readonly isDryRun: boolean;
  /** When the import was made: what has no time of its own is taken to be from then. Units: epoch milliseconds. */
  readonly importedAt: number;
}

/** Plans what becomes of the rows of a batch. Nothing is written, and nothing is looked up but in what is given. */
export function planBatch(drafts: readonly RecordDraft[], known: KnownRecords, context: PlanContext): BatchPlan {
  const planner = new BatchPlanner(known, context);
  for (const draft of drafts) planner.plan(draft);
  return planner.finish();
}

class BatchPlanner {
  readonly #known: KnownRecords;
  readonly #context: PlanContext;
  readonly #plan: BatchPlan;

  constructor(known: KnownRecords, context: PlanContext) {
    this.#known = known;
    this.#context = context;
    const { cases, people, companies } = known;
    const knownIds = new Set([cases, people, companies].flatMap(({ allIds }) => allIds));
    this.#plan = {
      rows: [],
      commands: [],
      externalKeys: [],
      newKeys: [],
      knownIds,
      newPeople: 0,
      newCompanies: 0,
      steps: 0,
    };
  }

  plan(draft: RecordDraft): void {
    if (draft.subject === "case") this.#planCase(draft);
    else if (draft.subject === "person") this.#planPersonRow(draft);
    else this.#planCompanyRow(draft);
  }

  finish(): BatchPlan {
    const order = { company: 0, person: 1, case: 2, task: 3, note: 4 };
    this.#plan.commands.sort((a, b) => order[a.command.subject] - order[b.command.subject]);
    return this.#plan;
  }

  #planCase(draft: CaseDraft): void {
    const record = this.#knownCase(draft);
    if (record !== null && (record.removedAt !== null || record.mergedIntoId !== null)) {
      this.#tell(draft.row, draft.title, { verdict: "skipped", recordId: record.id, reasons: [removed()] });
      return;
    }
    const imported = importedCase(draft, {
      ...this.#partiesOf(draft),
      importId: this.#context.importId,
      importedAt: this.#context.importedAt,
      record,
      kept: record === null ? [] : this.#known.stepsOf(record.no),
      mapId: this.#context.map?.id ?? null,
    });
    const id = record?.id ?? createId();
    const command: Command = { subject: "case", id, command: { type: "import", case: imported } };
    const state: RecordState | null = record === null ? null : { subject: "case", state: record };
    if (this.#decided(draft, { command, state, expectedRev: record?.rev ?? null }) === "skipped") return;
    this.#plan.steps += imported.history.length;
    if (record === null) this.#keepExternal("case", draft.externalId, id);
  }

  #knownCase({ externalId }: CaseDraft): CaseState | null {
    const id = this.#external("case", externalId);
    return id === null ? null : (this.#known.cases.states.get(id) ?? null);
  }

  /** Whose the case is, and with whom: who is not known yet is made. */
  #partiesOf({ owner, company, person }: CaseDraft): Pick<CaseFacts, "ownership" | "companyId" | "personId"> {
    const ownership = this.#context.members.ownershipOf(owner);
    const companyId = this.#companyOf(company, ownership) ?? this.#companyOfEmail(person?.email ?? null);
    return { ownership, companyId, personId: this.#personOf(person, companyId, ownership) };
  }

  #planPersonRow(draft: PersonRowDraft): void {
    const { person, row } = draft;
    const ownership = this.#context.members.ownershipOf(draft.owner);
    const companyId = this.#companyOf(draft.company, ownership) ?? this.#companyOfEmail(person.email);
    const title = person.name ?? person.email ?? "";
    const external = this.#external("person", draft.externalId);
    const found =
      external === null
        ? this.#context.book.findPerson(person, companyId, this.#known.people)
        : { id: external, state: this.#known.people.states.get(external) ?? null };
    if (found === null) {
      const id = this.#createPerson(person, companyId, { ownership, row: this.#plan.rows.length });
      this.#tell(row, title, { verdict: "new", recordId: id, reasons: [] });
      this.#keepExternal("person", draft.externalId, id);
      return;
    }
    const { state } = found;
    if (external === null && state !== null) this.#keepExternal("person", draft.externalId, state.id);
    // what this import made, it made of an earlier row, and the earlier row stands
    if (state === null || state.importId === this.#context.importId) {
      this.#tell(row, title, { verdict: "duplicate", recordId: found.id, reasons: [] });
      return;
    }
    const values = {
      ...told({ name: person.name, email: person.email, phone: this.#phone(person.phone), jobTitle: person.jobTitle }),
      ...(companyId === null ? {} : { companyId }),
      ...toldFields(person.fields),
    };
    const command: Command = { subject: "person", id: state.id, command: { type: "edit", values } };
    this.#decided({ row, title }, { command, state: { subject: "person", state }, expectedRev: state.rev });
  }

  #planCompanyRow(draft: CompanyRowDraft): void {
    const { company, row } = draft;
    const ownership = this.#context.members.ownershipOf(draft.owner);
    const title = company.name ?? company.domain ?? "";
    const external = this.#external("company", draft.externalId);
    const found =
      external === null
        ? this.#context.book.findCompany(company, this.#known.companies)
        : { id: external, state: this.#known.companies.states.get(external) ?? null };
    if (found === null) {
      const id = this.#createCompany(company, { ownership, row: this.#plan.rows.length });
      this.#tell(row, title, { verdict: "new", recordId: id, reasons: [] });
      this.#keepExternal("company", draft.externalId, id);
      return;
    }
    const { state } = found;
    if (external === null && state !== null) this.#keepExternal("company", draft.externalId, state.id);
    if (state === null || state.importId === this.#context.importId) {
      this.#tell(row, title, { verdict: "duplicate", recordId: found.id, reasons: [] });
      return;
    }
    const { name, domain, address } = company;
    const values = {
      ...told({ name, domain, phone: this.#phone(company.phone), address }),
      ...toldFields(company.fields),
    };
    const command: Command = { subject: "company", id: state.id, command: { type: "edit", values } };
    this.#decided({ row, title }, { command, state: { subject: "company", state }, expectedRev: state.rev });
  }

  /** Decides a command as it will be decided when it is carried out, and plans it if anything comes of it. */
  #decided(
    draft: { readonly row: number; readonly title: string },
    planned: { readonly command: Command; readonly state: RecordState | null; readonly expectedRev: number | null },
  ): RowVerdict {
    const { command, state, expectedRev } = planned;
    if (state === null && !this.#context.isDryRun) {
      // what is new is decided once: when it is carried out
      this.#add(command, this.#plan.rows.length);
      this.#tell(draft.row, draft.title, { verdict: "new", recordId: command.id, reasons: [] });
      return "new";
    }
    const decision = decide(
      {
        record: state,
        other: null,
        referrers: [],
        about: null,
        map: this.#context.map,
        now: this.#context.importedAt,
        nextCaseNo: 1,
        memberId: null,
      },
      command,
    );
    const reasons = decision.kind === "refused" ? decision.reasons : [];
    const isIdle = decision.kind === "events" && decision.events.length === 0;
    const verdict = reasons.length > 0 ? "skipped" : isIdle ? "duplicate" : state === null ? "new" : "changed";
    if (verdict === "new" || verdict === "changed")
      this.#plan.commands.push({ command, expectedRev, rowIndex: this.#plan.rows.length });
    this.#tell(draft.row, draft.title, { verdict, recordId: command.id, reasons });
    return verdict;
  }

  #companyOf(draft: CompanyDraft | null, ownership: Ownership): string | null {
    if (draft === null) return null;
    const found = this.#context.book.findCompany(draft, this.#known.companies);
    if (found !== null) return found.id;
    this.#plan.newCompanies++;
    return this.#createCompany(draft, { ownership, row: this.#plan.rows.length });
  }

  #companyOfEmail(email: string | null): string | null {
    return this.#context.book.findCompanyOfEmail(email, this.#known.companies);
  }

  #personOf(draft: PersonDraft | null, companyId: string | null, ownership: Ownership): string | null {
    if (draft === null) return null;
    const found = this.#context.book.findPerson(draft, companyId, this.#known.people);
    if (found !== null) return found.id;
    this.#plan.newPeople++;
    return this.#createPerson(draft, companyId, { ownership, row: this.#plan.rows.length });
  }

  #createCompany(
    draft: CompanyDraft,
    { ownership, row }: { readonly ownership: Ownership; readonly row: number },
  ): string {
    const id = createId();
    const { domain, address, fields } = draft;
    const name = draft.name ?? domain ?? "";
    const values = { name, ...told({ domain, phone: this.#phone(draft.phone), address }), ...toldFields(fields) };
    const { importId } = this.#context;
    this.#add({ subject: "company", id, command: { type: "create", values, ownership, importId } }, row);
    const names = companyNameKeys(name).map((key) => ({ kind: "name", key }));
    const keys = [...domainKeysOf(domain), ...names];
    this.#context.book.addCompany(id, keys);
    // another legal form of the name is no company like it
    this.#expectNone(
      "company",
      keys.filter(({ key }) => !key.endsWith("|*")),
    );
    return id;
  }

  #createPerson(
    draft: PersonDraft,
    companyId: string | null,
    { ownership, row }: { readonly ownership: Ownership; readonly row: number },
  ): string {
    const id = createId();
    const { email, jobTitle, fields } = draft;
    const values = {
      name: draft.name ?? email ?? "",
      ...told({ email, phone: this.#phone(draft.phone), jobTitle }),
      ...(companyId === null ? {} : { companyId }),
      ...toldFields(fields),
    };
    const { importId } = this.#context;
    this.#add({ subject: "person", id, command: { type: "create", values, ownership, importId } }, row);
    this.#context.book.addPerson(id, draft, companyId);
    this.#expectNone(
      "person",
      personKeysOf(draft, this.#context.country).filter(({ kind }) => kind === "email"),
    );
    return id;
  }

  /** A number in the form that is its own key, where the country is known. */
  #phone(phone: string | null): string | null {
    return phone === null ? null : (normalisePhone(phone, this.#context.country) ?? phone);
  }

  #expectNone(subject: KeyedSubject, keys: readonly SoughtKey[]): void {
    for (const key of keys) this.#plan.newKeys.push({ subject, ...key });
  }

  #add(command: Command, rowIndex: number): void {
    this.#plan.commands.push({ command, expectedRev: null, rowIndex });
  }

  #external(subject: KeyedSubject, externalId: string | null): string | null {
    if (externalId === null) return null;
    const known = { case: this.#known.cases, person: this.#known.people, company: this.#known.companies }[subject];
    for (const id of known.idsOf("external", externalKey(this.#context.system, externalId))) {
      const state = known.states.get(id);
      // a deal that was removed is known still, so that it does not come back
      if (state !== undefined && (subject === "case" || state.removedAt === null)) return id;
    }
    return null;
  }

  #keepExternal(subject: KeyedSubject, externalId: string | null, recordId: string): void {
    if (externalId === null) return;
    const key = externalKey(this.#context.system, externalId);
    this.#plan.externalKeys.push({ subject, key, recordId });
    this.#expectNone(subject, [{ kind: "external", key }]);
  }

  #tell(row: number, title: string, what: Pick<PlannedRow, "verdict" | "recordId" | "reasons">): void {
    this.#plan.rows.push({ row, title, ...what });
  }
}

function removed(): Issue {
  return { code: "import-record-removed", severity: "warning", where: {}, values: {}, count: 1 };
}
