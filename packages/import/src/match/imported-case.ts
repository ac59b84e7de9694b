import type { CaseState, CaseValues, ImportedCase, Ownership, PastStep } from "@fairlead/run";
import type { KeptStep } from "@fairlead/store";
import type { CaseDraft } from "../draft/draft.ts";

/** What is known of the workspace that a draft of a case is put into. */
export interface CaseFacts {
  readonly importId: string;
  readonly importedAt: number;
  readonly ownership: Ownership;
  readonly companyId: string | null;
  readonly personId: string | null;
  readonly record: CaseState | null;
  readonly kept: readonly KeptStep[];
  readonly mapId: string | null;
}

/** A draft as a case to import. What the file leaves empty is left as it is; of a case on another map than this one, the stage too. */
export function importedCase(draft: CaseDraft, facts: CaseFacts): ImportedCase {
  const { record } = facts;
  const isOnMap = facts.mapId !== null && (record === null || record.mapId === null || record.mapId === facts.mapId);
  const values: CaseValues & { readonly title: string } = {
    title: draft.title,
    ...told({
      amountMinor: draft.amountMinor,
      currency: draft.currency,
      expectedCloseOn: draft.expectedCloseOn,
      companyId: facts.companyId,
      personId: facts.personId,
      source: draft.source,
      lostReason: draft.lostReason,
    }),
    ...toldFields(draft.fields),
  };
  return {
    importId: facts.importId,
    kind: draft.kind,
    values,
    ownership: facts.ownership,
    status: draft.status,
    stageId: isOnMap ? draft.stageId : null,
    stageEnteredAt: draft.stageEnteredAt,
    createdAt: draft.createdAt ?? facts.importedAt,
    closedAt: draft.closedAt,
    history: newSteps(draft.history, facts.kept).map((step) => (isOnMap ? step : { ...step, stageId: null })),
  };
}

/** The steps of a file that a case is not known to have taken yet: as often as the file has them more. */
function newSteps(steps: readonly PastStep[], kept: readonly KeptStep[]): PastStep[] {
  if (kept.length === 0) return [...steps];
  const left = new Set(kept);
  return steps.filter((step) => {
    for (const known of left) {
      if (!isSameStep(step, known)) continue;
      left.delete(known);
      return false;
    }
    return true;
  });
}

/** Edges: a stage may have had no place on the map when it was kept, or another name. */
function isSameStep(step: PastStep, known: KeptStep): boolean {
  if (step.meaning !== known.meaning || step.at !== known.at) return false;
  if (known.key === step.name || known.name === step.name) return true;
  return step.stageId !== null && known.key.endsWith(`/${step.stageId}`);
}

/** The values that are there. */
export function told<T extends object>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const known = Object.entries(values).filter(([, value]) => value !== null);
  return Object.fromEntries(known) as { [Key in keyof T]?: NonNullable<T[Key]> };
}

/** Custom fields, if there are any. */
export function toldFields<T extends object>(fields: T): { readonly fields?: T } {
  return Object.keys(fields).length === 0 ? {} : { fields };
}
