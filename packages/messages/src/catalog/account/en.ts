export const accountEn = {
  "mail.password-reset.subject": "Set a new password",
  "mail.password-reset.text":
    "Hello {name},\n\nsomebody, most likely you, asked for a new password at {site}. Set it here within an hour; the link works once:\n\n{link}\n\nIf it was not you, do nothing: your password stays as it is.\n",
  "mail.invitation.subject": "{inviter} invites you to “{workspace}”",
  "mail.invitation.text":
    "Hello,\n\n{inviter} invites you to the workspace “{workspace}” at {site}. Accept here within seven days; the link works once:\n\n{link}\n\nIf you do not know why you get this, do nothing.\n",

  "account.usage":
    "“fairlead account” takes an action and an e-mail address: fairlead account reset-link anna@example.com. Actions: {actions}.",
  "account.owner-usage": "A new owner needs --name and --workspace.",
  "account.link":
    "Who opens this link sets the password of the account. It works once, within an hour; hand it over on a safe way.",
  "account.done.reset-link": "The link was made.",
  "account.done.unlock": "Wrong attempts are forgotten; the account can sign in again.",
  "account.done.disable": "The account is shut out, and its sessions have ended.",
  "account.done.enable": "The account can sign in again.",
  "account.done.drop-second-step":
    "The second step is off, and all sessions have ended. Ask for a new one to be set up.",
  "issue.account-missing": "There is no account with the address {email}.",
  "cli.help.account": `fairlead account ACTION EMAIL [options]

What who runs the server does with accounts, where nobody can sign in to do it.

  create-owner EMAIL      an account and a workspace it owns; prints a link for setting the password
  reset-link EMAIL        a link for setting a new password: works once, within an hour
  unlock EMAIL            wrong attempts forgotten
  disable EMAIL           shut out at once, sessions ended
  enable EMAIL            let in again
  drop-second-step EMAIL  for who has lost the authenticator app and the recovery codes

  --name NAME             of the new owner
  --workspace NAME        of the new workspace
  --time-zone ZONE        of the new workspace; default: this machine’s
  --currency CODE         of the new workspace; default: EUR
  --public-url URL        where people reach the server, for links; default: http://localhost:7272
  --data FOLDER           the data folder; default: FAIRLEAD_DATA, else ./data

  fairlead account create-owner anna@example.com --name "Anna Nowak" --workspace Acme`,

  "issue.password-short":
    "The password is too short. Use {min, plural, one {# character} other {# characters}} or more; a few words one after the other are easy to remember.",
  "issue.password-long":
    "The password is longer than {max, plural, one {# character} other {# characters}}. Shorten it.",
  "issue.password-common":
    "The password is one of those that are tried first: a common word, a row of keys, a number, or a repetition. Choose another; a few words that do not belong together are good.",
  "issue.password-personal":
    "The password contains your name or e-mail address. Choose one that nobody who knows you would try.",
  "issue.email-malformed":
    "This is not an e-mail address that can be used. Check it; letters outside A–Z cannot be part of it.",
  "issue.email-taken": "This e-mail address already has an account.",
  "issue.second-step-on": "A second step is already on. Switch it off first to set up another.",
  "issue.second-step-off": "No second step is on.",
  "issue.invitation-for-other":
    "The invitation is for {email}, and you are signed in with another address. Sign out and sign in with that one, or ask for another invitation.",
  "issue.member-exists": "Somebody with this address is already a member of the workspace.",
  "issue.member-inactive": "This member is already deactivated.",
  "issue.member-active": "This member is active.",
  "issue.team-unknown": "There is no such team. Choose one of the list.",
  "issue.team-circle": "A team cannot stand below itself or one of its own. Choose another team above it.",
  "issue.team-in-use":
    "The team still has members, teams below it, open invitations, or records. Give them to another team first.",
  "issue.teams-many":
    "A workspace has at most {max, plural, one {# team} other {# teams}}. Delete one that is not needed.",
  "issue.api-key-expired": "The key would have expired before it was made. Choose a later day.",
  "issue.api-keys-many":
    "You have {max, plural, one {# key} other {# keys}}, the most there can be. Take one back that is not needed.",
  "issue.time-zone-unknown": "“{timeZone}” is not a time zone. Use a name such as Europe/Warsaw.",
  "issue.currency-unknown": "“{currency}” is not a currency. Use a code of three letters such as EUR.",
  "issue.field-right-twice": "The field “{field}” is named twice for the role {role}. Keep one of the two.",
  "issue.workspaces-many":
    "You are in {max, plural, one {# workspace} other {# workspaces}}, the most there can be. Use one of them.",
  "issue.company-account-only":
    "You sign in with the company account alone. Set a password first; “Forgot password” sends you a link.",
  "issue.company-account-taken": "This company account is linked to another account. Unlink it there first.",
  "issue.secret-key-malformed":
    "The key in {source} is not 32 bytes long. Give 64 hexadecimal digits or base64, for example from “openssl rand -hex 32”.",
  "issue.secret-key-open": "Others on this machine can read {file}. Give it the mode 600 (“chmod 600”).",
  "issue.smtp-url-malformed":
    "FAIRLEAD_SMTP_URL is not the address of a mail server. It looks like smtps://name:password@mail.example.com.",
  "issue.company-issuer-insecure":
    "The issuer of company accounts, {issuer}, is neither https nor on this machine. Use its https address.",
  "issue.company-address-refused":
    "The company’s sign-in names the server {host}, which is not public. Only the issuer itself may be inside the network.",
} as const;
