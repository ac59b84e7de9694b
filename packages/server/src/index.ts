export { createAccounts, type Accounts, type AccountsOptions } from "./accounts/accounts.ts";
export { administerAccount, createOwner, type AccountAction } from "./accounts/administer-account.ts";
export { createServer, type Server, type ServerOptions } from "./create-server.ts";
export type { Limits } from "./http/limits.ts";
export { startServer, type RunningServer, type StartOptions } from "./start-server.ts";
