import { z } from "zod";
import { defineOperation } from "../../operation.ts";
import { accountView, locale, passwordText, personName } from "./views.ts";

const tag = "account";
const withPassword = z.strictObject({ password: passwordText });
const recoveryCodes = z
  .array(z.string())
  .meta({ description: "Each stands in for a lost authenticator app, once. They are told only now." });
const passwordProblems = ["right-missing", "sign-in-failed", "account-locked", "change-refused"] as const;

/** What people do with their own account. No key may. */
export const ownAccountOperations = [
  defineOperation({
    id: "account.get",
    method: "GET",
    path: "/v1/account",
    tag,
    summary: "The account that is signed in",
    access: "account",
    params: {},
    response: accountView,
  }),
  defineOperation({
    id: "account.patch",
    method: "PATCH",
    path: "/v1/account",
    tag,
    summary: "Change the name or the language of the account",
    access: "account",
    effect: "repeats",
    params: {},
    body: z.strictObject({ name: personName.optional(), locale: locale.optional() }),
    response: accountView,
    problems: ["right-missing"],
  }),
  defineOperation({
    id: "password.put",
    method: "PUT",
    path: "/v1/account/password",
    tag,
    summary: "Change the password; all other sessions end",
    access: "account",
    effect: "repeats",
    params: {},
    body: z.strictObject({ current: passwordText, next: passwordText }),
    response: "nothing",
    problems: [...passwordProblems, "state-changed"],
  }),
] as const;

/** The second step of signing in. */
export const secondStepOperations = [
  defineOperation({
    id: "second-step.offer",
    method: "POST",
    path: "/v1/account/second-step",
    tag,
    summary: "Begin to set up a second step with an authenticator app",
    description: "Nothing changes until a code of it is sent to PUT /v1/account/second-step within ten minutes.",
    access: "account",
    effect: "repeats",
    params: {},
    body: withPassword,
    response: z.object({
      enrolment: z.string().meta({ description: "To be sent back with the code. Sealed." }),
      secret: z.string().meta({ description: "For typing into the app." }),
      uri: z.string().meta({ description: "For showing to the app as a QR code." }),
    }),
    problems: passwordProblems,
  }),
  defineOperation({
    id: "second-step.enable",
    method: "PUT",
    path: "/v1/account/second-step",
    tag,
    summary: "Switch the second step on; all other sessions end",
    access: "account",
    effect: "repeats",
    params: {},
    body: z.strictObject({ enrolment: z.string().min(1).max(2_000), code: z.string().regex(/^\d{6}$/u) }),
    response: z.object({ recoveryCodes }),
    problems: ["right-missing", "link-invalid", "second-step-failed", "account-locked", "state-changed"],
  }),
  defineOperation({
    id: "second-step.disable",
    method: "POST",
    path: "/v1/account/second-step/disable",
    tag,
    summary: "Switch the second step off",
    access: "account",
    effect: "repeats",
    params: {},
    body: withPassword,
    response: "nothing",
    problems: [...passwordProblems, "state-changed"],
  }),
  defineOperation({
    id: "recovery-codes.create",
    method: "POST",
    path: "/v1/account/recovery-codes",
    tag,
    summary: "Make new recovery codes; those before stop to work",
    access: "account",
    effect: "repeats",
    params: {},
    body: withPassword,
    response: z.object({ recoveryCodes }),
    problems: passwordProblems,
  }),
] as const;
