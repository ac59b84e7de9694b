/** Work that goes on after its request was answered, for as long as the server runs. */
export class BackgroundWork {
  readonly #running = new Map<string, Promise<void>>();
  readonly #stop = new AbortController();
  readonly #report: (error: unknown) => void;

  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** Starts work unless work of the same name is going on. It ends early when its signal says so. */
  start(name: string, work: (signal: AbortSignal) => Promise<unknown>): void {
    if (this.#running.has(name) || this.#stop.signal.aborted) return;
    const done = work(this.#stop.signal)
      .then(
        () => undefined,
        (error: unknown) => this.#report(error),
      )
      .finally(() => this.#running.delete(name));
    this.#running.set(name, done);
  }

  /** Has all work end, and waits for it. What was cut off can be started again. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error("the server is being stopped"));
    await Promise.all(this.#running.values());
  }
}
