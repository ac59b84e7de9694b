export type { Authentication, Authenticator, Credentials } from "./authentication.ts";
export type {
  AccountContext,
  Answer,
  ContextOf,
  Handler,
  Handlers,
  HandlersFor,
  PublicContext,
  WorkspaceContext,
} from "./handler.ts";
