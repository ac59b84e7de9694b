import type { Ownership } from "@fairlead/run";
import type { Member } from "@fairlead/store";
import { normaliseEmail } from "../normalise/email.ts";
import { foldName } from "../normalise/record-keys.ts";
import type { OwnerDraft } from "../draft/draft.ts";

const NOBODY: Ownership = { ownerId: null, teamId: null };

/** Finds the members that a file means. */
export class MemberDirectory {
  readonly #byEmail = new Map<string, Ownership>();
  /** Null: several have the name. */
  readonly #byName = new Map<string, Ownership | null>();

  /** Edges: a member who is not active any more is nobody's. */
  constructor(members: readonly Pick<Member, "id" | "name" | "email" | "teamId" | "deactivatedAt">[]) {
    for (const { id, name, email, teamId, deactivatedAt } of members) {
      if (deactivatedAt !== null) continue;
      const ownership = { ownerId: id, teamId };
      const key = normaliseEmail(email);
      if (key !== null) this.#byEmail.set(key, ownership);
      this.#byName.set(foldName(name), this.#byName.has(foldName(name)) ? null : ownership);
    }
  }

  /** Whose a record is: by e-mail, else by a name that only one member has; nobody's if no member is meant. */
  ownershipOf(owner: OwnerDraft | null): Ownership {
    if (owner === null) return NOBODY;
    const byEmail = owner.email === null ? undefined : this.#byEmail.get(owner.email);
    return byEmail ?? (owner.name === null ? null : this.#byName.get(foldName(owner.name))) ?? NOBODY;
  }
}
