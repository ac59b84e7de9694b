import { accessOperations } from "./access-settings.ts";
import {
  apiKeyOperations,
  invitationOperations,
  memberOperations,
  membershipOperations,
  teamOperations,
} from "./membership.ts";
import { ownAccountOperations, secondStepOperations } from "./own-account.ts";
import { companySignInOperations, passwordResetOperations, sessionOperations, setUpOperations } from "./sign-in.ts";

/** Signing in and out, what an account has of its own, and who belongs to a workspace. */
export const accountOperations = [
  ...setUpOperations,
  ...sessionOperations,
  ...passwordResetOperations,
  ...companySignInOperations,
  ...ownAccountOperations,
  ...secondStepOperations,
  ...membershipOperations,
  ...memberOperations,
  ...teamOperations,
  ...invitationOperations,
  ...apiKeyOperations,
  ...accessOperations,
] as const;
