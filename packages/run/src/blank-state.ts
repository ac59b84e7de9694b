import type { StateOf, Subject } from "./record.ts";

/** The keys that are there from the beginning, whatever happens. */
type Given = "id" | "rev" | "createdAt" | "updatedAt";

const OWNED = {
  ownerId: null,
  teamId: null,
  fields: {},
  removedAt: null,
  mergedIntoId: null,
  importId: null,
} as const;

/** What a record has that nobody has said anything about. Shape: only keys that can be empty. */
export const BLANK_STATE: { readonly [S in Subject]: Partial<Omit<StateOf[S], Given>> } = {
  case: {
    ...OWNED,
    mapId: null,
    mapVersion: null,
    stageId: null,
    amountMinor: null,
    currency: null,
    expectedCloseOn: null,
    companyId: null,
    personId: null,
    source: null,
    lostReason: null,
    stageEnteredAt: null,
    closedAt: null,
  },
  person: { ...OWNED, email: null, phone: null, jobTitle: null, companyId: null },
  company: { ...OWNED, domain: null, phone: null, address: null },
  task: { removedAt: null, dueAt: null, assigneeId: null, doneAt: null },
  note: { removedAt: null, authorId: null },
};
