import type { Dictionary } from "@fairlead/log";

/** Gives each trace a case of its own: a trace without a name gets its number, a name that is taken gets one behind it. */
export class CaseNames {
  readonly #cases: Dictionary;
  /** Whether a case has a name that no trace has, so that even a name met for the first time may be taken. */
  #hasOwnNames = false;
  /** The number last given behind a name, so that a thousand traces of one name do not search from 2 each time. */
  readonly #lastNumber = new Map<string, number>();

  constructor(cases: Dictionary) {
    this.#cases = cases;
  }

  /** The id of a new case for a trace without a name. */
  claimNumbered(traceNumber: number): number {
    this.#hasOwnNames = true;
    return this.claim(`trace ${traceNumber}`, false);
  }

  /** The id of a new case, named `name` unless that is taken. `isNew` says that no trace before had the name. */
  claim(name: string, isNew: boolean): number {
    if (isNew && !this.#hasOwnNames) return this.#cases.append(name);
    const caseCount = this.#cases.size;
    if (this.#cases.intern(name) === caseCount) return caseCount;
    this.#hasOwnNames = true;
    for (let number = (this.#lastNumber.get(name) ?? 1) + 1; ; number++) {
      this.#lastNumber.set(name, number);
      if (this.#cases.intern(`${name} (${number})`) === caseCount) return caseCount;
    }
  }
}
