import { z } from "zod";
import { defineOperation } from "../../operation.ts";
import { id } from "../../schema/scalar.ts";
import {
  accountView,
  emailText,
  linkToken,
  locale,
  newWorkspace,
  passwordText,
  personName,
  sessionView,
  signedIn,
} from "./views.ts";

const tag = "account";
const code = z
  .string()
  .min(6)
  .max(40)
  .meta({ description: "Six digits of the authenticator app, or a recovery code." });

/** Setting the server up: open until there is an account. */
export const setUpOperations = [
  defineOperation({
    id: "setup.get",
    method: "GET",
    path: "/v1/setup",
    tag,
    summary: "Whether the server waits for its first account, and what people can sign in with",
    access: "public",
    params: {},
    response: z
      .object({
        isNeeded: z.boolean(),
        needsToken: z.boolean().meta({ description: "The caller is not at the server's machine." }),
        hasMail: z.boolean().meta({ description: "Links for a new password can be sent." }),
        hasCompanyAccounts: z.boolean(),
      })
      .meta({ id: "SetUpState" }),
  }),
  defineOperation({
    id: "setup.create",
    method: "POST",
    path: "/v1/setup",
    tag,
    summary: "Make the first account, its workspace, and its owner",
    access: "public",
    effect: "repeats",
    params: {},
    body: z.strictObject({
      token: z.string().max(100).optional().meta({ description: "Shown where the server was started." }),
      name: personName,
      email: emailText,
      password: passwordText,
      locale,
      workspace: newWorkspace,
    }),
    response: z.object({ account: accountView, workspaceId: id }),
    status: 201,
    problems: ["set-up-done", "set-up-token-wrong", "account-locked", "change-refused"],
  }),
] as const;

/** Signing in and out, and sessions. */
export const sessionOperations = [
  defineOperation({
    id: "session.create",
    method: "POST",
    path: "/v1/session",
    tag,
    summary: "Sign in with a password",
    access: "public",
    effect: "repeats",
    params: {},
    body: z.strictObject({ email: emailText, password: passwordText }),
    response: signedIn,
    problems: ["sign-in-failed", "account-locked"],
  }),
  defineOperation({
    id: "session.second-step",
    method: "POST",
    path: "/v1/session/second-step",
    tag,
    summary: "Pass the second step of a sign-in",
    access: "public",
    effect: "repeats",
    params: {},
    body: z.strictObject({ code }),
    response: signedIn,
    problems: ["sign-in-needed", "second-step-failed", "account-locked"],
  }),
  defineOperation({
    id: "session.delete",
    method: "DELETE",
    path: "/v1/session",
    tag,
    summary: "Sign out",
    access: "public",
    effect: "repeats",
    params: {},
    response: "nothing",
  }),
  defineOperation({
    id: "sessions.list",
    method: "GET",
    path: "/v1/sessions",
    tag,
    summary: "The sessions of the account, the newest first",
    access: "account",
    params: {},
    response: z.object({ items: z.array(sessionView) }),
    problems: ["right-missing"],
  }),
  defineOperation({
    id: "sessions.delete",
    method: "DELETE",
    path: "/v1/sessions/{id}",
    tag,
    summary: "End a session",
    access: "account",
    effect: "repeats",
    params: { id },
    response: "nothing",
    problems: ["right-missing", "record-missing"],
  }),
  defineOperation({
    id: "sessions.delete-others",
    method: "DELETE",
    path: "/v1/sessions",
    tag,
    summary: "End all sessions but this one",
    access: "account",
    effect: "repeats",
    params: {},
    response: "nothing",
    problems: ["right-missing"],
  }),
] as const;

/** Setting a new password when the old one is lost. */
export const passwordResetOperations = [
  defineOperation({
    id: "password-reset.request",
    method: "POST",
    path: "/v1/password-reset",
    tag,
    summary: "Ask for a link for setting a new password",
    description: "The answer is the same whether there is such an account or not.",
    access: "public",
    effect: "repeats",
    params: {},
    body: z.strictObject({ email: emailText }),
    response: "nothing",
  }),
  defineOperation({
    id: "password-reset.complete",
    method: "POST",
    path: "/v1/password-reset/complete",
    tag,
    summary: "Set a new password by a link; all sessions end",
    access: "public",
    effect: "repeats",
    params: {},
    body: z.strictObject({ token: linkToken, password: passwordText }),
    response: "nothing",
    problems: ["link-invalid", "change-refused", "account-locked"],
  }),
] as const;

/** Signing in with the account of a company. */
export const companySignInOperations = [
  defineOperation({
    id: "company-sign-in.begin",
    method: "POST",
    path: "/v1/company-sign-in",
    tag,
    summary: "Begin to sign in with the company account",
    access: "public",
    effect: "repeats",
    params: {},
    body: z.strictObject({
      invitation: linkToken.optional().meta({ description: "The invitation to accept with it." }),
      link: z.literal(true).optional().meta({ description: "Link it to the account that is signed in." }),
    }),
    response: z.object({ url: z.string().meta({ description: "Where to send the browser." }) }),
    problems: ["address-unknown", "company-sign-in-failed", "sign-in-needed"],
  }),
  defineOperation({
    id: "company-sign-in.finish",
    method: "GET",
    path: "/v1/company-sign-in/callback",
    tag,
    summary: "Where the company's sign-in sends the browser back to",
    access: "public",
    params: {},
    query: z.record(z.string().max(100), z.string().max(8_000)),
    response: "redirect",
    problems: ["address-unknown"],
  }),
  defineOperation({
    id: "company-account.delete",
    method: "DELETE",
    path: "/v1/account/company-account",
    tag,
    summary: "Unlink the company account",
    access: "account",
    effect: "repeats",
    params: {},
    response: "nothing",
    problems: ["address-unknown", "right-missing", "change-refused"],
  }),
] as const;
