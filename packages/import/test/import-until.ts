// Runs one import in a process of its own, which is to be killed: says how many batches are kept as it goes on.
import { openStore } from "@fairlead/store";
import { runImport } from "../src/engine/run-import.ts";
import { recordKeysOf } from "../src/normalise/record-keys.ts";

const [databaseUrl = "", workspaceId = "", dataFolder = "", importId = ""] = process.argv.slice(2);
const store = await openStore({ databaseUrl }, { now: Date.now, keysOf: recordKeysOf, connections: 4 });
const caller = { actor: null, via: "command-line", requestId: null } as const;
await runImport({ store, workspaceId, dataFolder, caller }, importId, {
  onProgress: ({ phase, done }) => process.stdout.write(`${phase} ${done}\n`),
});
await store.close();
process.stdout.write("done\n");
