import { createMessages, parseLocale } from "@fairlead/messages";
import type { Account } from "@fairlead/store";
import type { Mail } from "../mail/mailer.ts";

/** The letter with a link for setting a new password. */
export function passwordResetMail(
  account: Account,
  { link, site }: { readonly link: string; readonly site: string },
): Mail {
  const messages = createMessages(parseLocale(account.locale) ?? "en");
  return {
    to: account.email,
    subject: messages.text("mail.password-reset.subject"),
    text: messages.text("mail.password-reset.text", { name: account.name, link, site }),
  };
}

/** The letter with an invitation to a workspace, in the workspace's language. */
export function invitationMail(
  to: string,
  invitation: {
    readonly link: string;
    readonly site: string;
    readonly inviter: string;
    readonly workspace: string;
    readonly locale: string;
  },
): Mail {
  const { locale, ...values } = invitation;
  const messages = createMessages(parseLocale(locale) ?? "en");
  return {
    to,
    subject: messages.text("mail.invitation.subject", values),
    text: messages.text("mail.invitation.text", values),
  };
}
