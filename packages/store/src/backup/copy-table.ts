import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { TableShape } from "./table-shape.ts";

/** The rows of a table in the order of its key, in the text form of COPY. */
export function copyOut(client: Client, { name, columns, order }: TableShape): AsyncIterable<Uint8Array> {
  const quote = (text: string): string => client.escapeIdentifier(text);
  return client.query(
    copyTo(`COPY (SELECT ${columns.map(quote).join(", ")} FROM ${quote(name)} ORDER BY ${order.join(", ")}) TO STDOUT`),
  );
}

/** Puts rows in the text form of COPY into a table: how many. When the chunks end in an error, nothing of them is kept. */
export async function copyIn(
  client: Client,
  { name, columns }: TableShape,
  chunks: AsyncIterable<Uint8Array>,
): Promise<number> {
  const quote = (text: string): string => client.escapeIdentifier(text);
  const target = client.query(copyFrom(`COPY ${quote(name)} (${columns.map(quote).join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(chunks), target);
  return target.rowCount;
}
