import { sql } from "kysely";
import { workspaceTables } from "../connection/query-builder.ts";
import type { ObjectCatalog } from "./catalog.ts";
import { isId } from "./condition.ts";
import { compileColumns, shapeOutput, type RecordRow } from "./output-column.ts";
import { Problems } from "./problems.ts";
import type { QueryObject } from "./query.ts";
import type { Reader } from "./reader.ts";
import { findCatalog } from "./selection.ts";
import { sightCondition } from "./sight-condition.ts";

/**
 * One record with every field the reader may see; null if there is none, or the reader does not see it.
 * Edges: records that were put away or merged into others are found: `removedAt` and `mergedIntoId` say so.
 */
export async function getRecord(reader: Reader, object: QueryObject, id: string): Promise<RecordRow | null> {
  const catalog = findCatalog(reader, object, "read");
  if (catalog === null || catalog.key !== "id" || !isId(id)) return null;
  const columns = compileColumns(reader, catalog, undefined, new Problems());
  const { selected, recordOf } = shapeOutput(columns, []);
  const kind = object === "lead" || object === "deal" ? sql`t.kind = ${object}::text` : sql`TRUE`;
  const query =
    sql<RecordRow>`SELECT ${selected} FROM ${sql.raw(catalog.table)} AS t WHERE ${reader.scope.condition("t")} AND t.id = ${id}::uuid AND ${kind} AND ${sightOf(reader, catalog)}`.compile(
      workspaceTables,
    );
  const [row] = await reader.transaction.query<RecordRow>({ text: query.sql, values: query.parameters });
  return row === undefined ? null : recordOf(row);
}

function sightOf(reader: Reader, catalog: ObjectCatalog): ReturnType<typeof sql> {
  return sightCondition(reader, { catalog, alias: "t" }, { ofRemoved: true }) ?? sql`TRUE`;
}
