import type { Client } from "pg";
import { SCHEMA_TABLE } from "../schema/table-kinds.ts";

/** What copying a table takes: its columns, and the order that makes two copies of the same rows the same. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** The expressions of the order. */
  readonly order: readonly string[];
}

interface ShapeRow {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly { readonly name: string; readonly isText: boolean }[];
  readonly targets: readonly string[];
}

const SHAPES = `
  SELECT c.relname AS name,
    ARRAY (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY a.attnum) AS columns,
    (SELECT json_agg(json_build_object('name', a.attname, 'isText', a.attcollation <> 0) ORDER BY k.place)
      FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, place), pg_attribute a
      WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum) AS key,
    ARRAY (SELECT DISTINCT t.relname::text FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS targets
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> $1
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY c.relname`;

/** The tables of a database that has our schema, those that others refer to first. */
export async function readTableShapes(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<ShapeRow>(SHAPES, [SCHEMA_TABLE]);
  return referredFirst(rows).map(({ name, columns, key }) => ({
    name,
    columns,
    // byte order is the same on every server, whatever its language
    order: key.map((column) => `${client.escapeIdentifier(column.name)}${column.isText ? ' COLLATE "C"' : ""}`),
  }));
}

function referredFirst(tables: readonly ShapeRow[]): ShapeRow[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<ShapeRow>();
  const place = (table: ShapeRow): void => {
    for (const target of table.targets) if (byName.has(target)) place(byName.get(target)!);
    ordered.add(table);
  };
  for (const table of tables) place(table);
  return [...ordered];
}
