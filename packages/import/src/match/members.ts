import type { Issue } from "@fairlead/base";
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
  readonly #unmatched = new Map<string, number>();

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
    const byName = owner.name === null ? undefined : this.#byName.get(foldName(owner.name));
    const found = byEmail ?? byName;
    if (found !== undefined && found !== null) return found;
    this.#miss(owner.name ?? owner.email ?? "");
    return NOBODY;
  }

  /** The names that are no member's, with how many records have them. */
  issues(): Issue[] {
    return [...this.#unmatched].map(([name, count]) => ({
      code: "import-owner-unmatched",
      severity: "info",
      where: {},
      values: { name },
      count,
    }));
  }

  #miss(written: string): void {
    const name = written.slice(0, 80).toWellFormed();
    const count = this.#unmatched.get(name);
    if (count !== undefined || this.#unmatched.size < MOST_NAMES) this.#unmatched.set(name, (count ?? 0) + 1);
  }
}

/** Distinct names told of: a column that holds no owners at all would give as many as rows. */
const MOST_NAMES = 100;
