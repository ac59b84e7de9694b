import type { Compilable } from "kysely";
import type { PoolClient, QueryResult, QueryResultRow } from "pg";
import { gatherPackets } from "./gather-packets.ts";

/** A statement with a name, prepared once a connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A running transaction. Statements are sent at once and answered in order; each may be awaited later. */
export class Transaction {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  /** Runs a statement: its rows. */
  async query<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
    const { rows } = await this.#send<Row>(statement);
    return rows;
  }

  /** Runs a statement that changes rows: how many. */
  async execute(statement: Statement | Compilable): Promise<number> {
    const { rowCount } = await this.#send("compile" in statement ? statementOf(statement) : statement);
    return rowCount ?? 0;
  }

  /** The rows of a built query. */
  all<Row>(query: Compilable<Row>): Promise<Row[]> {
    return this.query<Row & QueryResultRow>(statementOf(query));
  }

  /** The first row of a built query; null if there is none. */
  async first<Row>(query: Compilable<Row>): Promise<Row | null> {
    const [row] = await this.all(query);
    return row ?? null;
  }

  #send<Row extends QueryResultRow>({ name, text, values }: Statement): Promise<QueryResult<Row>> {
    gatherPackets(this.#client);
    return this.#client.query<Row>({ ...(name === undefined ? {} : { name }), text, values: [...values] });
  }
}

function statementOf(query: Compilable): Statement {
  const { sql, parameters } = query.compile();
  return { text: sql, values: parameters };
}
