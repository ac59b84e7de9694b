import { changeHelpEn } from "./help-en.ts";

const sentences = {
  "issue.change-denied":
    "Your role or your key does not allow this. Ask somebody who administers the workspace, or use a key with the scope it takes.",
  "issue.field-read-only": "You may read “{field}” but not change it. Leave it out, or ask for the right.",
  "issue.reference-unknown":
    "“{field}” names {to, select, company {a company} person {a person} member {a member} team {a team} other {a record}} that is not there. Choose another.",
  "issue.field-value-wrong":
    "“{field}” takes {type, select, text {text} number {a number} money {an amount in minor units} date {a date such as 2026-03-31} datetime {a time in milliseconds} boolean {true or false} choice {one of its choices} other {something else}}.",
  "issue.expected-rev-missing":
    "The command “{command}” does not say which revision of the record it is based on. Say the rev that was read.",
  "issue.undo-nothing": "This change did nothing to any record, so there is nothing to take back.",
  "issue.undo-too-late":
    "Changes can be taken back for {days, plural, one {# day} other {# days}}. Set the values by hand.",

  "issue.audit-row-altered":
    "In the audit of workspace {workspace}, row {seq, number} is not as it was written. Somebody changed it in the database; compare it with a backup.",
  "issue.audit-rows-missing":
    "In the audit of workspace {workspace}, rows are missing from {seq, number} on. Somebody removed them from the database; compare it with a backup.",
  "issue.audit-row-extra":
    "In the audit of workspace {workspace}, row {seq, number} was not written by Fairlead. Find out who put it into the database.",
  "issue.audit-head-differs":
    "The audit of workspace {workspace} does not end with the row it should, {seq, number}. Somebody changed its end in the database; compare it with a backup.",
  "issue.audit-rewritten":
    "The audit of workspace {workspace} was rewritten: row {seq, number} has not the hash that was written down. Compare it with a backup.",
  "issue.records-differ":
    "In workspace {workspace}, {changed, plural, one {# record is not} other {# records are not}} what the log says, and {unknown, plural, one {# is} other {# are}} not in the log. Run fairlead rebuild.",

  "change.verified":
    "{workspace}: {rows, plural, one {# row} other {# rows}} of the audit, all as written. Last: {seq} {hash}",
  "change.rebuilt":
    "{workspace}: {records, plural, one {# record} other {# records}} compared with the log; {changed, plural, =0 {none had to be} one {# was} other {# were}} made anew; {unknown, plural, =0 {none} other {#}} removed.",
  "change.checked": "{workspace}: {records, plural, one {# record} other {# records}}, all as the log says.",
  "change.workspaces-none": "There is no workspace in this store.",
  "change.known-malformed":
    "--known takes WORKSPACE:NUMBER:HASH, as fairlead verify prints them; “{given}” is something else.",
} as const;

/** What changing records comes to, and what can be found out about their log and audit. */
export const changeEn: typeof sentences & typeof changeHelpEn = { ...sentences, ...changeHelpEn };
