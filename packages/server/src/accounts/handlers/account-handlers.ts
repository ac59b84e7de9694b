import type { AccountOperationId } from "@fairlead/api";
import type { HandlersFor } from "../../handler.ts";
import type { Accounts } from "../accounts.ts";
import { createCompanyHandlers } from "./company-handlers.ts";
import {
  createApiKeyHandlers,
  createInvitationHandlers,
  createMemberHandlers,
  createTeamHandlers,
} from "./member-handlers.ts";
import { createOwnAccountHandlers } from "./own-account-handlers.ts";
import { createPasswordResetHandlers, createSessionHandlers, createSetUpHandlers } from "./sign-in-handlers.ts";
import { createWorkspaceHandlers } from "./workspace-handlers.ts";

/** Handlers of every operation on accounts and membership. */
export function createAccountHandlers(accounts: Accounts): HandlersFor<AccountOperationId> {
  return {
    ...createSetUpHandlers(accounts),
    ...createSessionHandlers(accounts),
    ...createPasswordResetHandlers(accounts),
    ...createCompanyHandlers(accounts),
    ...createOwnAccountHandlers(accounts),
    ...createWorkspaceHandlers(accounts),
    ...createMemberHandlers(),
    ...createTeamHandlers(),
    ...createInvitationHandlers(accounts),
    ...createApiKeyHandlers(),
  };
}
