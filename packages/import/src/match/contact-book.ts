import type { CompanyState, PersonState } from "@fairlead/run";
import type { CompanyDraft, PersonDraft } from "../draft/draft.ts";
import { normaliseEmail } from "../normalise/email.ts";
import type { PhoneCountry } from "../normalise/phone.ts";
import { foldName } from "../normalise/record-keys.ts";
import { companyKeysOf, domainKeysOf, personKeysOf, type KeyedStates } from "./known-records.ts";

/** A record that was found: one that is there, or one that this import makes, of which only the id is known. */
export interface FoundContact<State> {
  readonly id: string;
  readonly state: State | null;
}

/** What is known of a person that this import makes. */
interface NewPerson {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly companyId: string | null;
}

/** People and companies that one batch makes, by kind and key. */
interface NewContacts {
  readonly companies: Map<string, string>;
  readonly people: Map<string, NewPerson>;
}

function newContacts(): NewContacts {
  return { companies: new Map(), people: new Map() };
}

/**
 * Finds people and companies by what a row says of them, also among those that rows before it made.
 * Edges: a record that was put away is not found.
 */
export class ContactBook {
  readonly #country: PhoneCountry | null;
  /** What this batch makes, and after it what the batch before makes: that may not be kept yet. What is older is found with the rest. */
  #batches: readonly NewContacts[] = [newContacts()];

  constructor(country: PhoneCountry | null) {
    this.#country = country;
  }

  /** Begins another batch. Without it, everything made is remembered. */
  beginBatch(): void {
    this.#batches = [newContacts(), this.#batches[0]!];
  }

  /** Forgets what this import makes. */
  forgetNew(): void {
    this.#batches = [newContacts()];
  }

  /**
   * The company a row names: by domain, else by name, where a legal form may be missing but not be another.
   * Edges: a name that several companies have, when only the legal form tells them apart, is the oldest one's.
   */
  findCompany(draft: CompanyDraft, known: KeyedStates<CompanyState>): FoundContact<CompanyState> | null {
    for (const { kind, key } of companyKeysOf(draft)) {
      const made = this.#newCompany(kind, key);
      const state = firstPresent(known, kind, key, () => true);
      if (state !== null) return { id: state.id, state };
      if (made !== undefined) return { id: made, state: null };
    }
    return null;
  }

  /** The company whose domain an address has; null for free mail and for domains nobody has. */
  findCompanyOfEmail(email: string | null, known: KeyedStates<CompanyState>): string | null {
    for (const { kind, key } of domainKeysOf(email)) {
      const id = firstPresent(known, kind, key, () => true)?.id ?? this.#newCompany(kind, key);
      if (id !== undefined) return id;
    }
    return null;
  }

  /** Remembers a company that this import makes, under the keys it will have. */
  addCompany(id: string, keys: readonly { readonly kind: string; readonly key: string }[]): void {
    const { companies } = this.#batches[0]!;
    for (const { kind, key } of keys) if (!companies.has(`${kind} ${key}`)) companies.set(`${kind} ${key}`, id);
  }

  /**
   * The person a row names: by e-mail; else by phone, if the name does not speak against it; else by name within the same company.
   * Edges: who has another e-mail address is somebody else.
   */
  findPerson(
    draft: PersonDraft,
    companyId: string | null,
    known: KeyedStates<PersonState>,
  ): FoundContact<PersonState> | null {
    const email = draft.email === null ? null : normaliseEmail(draft.email);
    const mayBe = (kind: string, other: Omit<NewPerson, "id">): boolean => {
      if (kind === "email") return true;
      const otherEmail = other.email === null ? null : normaliseEmail(other.email);
      if (email !== null && otherEmail !== null && email !== otherEmail) return false;
      const isSameName = draft.name === null || other.name === null || foldName(draft.name) === foldName(other.name);
      return kind === "phone" ? isSameName : isSameName && companyId === other.companyId;
    };
    for (const { kind, key } of personKeysOf(draft, this.#country)) {
      const state = firstPresent(known, kind, key, (person) => mayBe(kind, person));
      if (state !== null) return { id: state.id, state };
      const made = this.#newPerson(kind, key);
      if (made !== undefined && mayBe(kind, made)) return { id: made.id, state: null };
    }
    return null;
  }

  /** Remembers a person that this import makes. */
  addPerson(id: string, draft: PersonDraft, companyId: string | null): void {
    const person = { id, name: draft.name, email: draft.email, companyId };
    const { people } = this.#batches[0]!;
    for (const { kind, key } of personKeysOf(draft, this.#country))
      if (!people.has(`${kind} ${key}`)) people.set(`${kind} ${key}`, person);
  }

  #newCompany(kind: string, key: string): string | undefined {
    return this.#batches.map(({ companies }) => companies.get(`${kind} ${key}`)).find((id) => id !== undefined);
  }

  #newPerson(kind: string, key: string): NewPerson | undefined {
    return this.#batches.map(({ people }) => people.get(`${kind} ${key}`)).find((person) => person !== undefined);
  }
}

function firstPresent<State extends { readonly removedAt: number | null; readonly mergedIntoId: string | null }>(
  known: KeyedStates<State>,
  kind: string,
  key: string,
  isMeant: (state: State) => boolean,
): State | null {
  for (const id of known.idsOf(kind, key)) {
    const state = known.states.get(id);
    if (state !== undefined && state.removedAt === null && state.mergedIntoId === null && isMeant(state)) return state;
  }
  return null;
}
