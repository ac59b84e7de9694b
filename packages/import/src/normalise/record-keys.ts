import type { RecordState } from "@fairlead/run";
import { companyNameKeys } from "./company-name.ts";
import { companyDomainOf } from "./domain.ts";
import { normaliseEmail } from "./email.ts";
import { normalisePhone } from "./phone.ts";

/** What a record is found by when another like it comes. */
export interface RecordKey {
  readonly kind: "email" | "phone" | "domain" | "name";
  readonly key: string;
}

/**
 * The keys of a record, normalised: of a person e-mail, phone, and name; of a company domain, phone, and names.
 * Edges: cases have none, nor have tasks and notes; a phone number without its country is no key.
 */
export function recordKeysOf({ subject, state }: RecordState): readonly RecordKey[] {
  if (subject === "person") {
    return keys([
      ["email", normaliseEmail(state.email ?? "")],
      ["phone", normalisePhone(state.phone ?? "")],
      ["name", personNameKey(state.name)],
    ]);
  }
  if (subject !== "company") return [];
  const names = companyNameKeys(state.name).map((key) => ["name", key] as const);
  return keys([
    ["domain", companyDomainOf(state.domain ?? "")],
    ["phone", normalisePhone(state.phone ?? "")],
    ...names,
  ]);
}

/** A person's name as a key, which many may share; null for a name without letters. */
export function personNameKey(name: string): string | null {
  return foldName(name) || null;
}

/** A name for comparing: NFKC, lower case, only letters and digits, one space between words. */
export function foldName(name: string): string {
  return name
    .slice(0, 500)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function keys(pairs: readonly (readonly [RecordKey["kind"], string | null])[]): RecordKey[] {
  return pairs.flatMap(([kind, key]) => (key === null ? [] : [{ kind, key }]));
}
