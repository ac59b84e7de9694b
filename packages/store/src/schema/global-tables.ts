import type { Generated } from "kysely";
import type { Json } from "./column-types.ts";

/** Who may sign in. */
export interface AccountTable {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly password_hash: string | null;
  readonly totp_secret: Buffer | null;
  readonly totp_last_step: number | null;
  readonly recovery_hashes: Generated<string[]>;
  readonly email_verified_at: number | null;
  readonly created_at: number;
  readonly disabled_at: number | null;
}

/** Attempts to sign in that failed, counted. */
export interface FailedAttemptTable {
  readonly key: Buffer;
  readonly failures: number;
  readonly last_at: number;
  readonly locked_until: number;
}

/** What a company's sign-in calls an account. */
export interface AccountIdentityTable {
  readonly issuer: string;
  readonly subject: string;
  readonly account_id: string;
  readonly created_at: number;
}

/** Somebody signed in, somewhere. */
export interface SessionTable {
  readonly token_hash: Buffer;
  readonly id: string;
  readonly account_id: string;
  readonly created_at: number;
  readonly renewed_at: number;
  readonly expires_at: number;
  readonly verified_at: number | null;
  readonly needs_totp: Generated<boolean>;
  readonly user_agent: string | null;
  readonly address: string | null;
}

/** A link sent by e-mail. */
export interface AccountTokenTable {
  readonly token_hash: Buffer;
  readonly account_id: string;
  readonly purpose: "password-reset";
  readonly proves_email: Generated<boolean>;
  readonly expires_at: number;
  readonly used_at: number | null;
}

/** Which workspaces an account belongs to. */
export interface AccountWorkspaceTable {
  readonly account_id: string;
  readonly workspace_id: string;
}

/** Work to be done later. */
export interface JobTable {
  readonly id: string;
  readonly queue: string;
  readonly workspace_id: string | null;
  readonly singleton_key: string | null;
  readonly payload: Json;
  readonly state: "waiting" | "running" | "done" | "dead";
  readonly run_at: number;
  readonly attempts: Generated<number>;
  readonly max_attempts: number;
  readonly locked_until: number | null;
  readonly locked_by: string | null;
  readonly last_error: string | null;
  readonly created_at: number;
  readonly finished_at: number | null;
}
