/** What `--help` says of looking after the log. Option names and examples are the same in every language. */
export const changeHelpEn = {
  "cli.help.verify": `fairlead verify [options]

Reads the audit of every workspace from its first row to its last and finds rows that were edited, removed, put in, or moved in the database. Prints the last row’s number and hash: kept elsewhere, they show later that nothing before them was rewritten. Exit code 1 when something is found.

  --known ID:NUMBER:HASH the last row of a workspace as it was printed before; may be given several times
  --data FOLDER          the data folder (default: FAIRLEAD_DATA, else ./data); its embedded database
  DATABASE_URL=…         in the environment: a PostgreSQL server instead, as the owner of the database

  fairlead verify`,
  "cli.help.rebuild": `fairlead rebuild [options]

Makes the records of every workspace (leads, deals, people, companies, tasks, notes) anew from its log, and what they are found by. One workspace after the other cannot be changed meanwhile.

  --check                only compare; exit code 1 when something differs
  --data FOLDER          the data folder (default: FAIRLEAD_DATA, else ./data); its embedded database
  DATABASE_URL=…         in the environment: a PostgreSQL server instead, as the owner of the database

  fairlead rebuild --check
  fairlead rebuild`,
} as const;
