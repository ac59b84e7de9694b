import { storeHelpEn } from "./help-en.ts";

const sentences = {
  "issue.workspace-id-malformed": "“{workspace}” is no id of a workspace.",
  "issue.database-url-malformed":
    "DATABASE_URL is not the address of a database. Write it as postgresql://USER:PASSWORD@HOST:5432/NAME.",
  "issue.database-password-missing":
    "DATABASE_URL has no password. Fairlead derives the password of its own role from it; give the owner a password and put it in the address.",
  "issue.database-unavailable":
    "The database cannot be reached ({reason}). Check that its server runs and that the address is right; Fairlead goes on by itself when it is back.",
  "issue.database-busy": "Somebody else was changing the same data at that moment ({reason}). Try again.",
  "issue.database-timeout":
    "The database took longer than it may ({reason}). Ask for less at once, or try again later.",
  "issue.database-full": "The disk of the database is full ({reason}). Make space; nothing that was saved is lost.",
  "issue.database-sign-in-failed":
    "The database does not accept the user or the password ({reason}). Check DATABASE_URL and the access rules of the server (pg_hba.conf).",
  "issue.database-missing":
    "The server has no database of this name ({reason}). Create it, with UTF8 as its encoding, or correct DATABASE_URL.",
  "issue.commit-unknown":
    "The connection broke while the change was being saved, so it is not known whether it was. Look first, or send the request again with the same idempotency key.",
  "issue.database-start-failed":
    "The database in {folder} does not start. The reason is at the end of {log}. If it says that the disk is full, make space.",
  "issue.database-still-ending": "The database in {folder} is still stopping. Try again in a moment.",
  "issue.database-build-missing":
    "There is no PostgreSQL for {platform} in this installation. Set DATABASE_URL to a PostgreSQL server, or install again without leaving out optional packages.",
  "issue.database-account-missing":
    "PostgreSQL does not run as root, and there is no account for it. Create one of {accounts}, or start Fairlead as an ordinary user.",
  "issue.database-program-failed": "{program} ended with status {status}:\n{printed}",
  "issue.data-folder-foreign":
    "{folder} is there but holds no database. Name another data folder, or move what is in the way.",
  "issue.data-folder-version":
    "The database in {folder} was made by PostgreSQL {found}; this program brings PostgreSQL {needed}. Back it up with the Fairlead it was made by (fairlead backup), and restore it into a new folder with this one (fairlead restore).",
  "issue.data-folder-password-missing":
    "The database is there, but the file with its password, {file}, is missing. Copy the whole data folder, not only parts of it.",
  "issue.data-folder-password-wrong":
    "The database in {folder} does not accept the password kept beside it. Put back the file database-password that belongs to this folder.",
  "issue.data-folder-unwritable":
    "Nothing can be written in {folder} ({reason}). Check the folder and your rights, or name another with --data.",
  "issue.database-too-old": "The server is PostgreSQL {found}. Fairlead needs {needed} or newer.",
  "issue.database-foreign":
    "The database belongs to something else: it has “{table}”, which is not Fairlead’s. Create a database of its own for Fairlead.",
  "issue.database-rights-missing":
    "The owner may not create tables in this database. Run as its administrator: GRANT CREATE, USAGE ON SCHEMA public TO the user of DATABASE_URL.",
  "issue.database-role-missing":
    "Fairlead works as the role {role}, and this user may not create or change roles. Have an administrator run this on the server, and start again:\n{statement};",
  "issue.database-role-taken":
    "The role {role} on this server belongs to another installation, of the owner “{owner}”, which would be locked out. Use that owner and its password here too, or a server of its own; if that installation is gone, run: COMMENT ON ROLE {role} IS NULL.",
  "issue.database-role-refused":
    "The role {role} exists, but the server does not let it in. Check the access rules of the server (pg_hba.conf).",
  "issue.database-role-privileged":
    "Fairlead would work as “{role}”, for which the walls between workspaces do not hold. It has to be {needed}, own nothing, and have no special rights; correct the address or the role.",
  "issue.schema-newer":
    "The data was made by a newer Fairlead: its schema is version {version}, and this program knows {known}. Install the newer one.",
  "issue.schema-changed":
    "Step {version} of the schema is not the one this program has. Use the Fairlead the data was made by.",
  "issue.schema-outdated":
    "The data is of an older Fairlead: schema version {version} of {known}. Run fairlead migrate; it makes a backup first.",
  "issue.migration-failed":
    "Step {version} of the schema ({name}) failed and left nothing behind. The data is as it was; please report this.",
  "issue.store-missing": "There is no store in {folder}. Name its folder with --data, or the server with DATABASE_URL.",
  "issue.store-not-empty":
    "There is data in this store already (in “{table}”). Choose an empty database or a new folder: --data new-folder.",
  "issue.store-in-use":
    "Somebody works with this store ({connections, plural, one {# connection} other {# connections}}). Stop fairlead serve first, so that no change stays behind.",
  "issue.store-without-schema": "There is nothing in this store yet, so there is nothing to copy.",
  "issue.backup-exists": "{file} is there already. Choose another name, so that nothing is lost.",
  "issue.backup-unwritable":
    "The backup {file} cannot be written ({reason}), and nothing is left of it. Check the folder, your rights, and the space left.",
  "issue.backup-unreadable": "{file} cannot be read ({reason}). Check the name and your rights.",
  "issue.backup-foreign": "This file is no backup of Fairlead.",
  "issue.backup-format": "This backup is of form {form}, which this program does not know. Use a newer Fairlead.",
  "issue.backup-cut":
    "The end of this backup is missing, as after a broken download. Get the whole file; nothing was restored.",
  "issue.backup-corrupt":
    "This backup is damaged{table, select, none {} other { (in “{table}”)}}: it is not what was written. Use another one; nothing was restored.",
  "issue.backup-mismatch":
    "What arrived in “{table}” is not what was sent. Nothing was kept; try again, and check the disk if it happens twice.",
  "issue.citus-missing":
    "This database has no Citus extension. Nothing needs to be distributed on a single server; on a cluster, run CREATE EXTENSION citus first.",
  "issue.secret-file-open": "Others on this machine can read {file}, which holds secrets. Run: chmod go-rwx {file}",
  "issue.disk-nearly-full": "Only {freeMb, number} MB are free in {folder}. Make space before the database stops.",
  "issue.backup-none": "There is no backup in {folder}. Run fairlead backup, and keep a copy on another machine.",
  "issue.backup-old":
    "The last backup in {folder} is {days, plural, one {# day} other {# days}} old. Run fairlead backup regularly, for example every night.",
  "issue.durability-off":
    "The server runs with {setting} off: what was saved can be lost in a power cut. Switch it on and reload the server.",
  "issue.database-encoding":
    "The database keeps text as {encoding} and cannot hold every letter. Create one with UTF8, and move there with fairlead move.",
  "issue.database-letters":
    "The database does not know that “ó” is the small “Ó”, so searching misses names. Create it with a UTF-8 locale (C.UTF-8), and move there.",
  "issue.connections-few":
    "{used, number} of {most, number} connections of the server are in use. Raise max_connections, or find who holds them.",
  "issue.transaction-long":
    "A transaction has been open for {minutes, number} min and keeps the server from cleaning up. Find it in pg_stat_activity and end it.",
  "issue.tables-open": "These tables are not secured as they should be: {tables}. Run fairlead migrate.",
  "issue.working-role-refused":
    "The role Fairlead works as does not get in: {reason}. Run fairlead migrate; if that does not help, check the access rules of the server.",
  "issue.clock-differs":
    "The clocks of this machine and of the database server differ by {seconds, number} s. Set both by a time server.",
  "issue.clock-behind":
    "The clock of this machine is behind the last recorded event ({last}). Set it by a time server before anybody works.",
  "issue.jobs-dead":
    "In “{queue}” {count, plural, one {# job} other {# jobs}} failed for good. Look at their last error, and start them again when its cause is gone.",
  "issue.jobs-late":
    "In “{queue}” {count, plural, one {# job has} other {# jobs have}} waited for over an hour. Check that fairlead serve runs.",
  "issue.log-incomplete":
    "In workspace {workspace} {missing, plural, one {# event is} other {# events are}} missing from the log. Restore the last good backup, and check the disk.",
  "issue.files-missing":
    "{count, plural, one {# uploaded file is} other {# uploaded files are}} missing from {folder}. Copy them back from a backup: restore it into a new folder, and take its files.",
  "issue.content-unreadable":
    "The uploaded file {file} cannot be read ({reason}), so no backup was made. Check its rights and the disk.",
  "issue.check-failed": "This could not be checked: {reason}",
  "store.place-embedded": "Store: {folder}",
  "store.place-server": "Store: PostgreSQL at {place}",
  "store.backed-up":
    "Wrote {file}: {rows, plural, one {# row} other {# rows}} in {tables, plural, one {# table} other {# tables}}, {files, plural, one {# file} other {# files}}, {size} MB. It was read back and is whole.",
  "store.restored":
    "Restored and compared: {rows, plural, one {# row} other {# rows}} in {tables, plural, one {# table} other {# tables}}, {files, plural, one {# file} other {# files}}; schema version {to}.",
  "store.moved":
    "Copied and compared: {rows, plural, one {# row} other {# rows}} in {tables, plural, one {# table} other {# tables}}, to {place}.",
  "store.move-next":
    "The old store is as it was. From now on start Fairlead with DATABASE_URL set to the new one, and take secret-key along.",
  "store.migrated": "Schema version {from} → {to}.",
  "store.migrate-none": "Nothing to do: schema version {version}.",
  "store.secured": "Secured again: {tables}.",
  "store.distributed": "Done: {count, plural, one {# statement} other {# statements}}.",
  "store.healthy": "All is well.",
  "store.unhealthy": "{count, plural, one {# finding} other {# findings}}.",
  "store.check-skipped": "not looked at",
  "store.check.data-folder": "Data folder",
  "store.check.disk-space": "Disk space",
  "store.check.backups": "Backups",
  "store.check.server": "Server reachable",
  "store.check.server-version": "Server version",
  "store.check.durability": "Durability",
  "store.check.letters": "Letters",
  "store.check.connections": "Connections",
  "store.check.transactions": "Long transactions",
  "store.check.schema": "Schema",
  "store.check.tables": "Walls between workspaces",
  "store.check.working-role": "Working role",
  "store.check.clock": "Clock",
  "store.check.files": "Uploaded files",
  "store.check.jobs": "Jobs",
  "store.check.log": "Log complete",
  "store.check.audit": "Audit unchanged",
  "store.file-needed": "Name the backup to restore: fairlead restore FILE.",
  "store.target-needed": "Say where to: fairlead move --to postgresql://USER:PASSWORD@HOST:5432/NAME.",
  "store.no-words": "“{given}” is too much here: this command takes options only. Add --help to see them.",
} as const;

export const storeEn: typeof sentences & typeof storeHelpEn = { ...sentences, ...storeHelpEn };
