/** What was counted over the rows of a table: in the order of its key, as PostgreSQL writes them for COPY. */
export interface TableSum {
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

/** The rows of a table on their way from one place to another. */
export interface TableCopy {
  readonly name: string;
  readonly columns: readonly string[];
  /** In the text form of COPY, cut anywhere. Read once, and before the next table is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What they come to, once they are read to their end. */
  readonly sum: () => TableSum;
}

/** The content of an uploaded file on its way, kept under its hash. */
export interface FileCopy {
  readonly workspaceId: string;
  /** In hexadecimal digits; the content's own, unless it was damaged. */
  readonly sha256: string;
  /** Read once, and before the next file is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What they come to, once they are read to their end. */
  readonly sum: () => TableSum;
}

/** What a copy is of. */
export interface CopyHeader {
  /** The steps of the schema that the rows fit, with their checksums. Shape: version n stands at n − 1. */
  readonly schema: readonly { readonly version: number; readonly checksum: string }[];
  /** The version of the program that made it. */
  readonly program: string;
  /** Units: epoch milliseconds. */
  readonly createdAt: number;
}

/** Everything in a store at one moment: the contents of files first, then table by table, those that others refer to first. */
export interface StoreCopy {
  readonly header: CopyHeader;
  readonly files: AsyncIterable<FileCopy>;
  /** To be read after the files. */
  readonly tables: AsyncIterable<TableCopy>;
}
