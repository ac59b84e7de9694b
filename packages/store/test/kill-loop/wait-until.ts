import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 30_000;
const LOOK_MS = 5;

/** Waits until something is true. @throws what `complain` gives when that takes half a minute. */
export async function waitUntil(isTrue: () => boolean, complain: () => Error): Promise<void> {
  for (let waitedMs = 0; !isTrue(); waitedMs += LOOK_MS) {
    if (waitedMs > PATIENCE_MS) throw complain();
    await sleep(LOOK_MS);
  }
}
