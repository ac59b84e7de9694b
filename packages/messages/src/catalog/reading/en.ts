export const readingEn = {
  "issue.file-empty": "The file is empty. Export it again and check that rows are selected.",
  "issue.file-not-log":
    "{kind, select, excel {This is an Excel workbook. Save the sheet as CSV (UTF-8) and open that.} office {This is an old Office file, probably an Excel workbook. Save the sheet as CSV (UTF-8) and open that.} zip {This is a zip archive. Unpack it and open the file inside.} gzip {This is packed twice with gzip. Unpack it once and try again.} pdf {This is a PDF. Export the data itself from your CRM as CSV.} sqlite {This is a SQLite database. Export the table with the history as CSV.} html {This is a web page, perhaps a sign-in page saved instead of the export. Download the export again as CSV.} bpmn {This is a BPMN model, not a log of what happened. Give a CSV, XES, or OCEL file.} xml {This is XML, but neither XES nor OCEL 2.0. Give an event log.} json {This is JSON, but not OCEL 2.0. Give an event log, or export as CSV.} other {This is a binary file, not a table or an event log. Export the data as CSV, XES, or OCEL 2.0.}}",
  "issue.csv-one-column":
    "No separator divides this text into columns. Separate the columns by commas, semicolons, tabs, or vertical bars.",
  "issue.csv-header-only": "The file has a header but no rows. Check the filter of the export.",
  "issue.csv-header-absent":
    "The first row holds data, not names, so the columns are called by their numbers. Add a header row, or name columns like “column 1” with --case, --activity, and --time.",
  "issue.csv-header-missing":
    "Column {column} has no name in the header; it is called “column {column}”. Give it a name if you need it.",
  "issue.csv-header-repeated":
    "Several columns are called “{name}”; the later ones got a number. Rename them if the wrong one was used.",
  "issue.csv-rename-unmatched": "There is no column “{name}” to rename. Check its spelling in --map-columns.",
  "issue.csv-column-unknown": "There is no column “{name}”. Choose one of: {columns}.",
  "issue.csv-column-not-time":
    "“{name}” was named as the time but holds no times that can be read (such as “{text}”). Name another column with --time.",
  "issue.csv-no-process":
    "No process was found in this table: it needs a column for the deal or case{hasCase, select, no { (none was found)} other {}}, and with it a column for the activity and one for the time{hasTime, select, no { (no time was found)} other {}}, or a column for the stage, or a date for each stage. Its columns are: {columns}. Name the right ones with --case, --activity, and --time.",
  "issue.csv-no-events":
    "{rows, plural, one {The only row could not be used} other {None of the # rows could be used}}; the other issues say why.",
  "issue.csv-encoding-assumed":
    "The file is not in UTF-8; it was read as {encoding}. If letters look wrong, save it as UTF-8.",
  "issue.csv-bytes-undecodable":
    "Some characters are not valid {encoding} and were replaced by “�”. Save the file as UTF-8 to keep them.",
  "issue.csv-nul-removed":
    "NUL characters, which no table means, were taken out. If letters are missing, export the file again.",
  "issue.csv-header-too-long":
    "The header does not end within {bytes, number} bytes. Check that the file is a table and that its lines end where its rows do.",
  "issue.csv-preamble-skipped": "Lines of text before the header were left out.",
  "issue.csv-footer-skipped": "Lines at the foot of the report (totals, copyright) were left out.",
  "issue.csv-row-empty": "Empty rows were left out.",
  "issue.csv-row-short":
    "A row has {cells, plural, one {# cell} other {# cells}} where the header has {columns}; the missing ones were taken as empty. Check it for a line break outside quotes.",
  "issue.csv-row-long":
    "A row has {cells, plural, one {# cell} other {# cells}} where the header has {columns}; the rest was left out. Put cells that contain the separator in quotes.",
  "issue.csv-row-repeated":
    "A row that is the same as an earlier one in every column was left out. If such rows are different events, give them a column that tells them apart.",
  "issue.csv-row-eventless":
    "A row has neither a date nor a stage, so nothing is known of its deal. Fill in one of them.",
  "issue.csv-quote-unclosed":
    "A quotation mark opens here and never closes; from here on, quotation marks were taken as plain characters. Close it or remove it.",
  "issue.csv-record-too-long":
    "A line is longer than {bytes, number} bytes and was left out. Check that the file is a table.",
  "issue.csv-case-absent":
    "No column says which deal or case a row belongs to, so each row counts as a case of its own (“row 2”, “row 3”). Name the column with --case if there is one.",
  "issue.csv-case-missing": "A row has no value in “{column}”, so it belongs to no deal or case and was left out.",
  "issue.csv-case-repeated":
    "The deal “{name}” has several rows, although each deal should have one; only the first was used. Export one row per deal, or name the columns of an event log with --activity and --time.",
  "issue.csv-case-rounded":
    "A spreadsheet shortened ids in “{column}” to numbers such as “{text}”, so different deals may have become one. Export again and open the file here without saving it in a spreadsheet.",
  "issue.csv-activity-missing": "A row has no value in “{column}”, so it is not known what happened; it was left out.",
  "issue.csv-time-absent":
    "No column holds times, so the order of the rows is taken as the order of events and no durations can be given. Name the column with --time if there is one.",
  "issue.csv-time-missing":
    "A row has no time in “{column}”; it was kept after the previous row of its case, without durations.",
  "issue.csv-time-unreadable":
    "“{text}” in “{column}” is not a time like the others of the column, so the row was left out. Write all times alike, best as 2026-03-05 14:30.",
  "issue.csv-date-unreadable":
    "“{text}” in “{column}” is not a date like the others of the column; the rest of the row was used. Write all dates alike, best as 2026-03-05.",
  "issue.csv-time-zone-assumed": "Times without a time zone were taken as UTC.",
  "issue.csv-date-order-assumed":
    "The dates in “{column}” could have day and month either way round; {order, select, mdy {the month} ymd {the year} other {the day}} was taken to come first. If that is wrong, say --dates day-first or --dates month-first, or export with dates like 2026-03-05.",
  "issue.csv-end-time-chosen":
    "Each row has two times; “{time}” was taken as the time of the event, and “{other}” was kept as an ordinary column. Choose another with --time.",
  "issue.csv-date-of-open-case":
    "The date in “{column}” of a deal that is still open is a plan, not an event; it was kept as an ordinary column.",
  "issue.csv-dates-contradict":
    "By its dates, a deal was closed before it was created, or created after it began; creation was put first and closing last. Records entered after the fact look like this.",
  "issue.csv-spellings-joined":
    "Stages spelled alike but for capitals or spaces were taken as one, in their most frequent spelling.",
  "issue.crm-history-absent":
    "This {system} export says where each deal stands now, but not which stages it passed through and when. Export the stage history to see the whole way.",
  "issue.crm-case-by-name":
    "Deals are told apart by “{column}” only, so deals of the same name are taken for one. Add the id column to the export.",
  "issue.crm-row-deleted": "Rows marked as deleted were left out.",
  "issue.crm-row-of-other-field":
    "Changes of fields other than the stage (such as “{field}”) are no moves of a deal and were left out.",
  "issue.crm-row-no-move": "Rows with the same stage before and after are no moves and were left out.",
  "issue.crm-repeats-collapsed": "Rows that repeat the stage a deal was already in were joined with the row before.",
  "issue.hubspot-reentries-unknown":
    "HubSpot exports one entry date per stage, so returns to a stage do not show, and the order is taken from the dates. To see returns, use the property history of the deal stage.",
} as const;
