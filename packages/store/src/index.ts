export { globalTables, workspaceTables } from "./connection/query-builder.ts";
export type { Statement, Transaction } from "./connection/transaction.ts";
export { openEmbeddedServer, type EmbeddedOptions, type EmbeddedServer } from "./embedded/embedded-server.ts";
export type { PostgresBinaries } from "./embedded/binaries.ts";
export { createId } from "./id.ts";
export { openStore, type Store, type StoreLocation, type StoreOptions } from "./open-store.ts";
export type { Scope } from "./scope.ts";
