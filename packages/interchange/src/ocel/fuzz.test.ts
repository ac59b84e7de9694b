import fc from "fast-check";
import { expect, test } from "vitest";
import { contentsOf, sourceOf } from "../../test/markup-source.ts";
import { damage, damages, FUZZ_RUNS } from "../../test/mutate.ts";
import { givenOcel, writeJson, writeOlderJson, writeXml } from "../../test/ocel-document.ts";
import { readOcelJson } from "./json/read.ts";
import { readOcelXml } from "./xml/read.ts";

const JSON_PIECES = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "null",
  "1e999",
  "-0",
  '"__proto__":{}',
  '"id":',
  "[[[[",
  "{}",
  "true",
  "\\u0000",
  "\uFEFF",
];
const XML_PIECES = [
  "<",
  ">",
  "/>",
  "</",
  "</event>",
  "</log>",
  "<event>",
  '<attribute name="a">',
  "&",
  "&lol;",
  "&#0;",
  "<!--",
  "<![CDATA[",
  "<!DOCTYPE x [",
  "<?",
  "\u0000",
  "<objects>",
  'object-id="i1"',
  "&toString;",
  "&__proto__;",
];

test("[OCEL5] no damage makes the JSON reader throw, and no loss goes without an error", async () => {
  const writers = fc.constantFrom(writeJson, writeOlderJson);
  await fc.assert(
    fc.asyncProperty(givenOcel, writers, damages(JSON_PIECES), async (given, write, list) => {
      const result = await readOcelJson(sourceOf(damage(write(given), list), [13]));
      expect(result.log !== null || result.issues.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: FUZZ_RUNS },
  );
});

test("[OCEL5] any JSON at all is survived", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue(),
      fc.constantFrom("events", "objects", "ocel:events", "ocel:objects"),
      async (value, key) => {
        const result = await readOcelJson(
          sourceOf(JSON.stringify({ [key]: value, objects: [{ id: "a", type: "t" }] })),
        );
        expect(result.issues.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: FUZZ_RUNS / 4 },
  );
});

test("[OCEL5] no damage makes the XML reader throw or depend on where chunks are cut", async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(givenOcel, damages(XML_PIECES), sizes, async (given, list, chunkSizes) => {
      const text = damage(writeXml(given), list);
      const whole = await readOcelXml(sourceOf(text));
      const cut = await readOcelXml(sourceOf(text, chunkSizes));
      expect(cut.log && contentsOf(cut.log)).toEqual(whole.log && contentsOf(whole.log));
      expect(whole.log !== null || whole.issues.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: FUZZ_RUNS },
  );
});
