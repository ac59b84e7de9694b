import { OBJECT_KINDS, ROLES } from "@fairlead/access";
import { z } from "zod";
import { currency, id, instant, label, rev } from "../../schema/scalar.ts";

/** A language everything is said in. */
export const locale = z.enum(["en", "zh-Hans", "pl"]);

/** What somebody types as an e-mail address: the server decides whether it is one. */
export const emailText = z
  .string()
  .min(1)
  .max(254)
  .meta({ examples: ["anna@example.com"] });

/** What somebody types as a password. */
export const passwordText = z.string().min(1).max(1_024).meta({ format: "password" });

/** A token out of a link. */
export const linkToken = z.string().min(1).max(300);

/** A person's name. */
export const personName = label(200);

/** An account, as its owner sees it. */
export const accountView = z
  .object({
    id,
    email: z.string(),
    name: z.string(),
    locale: z.string(),
    hasPassword: z.boolean(),
    hasSecondStep: z.boolean(),
    recoveryCodesLeft: z.int(),
    hasCompanyAccount: z.boolean(),
    isEmailVerified: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: "Account", description: "Somebody who may sign in." });

/** A session, as its owner sees it. */
export const sessionView = z
  .object({
    id,
    createdAt: instant,
    renewedAt: instant.meta({ description: "When it was last seen, to within a few minutes." }),
    expiresAt: instant,
    userAgent: z.string().nullable(),
    address: z.string().nullable(),
    isCurrent: z.boolean(),
  })
  .meta({ id: "Session", description: "A sign-in that lasts." });

/** What a sign-in came to. */
export const signedIn = z
  .object({
    needsSecondStep: z
      .boolean()
      .meta({ description: "Then the session can do nothing but POST /v1/session/second-step." }),
  })
  .meta({ id: "SignedIn" });

/** A role of members. */
export const role = z.enum(ROLES);

/** A role somebody can be invited with: owners are made of members. */
export const invitedRole = z.enum(["admin", "manager", "member", "viewer"]);

/** A member of a workspace. */
export const memberView = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    role,
    teamId: id.nullable(),
    createdAt: instant,
    deactivatedAt: instant.nullable(),
    rev,
  })
  .meta({ id: "Member", description: "An account in a workspace." });

/** A team of a workspace. */
export const teamView = z
  .object({ id, name: z.string(), parentId: id.nullable(), rev })
  .meta({ id: "Team", description: "Teams form trees." });

/** An invitation that is open. */
export const invitationView = z
  .object({
    id,
    email: z.string(),
    role: invitedRole,
    teamId: id.nullable(),
    invitedBy: id,
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: "Invitation" });

/** What an API key may be allowed: an object, and whether it may be changed. */
export const keyScope = z
  .string()
  .regex(new RegExp(`^(?:${OBJECT_KINDS.join("|")}):(?:read|write)$`, "u"))
  .meta({ id: "KeyScope", examples: ["case:read", "case:write"] });

/** An API key, without its secret. */
export const apiKeyView = z
  .object({
    id,
    memberId: id,
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable().meta({ description: "To within a minute." }),
  })
  .meta({ id: "ApiKey", description: "A key by which programs act as a member." });

/** A workspace with the caller's place in it. */
export const membershipView = z
  .object({ workspaceId: id, name: z.string(), memberId: id, role, isDemo: z.boolean() })
  .meta({ id: "Membership" });

/** A workspace. */
export const workspaceView = z
  .object({
    id,
    name: z.string(),
    locale: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    isDemo: z.boolean(),
    createdAt: instant,
    rev,
  })
  .meta({ id: "Workspace", description: "One company's maps, records, and log." });

/** What a workspace begins with. */
export const newWorkspace = z.strictObject({
  name: label(),
  locale,
  timeZone: label(80).meta({ examples: ["Europe/Warsaw"] }),
  currency,
});
