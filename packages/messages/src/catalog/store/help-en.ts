/** What `--help` says of the operations. Option names and examples are the same in every language. */
export const storeHelpEn = {
  "cli.help.migrate": `fairlead migrate [options]

Brings a store to the schema of this program. When there is data to lose, it is backed up first, into the folder backups of the data folder. A step that fails leaves nothing. Also secures tables that somebody opened.

  --data FOLDER          the data folder (default: FAIRLEAD_DATA, else ./data); its embedded database
  DATABASE_URL=…         in the environment: a PostgreSQL server instead, as the owner of the database

  fairlead migrate
  fairlead migrate --data /srv/fairlead`,
  "cli.help.backup": `fairlead backup [options]

Writes everything in a store, as it is at this moment, into one file, while others go on working. The file is read back before it gets its name. It holds all data, password hashes included: keep it safe, and keep secret-key apart from it.

  -o FILE                where to write (default: a name with the time, in the folder backups of the data folder)
  --data FOLDER          the data folder (default: FAIRLEAD_DATA, else ./data); its embedded database
  DATABASE_URL=…         in the environment: a PostgreSQL server instead, as the owner of the database

  fairlead backup
  fairlead backup -o /mnt/safe/friday.backup.gz`,
  "cli.help.restore": `fairlead restore FILE [options]

Brings a backup into an empty store: a new folder, or an empty database. The file is checked first; every table is read back and compared; trouble leaves nothing. Backups of older versions are brought up to date.

  --data FOLDER          the data folder (default: FAIRLEAD_DATA, else ./data); its embedded database
  DATABASE_URL=…         in the environment: a PostgreSQL server instead, as the owner of the database

  fairlead restore friday.backup.gz --data ./restored`,
  "cli.help.doctor": `fairlead doctor [options]

Looks a store over and says what is wrong and what to do: folder, disk, backups, server, settings, schema, walls between workspaces, clock, jobs, log, audit. Changes nothing. Exit code 1 when something is found.

  --json                 the same for programs (schema fairlead.doctor/1)
  --data FOLDER          the data folder (default: FAIRLEAD_DATA, else ./data); its embedded database
  DATABASE_URL=…         in the environment: a PostgreSQL server instead, as the owner of the database

  fairlead doctor
  fairlead doctor --json`,
  "cli.help.move": `fairlead move --to DATABASE_URL [options]

Copies a store to a PostgreSQL server (15 or newer). The database there must be empty; every table is read back and compared. The old store stays as it is. Stop fairlead serve first.

  --to DATABASE_URL      the new place, as the owner of the database
  --data FOLDER          the data folder (default: FAIRLEAD_DATA, else ./data); its embedded database
  DATABASE_URL=…         in the environment, without --data: a PostgreSQL server to move from

  fairlead move --data ./data --to postgresql://fairlead:secret@db.example.com:5432/fairlead?sslmode=verify-full`,
  "cli.help.distribute": `fairlead distribute [options]

Spreads a store over the machines of a Citus cluster, by workspace. Refuses where the extension is not there: a single server needs nothing of the kind.

  DATABASE_URL=…         in the environment: the coordinator of the cluster, as the owner of the database

  fairlead distribute`,
} as const;
