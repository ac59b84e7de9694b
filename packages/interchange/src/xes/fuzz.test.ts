import fc from "fast-check";
import { expect, test } from "vitest";
import { contentsOf, sourceOf } from "../../test/markup-source.ts";
import { damage, damages, FUZZ_RUNS } from "../../test/mutate.ts";
import { givenTraces, writeStyled } from "../../test/xes-document.ts";
import { readXes } from "./read.ts";

const PIECES = [
  "<",
  ">",
  "/>",
  "</",
  "</event>",
  "</trace>",
  "</log>",
  "<event>",
  "<trace>",
  "<log>",
  '"',
  "'",
  "&",
  "&#0;",
  "&#xFFFFFFFF;",
  "&lol;",
  "=",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE x [",
  "<?",
  "?>",
  "\u0000",
  "<values>",
  "<list",
  ' key="k"',
  '<string key="k" value="',
  '<classifier name="c" keys="k concept:name"/>',
  '<global scope="event"><int key="k" value="1"/></global>',
  "<a:b:event>",
  "fairlead:at",
  '<string key="fairlead:precision" value="day"/>',
  '<string key="fairlead:place" value="after-previous"/>',
];

test("[XES11] no damage makes the reader throw, hang, or depend on where chunks are cut", async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
  const tapes = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(givenTraces, tapes, damages(PIECES), sizes, async (traces, tape, list, chunkSizes) => {
      const text = damage(writeStyled(traces, tape), list);
      const whole = await readXes(sourceOf(text));
      const cut = await readXes(sourceOf(text, chunkSizes));
      expect(cut.issues).toEqual(whole.issues);
      expect(cut.log === null ? null : contentsOf(cut.log)).toEqual(whole.log === null ? null : contentsOf(whole.log));
      expect(whole.log !== null || whole.issues.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: FUZZ_RUNS },
  );
});

test("bytes of any kind are refused with an error, never thrown at", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
      const { log, issues } = await readXes(sourceOf(bytes, [7]));
      expect(log).toBeNull();
      expect(issues.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: FUZZ_RUNS / 4 },
  );
});
