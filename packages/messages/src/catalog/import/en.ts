export const importEn = {
  "issue.import-file-empty": "The file is empty. Export it again, and check that the export was finished.",
  "issue.import-file-too-large":
    "The file has more than {bytes, number} bytes, which is the most that is taken. Pack it with gzip, or export it in parts.",
  "issue.import-file-size-wrong":
    "The file came in with {bytes, number} bytes instead of the {announced, number} announced. Send it again.",
  "issue.import-file-hash-wrong":
    "The file that came in is not the one that was announced: its SHA-256 differs. Send it again.",
  "issue.import-file-damaged":
    "The gzip file {how, select, truncated {ends too early} other {is damaged}}, so nothing of it was brought in. Get the whole file again.",
  "issue.import-unpacked-too-large":
    "The file unpacks to more than {bytes, number} bytes, which is the most that is read. Export it in parts.",
  "issue.import-file-unusable": "Nothing in the file can be used. “fairlead inspect” says what it is and what to do.",
  "issue.import-file-too-wide":
    "Reading the file takes more than {megabytes, number} MB of memory. Leave columns with long texts out of the export, or export it in parts.",
  "issue.import-reading-failed": "Reading the file stopped unexpectedly. Try again; if it happens again, report it.",
  "issue.import-missing": "There is no import {import}. Check its id.",
  "issue.import-state-wrong":
    "This cannot be done with an import that {state, select, uploaded {was not checked yet} checked {was checked but not run} running {is running} done {is done} cancelled {was cancelled} failed {failed} undoing {is being undone} undone {was undone} other {is in this state}}.",
  "issue.import-taken-over": "The import was cancelled, or goes on elsewhere. Look at its state.",
  "issue.import-undo-refused": "The import cannot be taken back: it is older than 30 days, or you may not do this.",
  "issue.import-workspace-busy":
    "Others are changing the same people and companies. Run the import again: it goes on where it is.",
  "issue.import-mapping-malformed":
    "The mapping does not have the form of one. Begin with the one that is proposed: fairlead import FILE --propose.",

  "issue.import-currency-unknown":
    "“{text}” in “{column}” is no currency; the amount was left out. Use codes such as EUR.",
  "issue.import-amount-unreadable":
    "“{text}” in “{column}” is no amount that can be kept; it was left out. Correct it in the file.",
  "issue.import-date-unreadable": "“{text}” in “{column}” is no date; it was left out. Correct it in the file.",
  "issue.import-email-unreadable":
    "“{text}” in “{column}” is no e-mail address; it was left out. Correct it in the file.",
  "issue.import-field-unreadable":
    "“{text}” in “{column}” is not of the type of the field; it was left out. Correct it, or map the column to a text field.",
  "issue.import-row-nameless":
    "The row has neither a name nor anything else to know the record by; it was left out. Give it a name.",
  "issue.import-owner-unmatched":
    "“{name}” is no member of the workspace, so nobody owns their records. Invite them and import the file again, or assign the records by hand.",
  "issue.import-step-unmapped":
    "The map has no stage “{step}”; deals in it have their history, but no stage. Map the step to a stage, or add the stage to the map.",
  "issue.import-record-removed":
    "The record was removed or merged into another since it was brought in; it was left as it is. Restore it first to bring it up to date.",

  "issue.import-column-unknown": "The file has no column “{column}” that could be mapped. Check its name.",
  "issue.import-use-unknown": "A column cannot be used as “{use}” here. Uses are: {uses}, field.",
  "issue.import-use-twice": "“{column}” is the second column used as “{use}”. Choose one.",
  "issue.import-name-unmapped": "No column gives the records a name. Map one to it.",
  "issue.import-system-malformed":
    "“{system}” cannot name the system the file is from. Use up to 100 characters without a colon.",
  "issue.import-country-unknown": "“{country}” is no country. Use two letters, such as PL.",
  "issue.import-stage-unknown":
    "“{step}” is mapped to the stage “{stage}”, which the map does not have. Choose another.",

  "import.error-file.line": "line",
  "import.error-file.column": "column",
  "import.error-file.reason": "reason",
  "import.error-file.row": "row",

  "import.kind": "{kind, select, deals {deals} people {people} companies {companies} other {records}}",
  "import.recognised":
    "{file}: {kind, select, deals {deals} people {people} companies {companies} other {records}}{delimiter, select, none {} tab {, separated by tabs} other {, separated by “{delimiter}”}}{encoding, select, none {} other {, {encoding}}}",
  "import.system": "Its ids are those of “{system}”; records are known again by them.",
  "import.mapped": "{column} → {use}",
  "import.left-out": "Left out: {columns}",
  "import.summary.dry":
    "Nothing was changed. Importing would make {new, plural, one {# record} other {# records}}, change {changed, plural, one {#} other {#}}, and leave {duplicate, plural, one {#} other {#}} as {duplicate, plural, one {it is} other {they are}}; {skipped, plural, one {# is left out} other {# are left out}}.",
  "import.summary.done":
    "Made {new, plural, one {# record} other {# records}}, changed {changed, plural, one {#} other {#}}; {duplicate, plural, one {# was} other {# were}} there already; {skipped, plural, one {# was left out} other {# were left out}}.",
  "import.summary.besides":
    "Along with them: {companies, plural, one {# company} other {# companies}}, {people, plural, one {# person} other {# people}}, {steps, plural, one {# step} other {# steps}} of history.",
  "import.summary.same":
    "This file was imported before with the same mapping (import {import}): there is nothing to do.",
  "import.summary.cancelled":
    "Stopped between two batches. What is in stays; import the file again to go on, or undo it.",
  "import.summary.undone":
    "Took back {undone, plural, one {# change} other {# changes}}; {kept, plural, =0 {nothing was} one {# was} other {# were}} left because of later changes.",
  "import.summary.id": "Import {import}. To take it back: fairlead import --undo {import}",
  "import.rejected":
    "{rows, plural, one {# row was} other {# rows were}} left out or used in part; --errors FILE lists them with the reasons.",
  "import.map-drafted": "The workspace had no map; one was drafted from the deals: “{name}”.",
  "import.map-would-be-drafted": "The workspace has no map; one would be drafted from the deals.",
  "import.workspace-made": "Made the workspace “{name}”.",
  "import.progress":
    "{phase, select, reading {Reading} checking {Checking} undoing {Taking back} other {Importing}} {file}: {done, number}, {share}",
  "import.progress-remaining":
    "{phase, select, reading {Reading} checking {Checking} undoing {Taking back} other {Importing}} {file}: {done, number}, {share}, about {remaining} left",
  "import.workspace-ambiguous": "There are several workspaces. Name one with --workspace: {workspaces}.",
  "import.workspace-unknown": "There is no workspace “{given}”. There are: {workspaces}.",
  "import.workspace-needed": "There is no workspace yet. Give a new one a name with --workspace.",
  "import.map-file": "The mapping file {file} cannot be read as JSON. Make one with --propose.",
} as const;
