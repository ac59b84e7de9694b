import type { AttributeColumn, AttributeTable, EventLog } from "@fairlead/log";

/**
 * The log without the events that repeat the activity right before them in their case.
 * Cost: O(events); the columns are copied once, those of attributes when first asked for.
 */
export function dropRepeats(log: EventLog): { readonly log: EventLog; readonly dropped: number } {
  const kept = new Uint32Array(log.eventCount);
  const caseOffsets = new Uint32Array(log.caseCount + 1);
  let count = 0;
  for (let caseIndex = 0; caseIndex < log.caseCount; caseIndex++) {
    const start = log.caseOffsets[caseIndex]!;
    for (let position = start; position < log.caseOffsets[caseIndex + 1]!; position++) {
      if (position === start || log.activity[position] !== log.activity[position - 1]) kept[count++] = position;
    }
    caseOffsets[caseIndex + 1] = count;
  }
  const positions = kept.slice(0, count);
  if (count === log.eventCount) return { log, dropped: 0 };
  return {
    dropped: log.eventCount - count,
    log: {
      ...log,
      eventCount: count,
      caseOffsets,
      activity: new Uint32Array(count).map((_, index) => log.activity[positions[index]!]!),
      at: new Float64Array(count).map((_, index) => log.at[positions[index]!]!),
      actor: new Int32Array(count).map((_, index) => log.actor[positions[index]!]!),
      precision: new Uint8Array(count).map((_, index) => log.precision[positions[index]!]!),
      row: new Uint32Array(count).map((_, index) => log.row[positions[index]!]!),
      eventAttributes: pickAttributes(log.eventAttributes, positions),
    },
  };
}

function pickAttributes(table: AttributeTable, positions: Uint32Array): AttributeTable {
  const columns = new Map<string, AttributeColumn>();
  return {
    names: table.names,
    column: (name) => {
      const ready = columns.get(name);
      if (ready !== undefined) return ready;
      const column = table.column(name);
      if (column === undefined) return undefined;
      const picked: AttributeColumn = {
        ...column,
        ids: positions.map((position) => column.ids[position]!),
        valueAt: (index) => column.valueAt(positions[index] ?? -1),
        textAt: (index) => column.textAt(positions[index] ?? -1),
      };
      columns.set(name, picked);
      return picked;
    },
  };
}
