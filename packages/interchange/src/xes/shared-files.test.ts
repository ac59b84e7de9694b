import { findVariants, selectAll } from "@fairlead/log";
import { describe, expect, test } from "vitest";
import { contentsOf, hasSharedData, sharedSource, sourceOf } from "../../test/markup-source.ts";
import type { ReadResult } from "../reading.ts";
import { readXes } from "./read.ts";
import { writeXes } from "./write.ts";

const codes = ({ issues }: ReadResult): string[] =>
  issues.map(({ code, count, where: { field } }) => `${code} ${count}${field === undefined ? "" : ` ${field}`}`);

describe.skipIf(!hasSharedData)("public logs", () => {
  test.each([
    ["running-example.xes", 6, 42, 8, 6],
    ["receipt.xes.gz", 1434, 8577, 27, 116],
    ["roadtraffic100traces.xes", 100, 390, 10, 10],
    ["lending_log_high.xes.gz", 10_000, 58_822, 12, 41],
    ["a12f0n00.xes.gz", 1000, 6186, 12, 5],
    ["a12f0n05.xes.gz", 1000, 6153, 12, 35],
    ["a12f0n10.xes.gz", 1000, 6055, 12, 45],
    ["a12f0n20.xes.gz", 1000, 5950, 12, 68],
    ["a12f0n50.xes.gz", 1000, 5508, 12, 100],
  ] as const)("%s has the cases, events, activities, and variants it should", async (file, ...expected) => {
    const { log, issues } = await readXes(sharedSource(`logs/${file}`));
    const variants = findVariants(selectAll(log!)).variants.length;
    expect([log!.caseCount, log!.eventCount, log!.activities.size, variants]).toEqual(expected);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(["running-example.xes", "receipt.xes.gz", "roadtraffic100traces.xes", "a12f0n50.xes.gz"])(
    "%s written and read again is equal",
    async (file) => {
      const { log } = await readXes(sharedSource(`logs/${file}`));
      const back = await readXes(sourceOf([...writeXes(log!)].join(""), [10_000]));
      expect(contentsOf(back.log!)).toEqual(contentsOf(log!));
    },
  );
});

/** What each file promises by its name. */
const DEFECTS: readonly (readonly [string, readonly string[]])[] = [
  ["attributeEventSwapped", ["xes-element-order 1", "xes-event-outside-trace 1"]],
  ["attributeValuesSwapped", ["xes-element-order 1"]],
  ["booleanIncorrectValue", ["xes-value-invalid 1 expression"]],
  ["classifierCorrectAttributes", []],
  ["classifierEventCorrectAttributes", []],
  ["classifierIncorrectKey", ["xes-classifier-key-undeclared 1 resource"]],
  ["classifierNoAttributes", ["xes-part-missing 2 classifier", "xes-text-ignored 1"]],
  ["classifierTraceCorrectAttributes", []],
  ["dateCorrectValue", []],
  ["dateNoTZD", ["xes-time-without-zone 1 long ago"]],
  ["eventCorrectAttributes", ["xes-event-outside-trace 2", "xes-time-missing 2", "xes-trace-unnamed 1"]],
  [
    "eventIncorrectType",
    ["xes-event-outside-trace 2", "xes-time-missing 2", "xes-trace-unnamed 1", "xes-type-mixed 1 org:resource"],
  ],
  ["extensionAttributeSwapped", ["xes-element-order 1"]],
  ["extensionCorrectAttributes", []],
  ["extensionGlobalSwapped", ["xes-element-order 1", "xes-part-missing 1 global"]],
  ["extensionNoAttributes", ["xes-part-missing 3 extension"]],
  ["extensionStandard", []],
  ["extensionTraceSwapped", ["xes-element-order 1", "xes-trace-empty 1"]],
  ["globalClassifierSwapped", ["xes-element-order 1", "xes-part-missing 2 global"]],
  ["globalEventSwapped", ["xes-element-order 1", "xes-event-outside-trace 1", "xes-part-missing 1 global"]],
  ["globalNoAttributes", ["xes-part-missing 1 global"]],
  ["globalStringNoAttributes", ["xes-part-missing 1 global", "xes-part-missing 2 string"]],
  ["globalTooManyAttributes", ["xes-part-unknown 1 global"]],
  ["globalTraceSwapped", ["xes-element-order 1", "xes-part-missing 1 global", "xes-trace-empty 1"]],
  ["idIncorrectValue", ["xes-value-invalid 1 id"]],
  ["intIncorrectValue", ["xes-value-invalid 1 number"]],
  ["listNoValues", ["xes-list-without-values 1"]],
  ["logCorrectAttributes", []],
  ["logNoNestedAttributes", []],
  // every file of the OpenXES library carries this attribute of its own, so it is not remarked on
  ["logTooManyAttributes", []],
  ["realCorrectValue", []],
  ["stringCorrectAttributes", []],
  ["stringNoAttributes", ["xes-part-missing 2 string"]],
  ["stringTooManyAttributes", ["xes-part-unknown 1 string"]],
  ["traceEventSwapped", ["xes-element-order 1", "xes-event-outside-trace 1", "xes-trace-empty 1"]],
  ["traceTooManyAttributes", ["xes-part-unknown 2 trace", "xes-trace-empty 1"]],
];

/** What many of the files have besides the defect they are about. */
const COMMON = /^xes-(?:no-events|log-attributes-left-out|classifiers-available|global-missing)/u;

describe.skipIf(!hasSharedData)("files with one defect each", () => {
  test.each(DEFECTS)("%s gives what its name promises", async (file, expected) => {
    const result = await readXes(sharedSource(`xes-defects/${file}.xes`));
    expect(
      codes(result)
        .filter((code) => !COMMON.test(code))
        .sort(),
    ).toEqual([...expected].sort());
  });
});
