export type {
  ByteSource,
  ColumnRole,
  FormatId,
  MappedColumn,
  ReadOptions,
  ReadProgress,
  ReadResult,
  RejectedRow,
} from "./reading.ts";
export { readLog } from "./read-log.ts";
export { readXes } from "./xes/read.ts";
export { writeMermaid } from "./mermaid/write-mermaid.ts";
export { writeCsv } from "./csv/write.ts";
export { writeXes } from "./xes/write.ts";
export { openTable, type OpenTable, type PlainRow } from "./csv/open-table.ts";
export { headerWords } from "./csv/header-words.ts";
export { formatCsvRow } from "./csv/csv-row.ts";
export { guardText } from "./csv/guarded-text.ts";
export { readOcelJson } from "./ocel/json/read.ts";
export { readOcelXml } from "./ocel/xml/read.ts";
