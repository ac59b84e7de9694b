import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** What somebody can be invited as. Owners are made of members. */
export type InvitedRole = "admin" | "manager" | "member" | "viewer";

/** An invitation to a workspace. Holds nothing secret. Units: instants in epoch milliseconds. */
export interface Invitation {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly role: InvitedRole;
  readonly teamId: string | null;
  readonly invitedBy: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly acceptedAt: number | null;
  readonly revokedAt: number | null;
}

/** An invitation to be made. */
export interface NewInvitation {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly email: string;
  readonly role: InvitedRole;
  readonly teamId: string | null;
  readonly invitedBy: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

const COLUMNS = [
  "id",
  "email",
  "role",
  "team_id as teamId",
  "invited_by as invitedBy",
  "created_at as createdAt",
  "expires_at as expiresAt",
  "accepted_at as acceptedAt",
  "revoked_at as revokedAt",
] as const;

/** The invitations that are open, the newest first. */
export function listOpenInvitations(transaction: Transaction, scope: Scope, now: number): Promise<Invitation[]> {
  const query = scope
    .selectFrom("invitation")
    .select(COLUMNS)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now);
  return transaction.all(query.orderBy("created_at", "desc").orderBy("id", "desc"));
}

/** Makes an invitation. Edges: open ones to the same address are taken back. */
export async function insertInvitation(
  transaction: Transaction,
  scope: Scope,
  invitation: NewInvitation,
): Promise<Invitation> {
  const revoke = scope
    .updateTable("invitation")
    .set({ revoked_at: invitation.createdAt })
    .where("email", "=", invitation.email)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null);
  await transaction.execute(revoke);
  const insert = scope.insertInto("invitation", [
    {
      id: invitation.id,
      token_hash: invitation.tokenHash,
      email: invitation.email,
      role: invitation.role,
      team_id: invitation.teamId,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    },
  ]);
  const [row] = await transaction.all(insert.returning(COLUMNS));
  return row!;
}

/** The open invitation of a token; null if it is unknown, used, taken back, or expired. */
export function findInvitation(
  transaction: Transaction,
  scope: Scope,
  tokenHash: Buffer,
  now: number,
): Promise<Invitation | null> {
  const query = scope
    .selectFrom("invitation")
    .select(COLUMNS)
    .where("token_hash", "=", tokenHash)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now);
  return transaction.first(query);
}

/** Uses an open invitation up: null if it is open no more; of two at once one gets it. */
export function useInvitation(
  transaction: Transaction,
  scope: Scope,
  tokenHash: Buffer,
  now: number,
): Promise<Invitation | null> {
  const use = scope
    .updateTable("invitation")
    .set({ accepted_at: now })
    .where("token_hash", "=", tokenHash)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .returning(COLUMNS);
  return transaction.first(use);
}

/** Takes an open invitation back; null if there is none. */
export function revokeInvitation(
  transaction: Transaction,
  scope: Scope,
  invitationId: string,
  at: number,
): Promise<Invitation | null> {
  const revoke = scope
    .updateTable("invitation")
    .set({ revoked_at: at })
    .where("id", "=", invitationId)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .returning(COLUMNS);
  return transaction.first(revoke);
}
