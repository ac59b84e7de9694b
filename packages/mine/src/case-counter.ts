/** Counts in how many cases each thing is seen, the cases being gone through one after the other. */
export class CaseCounter {
  readonly counts: Uint32Array;
  /** 1 + the last case each thing was seen in. */
  readonly #lastCase: Uint32Array;

  constructor(size: number) {
    this.counts = new Uint32Array(size);
    this.#lastCase = new Uint32Array(size);
  }

  note(thing: number, caseIndex: number): void {
    if (this.#lastCase[thing] === caseIndex + 1) return;
    this.#lastCase[thing] = caseIndex + 1;
    this.counts[thing]!++;
  }
}
