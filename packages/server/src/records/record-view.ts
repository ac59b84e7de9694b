import type { CaseView, CompanyView, NoteView, PersonView, TaskView } from "@fairlead/api";

/**
 * A record flat, as queries and states give it: fields by name, "fields" holding the custom ones by key.
 * Edges: what the caller may not see, or did not ask for, is not among the keys.
 */
export type FlatRecord = Readonly<Record<string, unknown>>;

/** A lead or a deal, as it is answered. */
export function caseViewOf(record: FlatRecord): CaseView {
  const { amountMinor, currency, ...rest } = gathered(record);
  if (amountMinor === undefined) return rest as CaseView;
  const amount = amountMinor === null ? null : { amountMinor, currency: currency ?? null };
  return { ...rest, amount } as CaseView;
}

/** A person, as it is answered. */
export function personViewOf(record: FlatRecord): PersonView {
  return gathered(record) as PersonView;
}

/** A company, as it is answered. */
export function companyViewOf(record: FlatRecord): CompanyView {
  return gathered(record) as CompanyView;
}

/** A task, as it is answered. */
export function taskViewOf(record: FlatRecord): TaskView {
  return withAbout(gathered(record)) as TaskView;
}

/** A note, as it is answered. */
export function noteViewOf(record: FlatRecord): NoteView {
  return withAbout(gathered(record)) as NoteView;
}

function withAbout({ subject, subjectId, ...rest }: FlatRecord): FlatRecord {
  return subject === undefined || subjectId === undefined ? rest : { ...rest, about: { subject, id: subjectId } };
}

/** Puts what was asked for by a name with a dot where the view has it: custom fields together, those of related records together. */
function gathered(record: FlatRecord): FlatRecord {
  const names = Object.keys(record);
  if (!names.some((name) => name.includes("."))) return record;
  const part = (isWanted: (name: string) => boolean, cut: number): Record<string, unknown> =>
    Object.fromEntries(names.filter(isWanted).map((name) => [name.slice(cut), record[name]]));
  const plain = part((name) => !name.includes("."), 0);
  const custom = part((name) => name.startsWith("fields."), "fields.".length);
  const related = part((name) => name.includes(".") && !name.startsWith("fields."), 0);
  return {
    ...plain,
    ...(Object.keys(custom).length === 0 ? {} : { fields: { ...(plain["fields"] as object | undefined), ...custom } }),
    ...(Object.keys(related).length === 0 ? {} : { related }),
  };
}
