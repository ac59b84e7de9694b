/** What `--help` says. Option names and examples are the same in every language. */
export const cliHelpEn = {
  "cli.help.main": `Fairlead: see how you really sell, from the export you already have.

  fairlead inspect FILE          what is in a file: columns, dates, gaps, and what it can and cannot say
  fairlead discover FILE         the process as it really runs: stages, paths, days, drop-offs, variants
  fairlead convert FILE -o FILE  any log that can be read, written as CSV or XES
  fairlead show [FILE]           the report in your browser; without a file, on a sample
  fairlead sample -o FILE        a made-up sales history whose truth is known

Where a company keeps its data (--data FOLDER, or DATABASE_URL):
  fairlead import FILE           deals, people, or companies into a workspace; dry run, undo
  fairlead serve                 the server: API, its description at /docs, live feed
  fairlead backup                everything in one file, while others work
  fairlead restore FILE          a backup brought into an empty store
  fairlead move --to URL         from this machine to a PostgreSQL server
  fairlead migrate               after an update of Fairlead: the data brought along, backed up first
  fairlead doctor                what is wrong, and what to do about it
  fairlead account ACTION EMAIL  a first owner, a link for a lost password, an account shut out
  fairlead verify                whether the audit is as it was written
  fairlead rebuild               records made anew from the log, or only compared
  fairlead distribute            spread over a Citus cluster

FILE is a deal export from HubSpot, Salesforce, or Pipedrive, any CSV with one row per event or per deal, XES, or OCEL 2.0;
plain or gzip; "-" reads standard input. Nothing leaves this machine.

  fairlead discover deals.csv                          a summary here
  fairlead discover deals.csv -o report.html           one file to open, send, or print
  fairlead discover log.xes.gz --json > graph.json     exact numbers for a program

  fairlead COMMAND --help    options and examples of a command
  --lang en|zh-CN|pl         the language of everything that is said
  --version

Exit codes: 0 fine · 1 something could not be read · 2 wrong use · 3 a fault in Fairlead`,
  "cli.help.inspect": `fairlead inspect FILE [options]

Reads a file and says what it is: its format, how each column is understood, how many deals and events, from when to when,
how well the times are known, and every issue with what to do about it. Run it first on a file you do not know.

  --json                 the same for programs (schema fairlead.inspect/1)
  -o FILE                write there instead of here
  --errors FILE          list every row that could not be used, with the reason, as CSV
  --strict               exit with 1 also when rows were left out

How to read the file, where detection is wrong:
  --case COLUMN          which deal or case a row belongs to
  --activity COLUMN      what happened (stage, activity)
  --time COLUMN          when it happened
  --actor COLUMN         who did it
  --dates ORDER          which comes first in dates like 03/04/2026: day-first or month-first
  --map-columns A=B,…    read header A as if it were B, for translated headers: "Etap=Deal - Stage"
  --lifecycle all|complete   XES: every event (default), or only completions
  --classifier NAME      XES: name activities by this classifier of the file
  --object-type TYPE     OCEL: the object type whose objects are the cases

  fairlead inspect deals.csv
  fairlead inspect deals.csv --case "Deal no" --time "Moved on" --errors left-out.csv`,
  "cli.help.discover": `fairlead discover FILE [options]

Shows the process as it really runs. Without -o or a switch: a summary here.

  -o FILE                write a file in the form its name ends with; may be given several times:
                           .html report  .json numbers  .svg .png picture  .mmd Mermaid  .yaml draft map
  --json --html --svg --png --mermaid --yaml
                         the same forms to standard output, or to the -o file whatever its name
  --graph stages|activities  what the picture shows, where the file is a stage history (default stages)
  --activities 0-100     keep only the most frequent activities in the picture, in per cent (default 100)
  --paths 0-100          keep only the most frequent paths in the picture, in per cent (default 100);
                         the picture stays connected
  --theme light|dark|auto    colours of the picture (default light)
  --direction right|down  which way the picture runs (default right)
  --errors FILE  --strict    and all options on how to read the file: see fairlead inspect --help

  fairlead discover deals.csv -o report.html -o stages.svg
  fairlead discover deals.csv --yaml -o our-process.yaml
  zcat log.xes.gz | fairlead discover - --json`,
  "cli.help.convert": `fairlead convert FILE -o FILE [options]

Writes any log that can be read as CSV (one row per event) or XES, by the name of the output: .csv .xes .csv.gz .xes.gz
Cells that a spreadsheet would run as a formula are made harmless, and restored when Fairlead reads the file again.

  -o FILE                where to write; without it, standard output
  --to csv|xes           the form, where the name does not say it
  --errors FILE  --strict    and all options on how to read the file: see fairlead inspect --help

  fairlead convert hubspot-deals.csv -o deals.xes.gz`,
  "cli.help.import": `fairlead import FILE [options]

Brings a file of deals, people, or companies into a workspace: any table, HubSpot, Salesforce, and Pipedrive exports, XES, OCEL.
What is there already is known again by its id in the other system, by e-mail, phone, domain, and company name, and brought up to
date; the same file once more adds nothing. A run that was cut off goes on where it was, and a whole import can be taken back.

  --dry-run              say what would be new, changed, and left out, and change nothing
  --propose              print how columns and steps would be mapped, as JSON to correct and give back
  --map FILE             map columns and steps as this file says
  --kind WHAT            what the file holds: deals, people, or companies, where that is not found out rightly
  --system NAME          whose ids the file has, so that the next file of the same system is known (default: the CRM, else the file's name)
  --country CC           of telephone numbers without one, two letters such as PL
  --workspace NAME       the workspace, by name or id; needed where there are several; makes the first one
  --errors FILE          list every row that was left out or used in part, with the reason, as CSV
  --undo ID              take a whole import back; records changed since stay, and are listed
  --json                 the result for programs (schema fairlead.import/1)
  --data DIR             the data folder, as for fairlead serve

  fairlead import deals.csv --dry-run
  fairlead import deals.csv --propose > mapping.json
  fairlead import deals.csv --map mapping.json --errors left-out.csv`,
  "cli.help.sample": `fairlead sample [options]

Writes a made-up sales history: the same options always give the same file, and its truth is known:
rates, delays, causes of winning and losing, deviations, a change over time, and the dirt of real exports.

  --seed TEXT            another seed gives another history; default 7
  --deals COUNT          default 2000
  --industry NAME        saas, real-estate, financial-services, healthcare; default saas
  --format NAME          hubspot, salesforce, salesforce-field-history, salesforce-report, pipedrive, csv, xes;
                         default hubspot
  --clean                without the dirt of real exports
  -o FILE                where to write; without it, standard output
  --truth FILE           what was planted and what came of it, as JSON

  fairlead sample --seed 7 --deals 5000 --industry saas --format hubspot -o deals.csv --truth truth.json`,
  "cli.help.start": `fairlead start [FILE] [options]

What npm start runs. With FILE: as fairlead show. Without: the report of the sample, and the server on the data of this folder,
until you press Ctrl+C.

  --data FOLDER          where the server keeps its data (default $FAIRLEAD_DATA, else ./data)
  --port NUMBER          the server's (default 7272, or the next that is free); the report is at 4870 or any free one

  fairlead start --data ~/fairlead-data
  npm start -- deals.csv --lang pl`,
  "cli.help.show": `fairlead show [FILE] [options]

Prints the summary, writes the report, and serves it to the browser on this machine until you press Ctrl+C.
Without FILE: on a sample that comes with Fairlead.

  -o FILE                where the report goes (default fairlead-report.html)
  --port NUMBER          default 4870, or any free one when it is taken
  --no-serve             write the report and stop
  --errors FILE  --strict    and all options on how to read the file: see fairlead inspect --help

  npm start -- deals.csv
  fairlead show deals.csv --lang pl`,
} as const;
