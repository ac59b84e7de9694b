import { defineOperation } from "../../operation.ts";

/** Signing in and out, and what an account has of its own. */
export const accountOperations = [
  defineOperation({
    id: "session.delete",
    method: "DELETE",
    path: "/v1/session",
    tag: "account",
    summary: "Sign out",
    access: "account",
    effect: "repeats",
    params: {},
    response: "nothing",
  }),
] as const;
