export const problemEn = {
  "problem.status-400": "The request cannot be understood",
  "problem.status-401": "Not signed in",
  "problem.status-403": "Not allowed",
  "problem.status-404": "Not found",
  "problem.status-405": "Not done this way",
  "problem.status-408": "Too slow",
  "problem.status-409": "Does not fit what is there",
  "problem.status-412": "Changed by someone else",
  "problem.status-413": "Too large",
  "problem.status-414": "Address too long",
  "problem.status-415": "Not JSON",
  "problem.status-421": "Wrong server",
  "problem.status-422": "Refused",
  "problem.status-428": "Version not named",
  "problem.status-429": "Too many requests",
  "problem.status-431": "Headers too large",
  "problem.status-500": "A fault of ours",
  "problem.status-503": "Not available just now",

  "problem.path-malformed":
    "The address holds characters that no address of this server has. Write it without double slashes, and encode only what must be encoded.",
  "problem.body-not-json": "The body is not valid JSON. Check quotes, commas, and brackets.",
  "problem.body-too-deep":
    "Objects and lists are nested in more than {max, plural, one {# level} other {# levels}}. Send a flatter structure.",
  "problem.key-forbidden": "The JSON has a key named __proto__, constructor, or prototype. Give the key another name.",
  "problem.text-forbidden":
    "A text holds the character 0 or half of a character, which cannot be stored. Remove it and send the request again.",
  "problem.request-invalid": "Parts of the request are not as they should be. “issues” names each of them.",
  "problem.query-invalid":
    "The filter, the sorting, or the choice of fields cannot be carried out. “issues” names what is wrong.",
  "problem.cursor-invalid":
    "This cursor was not given by this list, or for another filter or sorting. Start again without a cursor.",
  "problem.idempotency-key-missing":
    "A request that changes something needs the header Idempotency-Key, so that sending it twice has one effect. Make a new UUID for each new change.",
  "problem.idempotency-key-malformed":
    "An Idempotency-Key has 8 to 200 letters, digits, hyphens, underscores, dots, or colons. A UUID will do.",
  "problem.link-invalid": "This link has been used, has expired, or was withdrawn. Ask for a new one.",
  "problem.sign-in-needed":
    "Sign in first, or send an API key as “Authorization: Bearer …”. A session that has ended or a key that was revoked does not count.",
  "problem.sign-in-failed": "E-mail address and password do not belong together. Check both, or reset the password.",
  "problem.second-step-needed": "Enter the code of your authenticator app to finish signing in.",
  "problem.second-step-failed": "The code is wrong, too old, or was used before. Wait for the next one and enter it.",
  "problem.company-sign-in-failed":
    "Signing in with the company account did not work. Try again; if it goes on, ask your administrator.",
  "problem.right-missing": "You may not do this here. Ask an administrator of the workspace for the right.",
  "problem.cross-site":
    "The request came from another site, and a browser may not change anything here from there. Send it from this server's own pages, or use an API key.",
  "problem.set-up-token-wrong":
    "The set-up token is wrong. It is shown where the server was started; copy it from there.",
  "problem.address-unknown": "There is nothing at this address. /openapi.json lists what there is.",
  "problem.record-missing": "There is no such record, or you may not see it.",
  "problem.method-unknown": "This address takes {allowed}, not {method}.",
  "problem.request-timeout": "The request took too long to arrive. Check the connection and send it again.",
  "problem.email-taken": "This e-mail address already has an account. Sign in, or use another address.",
  "problem.set-up-done": "This server is already set up. Sign in, or ask for an invitation.",
  "problem.state-changed": "What is there no longer allows this. Read it again and decide anew.",
  "problem.last-owner": "A workspace keeps at least one owner. Make somebody else an owner first.",
  "problem.rev-conflict":
    "Someone else has changed the record since you read it. “current” is how it is now, “sent” what you sent; bring both together and send the version {rev, number} in If-Match.",
  "problem.body-too-large":
    "The body has more than {max, number} bytes. Send less at once, or use the import for files.",
  "problem.address-too-long": "The address has more than {max, number} characters. Long filters go into POST …/query.",
  "problem.media-type-unknown": "The body must be {expected}. Set the header Content-Type to it.",
  "problem.host-unknown":
    "This server does not answer for the host “{host}”. Use the address it printed when it was started, or start it with --public-url.",
  "problem.change-refused": "The change is not possible as things stand. “issues” gives the reasons.",
  "problem.idempotency-key-reused":
    "This Idempotency-Key was used for another request. Make a new key for a new change.",
  "problem.rev-missing":
    "Name the version you have read: send its ETag in the header If-Match, so that nobody's change is overwritten unseen.",
  "problem.too-many-requests":
    "Too many requests. Wait {seconds, plural, one {# second} other {# seconds}} and go on more slowly.",
  "problem.too-many-streams":
    "At most {max, plural, one {# live feed is} other {# live feeds are}} open at a time. Close one first.",
  "problem.account-locked":
    "After too many wrong attempts signing in is locked. Try again in {seconds, plural, one {# second} other {# seconds}}, or reset the password.",
  "problem.headers-too-large":
    "The headers of the request are too large. Delete the cookies of this site and try again.",
  "problem.internal":
    "Something went wrong on our side. Nothing was half done. Send the request again; if it goes on, report the id in “instance”.",
  "problem.overloaded":
    "The server has more to do than it can. Send the request again in {seconds, plural, one {# second} other {# seconds}}.",
  "problem.database-away":
    "The database cannot be reached just now. Nothing was half done. Send the request again in {seconds, plural, one {# second} other {# seconds}}.",
  "problem.outcome-unknown":
    "The connection to the database broke while the change was being kept, so it is not known whether it was. Send the same request with the same Idempotency-Key again: it takes effect once.",
  "problem.stopping":
    "The server is being stopped. Send the request again in {seconds, plural, one {# second} other {# seconds}}.",

  "issue.request-part-missing": "“{part}” is missing. Add it.",
  "issue.request-part-type":
    "“{part}” should be {expected, select, string {text} number {a number} int {a whole number} boolean {true or false} array {a list} object {an object} record {an object} null {null} other {something else}}.",
  "issue.request-part-unknown": "“{part}” does not exist here. Check the spelling or remove it.",
  "issue.request-part-choice": "“{part}” must be one of {allowed}.",
  "issue.request-part-small":
    "“{part}” is too {kind, select, string {short: at least {limit, plural, one {# character} other {# characters}}} array {short: at least {limit, plural, one {# entry} other {# entries}}} other {small: at least {limit, number}}}.",
  "issue.request-part-large":
    "“{part}” is too {kind, select, string {long: at most {limit, plural, one {# character} other {# characters}}} array {long: at most {limit, plural, one {# entry} other {# entries}}} other {large: at most {limit, number}}}.",
  "issue.request-part-format": "“{part}” is not written as it should be. /docs shows an example.",

  "serve.ready": `Fairlead: {url}
API: {url}/docs
Press Ctrl+C to stop.`,
  "serve.set-up": "There is no account yet. Make the first one: POST {url}/v1/setup (see {url}/docs#setup.create).",
  "serve.set-up-token":
    "From another machine it needs this token, which is worth nothing once there is an account: {token}",
  "serve.insecure":
    "The server is reached without encryption. Put a proxy with TLS before it and say --public-url https://….",
  "serve.stopping": "Stopping: what is under way is finished.",
  "serve.option-url": "--public-url takes an address such as https://crm.example.com, not “{given}”.",
  "issue.port-taken": "Port {port} of {host} is taken. Stop the other program, or choose another with --port.",
  "issue.port-forbidden": "Port {port} of {host} may not be used here. Choose one above 1023 with --port.",
  "issue.host-missing":
    "This machine has no address {host}. Choose one it has with --host, such as 127.0.0.1 or 0.0.0.0.",
  "cli.help.serve": `fairlead serve [options]

Runs the server: the API, its description at /docs, and the live feed. Brings up the database in the data folder by itself;
the first run makes nothing but the schema.

  --host ADDRESS         where to listen; default 127.0.0.1, this machine alone; 0.0.0.0 for all networks
  --port NUMBER          default 7272, or the next that is free; 0 takes any
  --public-url URL       where people reach it, as https://crm.example.com; links in mails lead there, and over https
                         cookies are kept to https
  --trust-proxy ADDRESS  a proxy that is believed when it says who asks; may be given several times
  --log LEVEL            debug, info, warn, error; default info, in a terminal warn
  --data FOLDER          the data folder (default: FAIRLEAD_DATA, else ./data); its embedded database
  DATABASE_URL=…         in the environment: a PostgreSQL server instead, as the owner of the database
  FAIRLEAD_SMTP_URL=…  FAIRLEAD_MAIL_FROM=…          for letters: password resets and invitations
  FAIRLEAD_OIDC_ISSUER=…  FAIRLEAD_OIDC_CLIENT_ID=…  FAIRLEAD_OIDC_CLIENT_SECRET=…   for company accounts
  FAIRLEAD_METRICS_TOKEN=…                           who brings it may read /metrics from elsewhere

  fairlead serve
  fairlead serve --host 0.0.0.0 --port 8080 --public-url https://crm.example.com --trust-proxy 10.0.0.2`,
} as const;
