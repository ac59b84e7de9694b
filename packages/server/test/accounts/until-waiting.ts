import type { Transaction } from "@fairlead/store";

/** Waits until so many requests wait for what a transaction holds. */
export async function untilWaiting(transaction: Transaction, count: number): Promise<void> {
  const text = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
  for (;;) {
    // what the server says of its sessions is otherwise the same for the whole transaction
    await transaction.query({ text: "SELECT pg_stat_clear_snapshot()", values: [] });
    const [row] = await transaction.query<{ count: number }>({ text, values: [] });
    if (row !== undefined && row.count >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
