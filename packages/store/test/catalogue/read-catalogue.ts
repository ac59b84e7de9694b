import type { Client } from "pg";
import { readTableSecurity, type TableSecurity } from "../../src/migration/table-security.ts";

/** A column as the database has it. */
export interface CatalogueColumn {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
  readonly isIdentity: boolean;
}

/** A primary key, a unique key, or an index. */
interface CatalogueIndex {
  readonly table: string;
  readonly name: string;
  readonly isPrimary: boolean;
  readonly columns: readonly string[];
}

interface CatalogueForeignKey {
  readonly table: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
}

/** What the rules of storage speak of, as the database has it. */
export interface Catalogue {
  readonly tables: readonly TableSecurity[];
  readonly columns: readonly CatalogueColumn[];
  readonly indexes: readonly CatalogueIndex[];
  readonly foreignKeys: readonly CatalogueForeignKey[];
  /** Conditions of columns, as the server prints them. */
  readonly checks: readonly { readonly table: string; readonly condition: string }[];
  readonly triggers: readonly { readonly table: string; readonly name: string }[];
  /** Views, sequences, functions, and other things that are no table and no index: `kind name`. */
  readonly strangers: readonly string[];
  readonly appRole: {
    readonly attributes: readonly string[];
    readonly owned: readonly string[];
    readonly memberships: readonly string[];
    readonly canCreate: boolean;
  };
}

const OURS = "c.relnamespace = 'public'::regnamespace";

const COLUMNS = `
  SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS "isNullable",
    a.atthasdef AS "hasDefault", a.attidentity <> '' OR coalesce(pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval%', false) AS "isIdentity"
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE ${OURS} AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum`;

const INDEXES = `
  SELECT c.relname AS table, x.relname AS name, i.indisprimary AS "isPrimary",
    ARRAY (SELECT coalesce(a.attname::text, '(expression)') FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, place)
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE k.place <= i.indnkeyatts ORDER BY k.place) AS columns
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid WHERE ${OURS} ORDER BY 1, 2`;

const namesOf = (key: string, relation: string): string => `
  ARRAY (SELECT a.attname::text FROM unnest(${key}) WITH ORDINALITY k (attnum, place)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.attnum ORDER BY k.place)`;

const FOREIGN_KEYS = `
  SELECT c.relname AS table, f.conname AS name, ${namesOf("f.conkey", "f.conrelid")} AS columns,
    t.relname AS target, ${namesOf("f.confkey", "f.confrelid")} AS "targetColumns"
  FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
  WHERE ${OURS} AND f.contype = 'f' ORDER BY 1, 2`;

const CHECKS = `
  SELECT c.relname AS table, pg_get_constraintdef(k.oid) AS condition
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE ${OURS} AND k.contype = 'c'`;

const TRIGGERS = `
  SELECT c.relname AS table, t.tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE ${OURS} AND NOT t.tgisinternal`;

const STRANGERS = `
  SELECT CASE c.relkind WHEN 'S' THEN 'sequence ' WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' ELSE 'relation ' END || c.relname AS name
  FROM pg_class c WHERE ${OURS} AND c.relkind NOT IN ('r', 'p', 'i', 'I', 't')
  UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'rule on ' || c.relname FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class WHERE ${OURS} AND c.relkind = 'r' ORDER BY 1`;

const APP_ROLE = `
  SELECT array_remove(ARRAY[
      CASE WHEN rolsuper THEN 'superuser' END, CASE WHEN rolbypassrls THEN 'bypassrls' END, CASE WHEN rolcreaterole THEN 'createrole' END,
      CASE WHEN rolcreatedb THEN 'createdb' END, CASE WHEN rolreplication THEN 'replication' END], NULL) AS attributes,
    ARRAY (SELECT c.relname::text FROM pg_class c WHERE c.relowner = r.oid) AS owned,
    ARRAY (SELECT m.roleid::regrole::text FROM pg_auth_members m WHERE m.member = r.oid) AS memberships,
    has_schema_privilege(r.oid, 'public', 'CREATE') AS "canCreate"
  FROM pg_roles r WHERE r.rolname = 'fairlead_app'`;

/** Reads the catalogue of a database, as its owner. */
export async function readCatalogue(client: Client): Promise<Catalogue> {
  const rowsOf = async <Row>(sql: string): Promise<Row[]> => (await client.query(sql)).rows as Row[];
  const strangers = await rowsOf<{ name: string }>(STRANGERS);
  const [appRole] = await rowsOf<Catalogue["appRole"]>(APP_ROLE);
  return {
    tables: await readTableSecurity(client),
    columns: await rowsOf(COLUMNS),
    indexes: await rowsOf(INDEXES),
    foreignKeys: await rowsOf(FOREIGN_KEYS),
    checks: await rowsOf(CHECKS),
    triggers: await rowsOf(TRIGGERS),
    strangers: strangers.map(({ name }) => name),
    appRole: appRole!,
  };
}
