/** Gives each trace a case of its own: a trace without a name gets its number, a name that is taken gets one behind it. */
export class CaseNames {
  readonly #taken = new Set<string>();
  /** The number last given behind a name, so that a thousand traces of one name do not search from 2 each time. */
  readonly #lastNumber = new Map<string, number>();

  /** The case name for a trace; equal to `name` unless that is null or taken. */
  claim(name: string | null, traceNumber: number): string {
    const wanted = name ?? `trace ${traceNumber}`;
    let given = wanted;
    let number = this.#lastNumber.get(wanted) ?? 1;
    while (this.#taken.has(given)) given = `${wanted} (${++number})`;
    if (given !== wanted) this.#lastNumber.set(wanted, number);
    this.#taken.add(given);
    return given;
  }
}
