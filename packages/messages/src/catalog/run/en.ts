export const runEn = {
  "issue.record-missing":
    "There is no such {subject, select, case {lead or deal} person {person} company {company} task {task} note {note} other {record}}. Check its id.",
  "issue.record-exists":
    "There is already a {subject, select, case {lead or deal} person {person} company {company} task {task} note {note} other {record}} with this id. Use a new one.",
  "issue.record-removed":
    "This {subject, select, case {lead or deal} person {person} company {company} task {task} note {note} other {record}} was removed. Restore it first.",
  "issue.record-merged":
    "This {subject, select, case {lead or deal} person {person} company {company} other {record}} was merged into another. Use that one, or undo the merge.",
  "issue.record-field-unknown": "“{field}” is not something that can be set here. Check the spelling, or leave it out.",
  "issue.record-value-blank": "“{field}” is empty. Write something.",
  "issue.record-value-malformed":
    "“{field}” should be {expected, select, text {a text} amount {an amount in whole minor units, such as cents} instant {a time in whole milliseconds since 1970} day {a day of the calendar, such as 2026-03-31} currency {the three capital letters of a currency, such as EUR} id {an id} value {a text, a number, yes, no, or nothing} fields {custom fields by key} kind {lead or deal} status {open, won, or lost} activity {an activity that maps have, such as call, email, or meeting} other {something else}}.",
  "issue.record-value-too-long":
    "“{field}” is longer than {max, plural, one {# character} other {# characters}}. Shorten it.",
  "issue.record-text-unstorable":
    "“{field}” holds something that is not a character and cannot be kept. Type the text anew.",

  "issue.case-closed":
    "This is {status, select, won {won} lost {lost} other {closed}} already, and only what is open can go on. Reopen it first.",
  "issue.case-open": "This is open. To bring it to another stage, move it.",
  "issue.case-currency-missing": "The amount has no currency. Name the currency, or empty the amount.",
  "issue.case-not-lost":
    "There is a reason for a loss, but nothing was lost. Mark it as lost with this reason, or leave the reason out.",
  "issue.case-stage-unknown": "The map has no stage “{stage}”. Choose one of its stages.",
  "issue.case-without-map": "There is no map to run on, and so there are no stages. Publish a map first.",
  "issue.case-step-malformed":
    "A step of the history does not say how well its time is known, or from which row it was read. Correct it, or leave the step out.",

  "issue.merge-with-itself": "A record cannot be merged with itself. Choose another.",
  "issue.merge-other-missing":
    "The {subject, select, case {lead or deal} person {person} company {company} other {record}} to merge with is not there. Choose another.",
  "issue.merge-kinds-differ":
    "A {subject, select, case {lead or deal} person {person} company {company} other {record}} cannot be merged with a {other, select, case {lead or deal} person {person} company {company} task {task} note {note} other {record}}. Choose one of the same kind.",

  "issue.note-blank": "The note says nothing. Write something.",
  "issue.note-block-malformed":
    "Block {block, number} of the note is not a paragraph, an item, or a heading with a text. Correct it, or leave it out.",
  "issue.note-blocks-too-many":
    "The note has more than {max, plural, one {# block} other {# blocks}}. Split it into several notes.",
  "issue.note-too-long":
    "The note is longer than {max, plural, one {# character} other {# characters}}. Split it into several notes.",

  "issue.undo-changed-since":
    "“{field}” of the {subject, select, case {lead or deal} person {person} company {company} task {task} note {note} other {record}} was changed again since. Undo that change first, or set the value by hand.",
} as const;
