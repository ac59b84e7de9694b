// Changes deals of a workspace until it is killed, from several clients at once. Says "deal number" when a change is acknowledged, never before.
// A deal's title is the number of the last change made to it, from 0.
import { setTimeout as sleep } from "node:timers/promises";
import { createId } from "../../src/id.ts";
import { openStore, type Store } from "../../src/open-store.ts";
import { transact } from "../../src/transact/transact.ts";
import { caseOf, newDeal, SYSTEM } from "../transact/world.ts";

const CLIENTS = 6;
const CHANGES_A_DEAL = 20;
const RETRY_MS = 50;

const [dataFolder = "", workspaceId = ""] = process.argv.slice(2);

/** One change, asked for until it is answered: what was cut off is asked again under the same key. */
async function change(store: Store, dealId: string, number: number): Promise<void> {
  const title = String(number);
  const request =
    number === 0
      ? { command: newDeal(dealId, title), expectedRev: null }
      : {
          command: { subject: "case", id: dealId, command: { type: "edit", values: { title } } } as const,
          expectedRev: number,
        };
  const idempotency = { key: `${dealId} ${number}`, requestHash: Buffer.alloc(32, number) };
  for (;;) {
    try {
      caseOf(await transact(store, workspaceId, SYSTEM, { ...request, idempotency }));
      process.stdout.write(`${dealId} ${number}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      await sleep(RETRY_MS);
    }
  }
}

async function work(store: Store): Promise<never> {
  for (;;) {
    const dealId = createId();
    for (let number = 0; number <= CHANGES_A_DEAL; number++) await change(store, dealId, number);
  }
}

const store = await openStore({ dataFolder }, { now: Date.now, connections: CLIENTS });
const scope = store.scope(workspaceId);
const workspace = { name: "Kill loop", locale: "en", time_zone: "UTC", currency: "EUR", created_at: 0 };
await scope.write(async (tx) => {
  await tx.execute(scope.insertInto("workspace", [workspace]));
  await tx.execute(scope.insertInto("workspace_head", [{ audit_hash: Buffer.alloc(32) }]));
});
await Promise.all(Array.from({ length: CLIENTS }, () => work(store)));
