import type { Belonging } from "@fairlead/access";
import type { CaseState, CompanyState, PersonState, StateOf } from "@fairlead/run";
import {
  findByKeys,
  loadKeptSteps,
  loadStates,
  type KeptStep,
  type KeyedSubject,
  type Scope,
  type SoughtKey,
  type Transaction,
} from "@fairlead/store";
import type { CompanyDraft, PersonDraft, RecordDraft } from "../draft/draft.ts";
import { companyNameLookups } from "../normalise/company-name.ts";
import { companyDomainOf } from "../normalise/domain.ts";
import { normaliseEmail } from "../normalise/email.ts";
import { personNameKey } from "../normalise/record-keys.ts";
import { normalisePhone, type PhoneCountry } from "../normalise/phone.ts";

/** What another system calls a record, as a key. */
export function externalKey(system: string, externalId: string): string {
  return `${system}:${externalId}`;
}

/** Records of one kind that have keys a batch speaks of. */
export interface KeyedStates<State> {
  /** Those that whoever imports may see: others are as if they were not there. */
  readonly states: ReadonlyMap<string, State>;
  /** The ids of all of them, seen or not. */
  readonly allIds: readonly string[];
  /** Ids by `kind` and key, the oldest record first. */
  readonly idsOf: (kind: string, key: string) => readonly string[];
}

/** What a workspace knows of what a batch speaks of. */
export interface KnownRecords {
  readonly cases: KeyedStates<CaseState>;
  readonly people: KeyedStates<PersonState>;
  readonly companies: KeyedStates<CompanyState>;
  readonly stepsOf: (caseNo: number) => readonly KeptStep[];
}

/** How keys of a batch are made. */
export interface KeyContext {
  readonly system: string;
  readonly country: PhoneCountry | null;
  readonly mayFind: MayFind;
}

/** Whether whoever imports may see a record, so that it can be known again. */
type MayFind = (subject: KeyedSubject, belonging: Belonging) => boolean;

/** Reads what a workspace knows of the records of a batch. Cost: a handful of statements, however large the batch. */
export async function loadKnown(
  transaction: Transaction,
  scope: Scope,
  drafts: readonly RecordDraft[],
  context: KeyContext,
): Promise<KnownRecords> {
  const sought = soughtKeys(drafts, context);
  const load = <S extends KeyedSubject>(asked: KeyedKeys<S>): Promise<KeyedStates<StateOf[S]>> =>
    loadKeyed(transaction, scope, asked, context.mayFind);
  const [cases, companies, people] = await Promise.all([
    load({ subject: "case", keys: sought.case }),
    load({ subject: "company", keys: sought.company }),
    load({ subject: "person", keys: sought.person }),
  ]);
  const caseNos = [...cases.states.values()].map(({ no }) => no);
  const steps = await loadKeptSteps(transaction, scope, caseNos);
  const stepsByCase = Map.groupBy(steps, ({ caseNo }) => caseNo);
  return { cases, companies, people, stepsOf: (caseNo) => stepsByCase.get(caseNo) ?? [] };
}

function soughtKeys(
  drafts: readonly RecordDraft[],
  { system, country }: KeyContext,
): Readonly<Record<KeyedSubject, SoughtKey[]>> {
  const sought: Record<KeyedSubject, SoughtKey[]> = { case: [], person: [], company: [] };
  for (const draft of drafts) {
    if (draft.externalId !== null)
      sought[draft.subject].push({ kind: "external", key: externalKey(system, draft.externalId) });
    if (draft.company !== null) sought.company.push(...companyKeysOf(draft.company));
    if (draft.subject !== "company" && draft.person !== null) {
      sought.person.push(...personKeysOf(draft.person, country));
      sought.company.push(...domainKeysOf(draft.person.email));
    }
  }
  return { case: unique(sought.case), person: unique(sought.person), company: unique(sought.company) };
}

/** The keys a company is looked for by, the surest first. */
export function companyKeysOf({ name, domain }: CompanyDraft): SoughtKey[] {
  const names = name === null ? [] : companyNameLookups(name).map((key) => ({ kind: "name", key }));
  return [...domainKeysOf(domain), ...names];
}

/** The domain of an address or a site as a key, unless it is one of free mail. */
export function domainKeysOf(text: string | null): SoughtKey[] {
  const key = text === null ? null : companyDomainOf(text);
  return key === null ? [] : [{ kind: "domain", key }];
}

/** The keys a person is looked for by, the surest first. */
export function personKeysOf({ name, email, phone }: PersonDraft, country: PhoneCountry | null): SoughtKey[] {
  const emailKey = email === null ? null : normaliseEmail(email);
  const phoneKey = phone === null ? null : normalisePhone(phone, country);
  const nameKey = name === null ? null : personNameKey(name);
  return [
    ...(emailKey === null ? [] : [{ kind: "email", key: emailKey }]),
    ...(phoneKey === null ? [] : [{ kind: "phone", key: phoneKey }]),
    ...(nameKey === null ? [] : [{ kind: "name", key: nameKey }]),
  ];
}

/** Keys of records of one kind. */
interface KeyedKeys<S extends KeyedSubject> {
  readonly subject: S;
  readonly keys: readonly SoughtKey[];
}

async function loadKeyed<S extends KeyedSubject>(
  transaction: Transaction,
  scope: Scope,
  { subject, keys }: KeyedKeys<S>,
  mayFind: MayFind,
): Promise<KeyedStates<StateOf[S]>> {
  const found = await findByKeys(transaction, scope, { subject, keys });
  const ids = found.map(({ recordId }) => recordId);
  const states = await loadStates(transaction, scope, { subject, ids });
  const merged = [...states.values()].flatMap(({ mergedIntoId }) => (mergedIntoId === null ? [] : [mergedIntoId]));
  const targets = await loadStates(transaction, scope, { subject, ids: merged });
  const all = new Map([...states, ...targets]);
  const idsByKey = Map.groupBy(found, ({ kind, key }) => `${kind} ${key}`);
  return {
    states: new Map([...all].filter(([, state]) => mayFind(subject, state))),
    allIds: [...all.keys()],
    idsOf: (kind, key) =>
      (idsByKey.get(`${kind} ${key}`) ?? []).map(({ recordId }) => all.get(recordId)?.mergedIntoId ?? recordId),
  };
}

function unique(keys: readonly SoughtKey[]): SoughtKey[] {
  return [...new Map(keys.map((key) => [`${key.kind} ${key.key}`, key])).values()];
}
