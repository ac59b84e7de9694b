import { createToken } from "./token.ts";

const KEY = /^fl_(?<workspaceId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(?<secret>[\w-]{43})$/u;
const INVITATION =
  /^(?<workspaceId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(?<secret>[\w-]{43})(?:\.(?<proof>[\w-]{43}))?$/u;

/** A secret of a workspace: what is kept of it is the hash of `secret`. */
export interface WorkspaceSecret {
  readonly workspaceId: string;
  readonly secret: string;
}

/** A new key: its text is shown once. Shape: `fl_<workspace id>_<secret>`, so that scanners for leaked secrets know it. */
export function createApiKeyText(workspaceId: string): WorkspaceSecret & { readonly text: string } {
  const secret = createToken();
  return { workspaceId, secret, text: `fl_${workspaceId}_${secret}` };
}

/** The token of a new invitation, as who invites is shown it. Shape: `<workspace id>_<secret>`. */
export function createInvitationToken(workspaceId: string): WorkspaceSecret & { readonly text: string } {
  const secret = createToken();
  return { workspaceId, secret, text: `${workspaceId}_${secret}` };
}

/** The parts of a key; null of what is none. */
export function parseApiKey(text: string): WorkspaceSecret | null {
  const groups = KEY.exec(text)?.groups;
  return groups === undefined ? null : { workspaceId: groups["workspaceId"]!, secret: groups["secret"]! };
}

/** The parts of the token of an invitation; null of what is none. Shape: `proof` follows after a dot if it came by mail. */
export function parseInvitationToken(text: string): (WorkspaceSecret & { readonly proof: string | null }) | null {
  const groups = INVITATION.exec(text)?.groups;
  if (groups === undefined) return null;
  return { workspaceId: groups["workspaceId"]!, secret: groups["secret"]!, proof: groups["proof"] ?? null };
}
