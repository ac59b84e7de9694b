import { expect, test } from "vitest";
import { EventLogBuilder } from "../event-log-builder.ts";
import type { EventLog } from "../event-log.ts";
import { selectAll } from "../selection.ts";
import { filterAttribute, type AttributeCondition } from "./attribute.ts";

/** Two deals of two events each, rows 1 to 4, the second of each earlier than the first. */
function dealsWithAttributes(): EventLog {
  const builder = new EventLogBuilder();
  builder.activities.intern("A");
  for (const [id, amount] of [
    ["big", "900"],
    ["small", "20"],
  ] as const) {
    const deal = builder.cases.intern(id);
    builder.caseAttributes.writer("amount").set(deal, amount, "number");
    for (const channel of ["mail", "call"]) {
      builder.eventAttributes.writer("channel").set(builder.eventCount, `${id} ${channel}`, "text");
      const row = builder.eventCount + 1;
      builder.append({ case: deal, activity: 0, at: -row, precision: "second", actor: -1, row });
    }
  }
  return builder.build({ source: { system: "test", file: "test" } });
}

function keptRows(condition: AttributeCondition): number[][] {
  const { log, starts, ends, events } = filterAttribute(selectAll(dealsWithAttributes()), condition);
  return Array.from(starts, (start, index) =>
    Array.from(
      { length: ends[index]! - start },
      (_, step) => log.row[events === null ? start + step : events[start + step]!]!,
    ),
  );
}

test("[FLT6] events are kept by their value, cases by theirs", () => {
  expect(keptRows({ of: "events", name: "channel", values: ["big call", "small mail"] })).toEqual([[2], [3]]);
  expect(keptRows({ of: "cases", name: "amount", values: ["20"] })).toEqual([[4, 3]]);
});

test("[FLT6] a range includes both its ends, takes numbers only, and an attribute nobody has keeps nothing", () => {
  expect(keptRows({ of: "cases", name: "amount", min: 20, max: 900 })).toHaveLength(2);
  expect(keptRows({ of: "cases", name: "amount", min: 21 })).toEqual([[2, 1]]);
  expect(keptRows({ of: "cases", name: "amount", max: 20 })).toEqual([[4, 3]]);
  expect(keptRows({ of: "events", name: "channel", min: 0 })).toEqual([]);
  expect(keptRows({ of: "cases", name: "missing", min: 0 })).toEqual([]);
});
