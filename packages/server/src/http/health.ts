import { globalTables, type Store } from "@fairlead/store";
import type { FastifyInstance } from "fastify";

const PATIENCE_MS = 2_000;

/** Answers who watches: `/livez` that the process lives, `/readyz` whether it can work, and if not why. */
export function registerHealth(app: FastifyInstance, store: Store, isStopping: () => boolean): void {
  app.get("/livez", () => ({ alive: true }));
  app.get("/readyz", async (_request, reply) => {
    const reasons = [...(isStopping() ? ["stopping"] : []), ...((await isReachable(store)) ? [] : ["database-away"])];
    return reply.code(reasons.length === 0 ? 200 : 503).send({ ready: reasons.length === 0, reasons });
  });
}

async function isReachable(store: Store): Promise<boolean> {
  const asked = store.runGlobal((transaction) =>
    transaction.first(globalTables.selectFrom("account").select("id").limit(1)),
  );
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answered = asked.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, patience]).finally(() => clearTimeout(timer));
}
