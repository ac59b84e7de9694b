import type { ColumnType } from "kysely";

/** A jsonb column: read parsed and written as text, since the driver would make an array of PostgreSQL's out of one of ours. */
export type Json = ColumnType<unknown, string, string>;

/** A jsonb column that may be null. */
export type NullableJson = ColumnType<unknown, string | null, string | null>;

/** A jsonb column that the database fills when nothing is said. */
export type JsonWithDefault = ColumnType<unknown, string | undefined, string>;
