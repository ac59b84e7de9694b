import { LOCALES } from "@fairlead/messages";
import fc from "fast-check";
import { expect, test } from "vitest";
import { renderReport, type ReportData } from "@fairlead/report";
import { plainLog, reportOf, salesLog } from "./sales-log.ts";

const sales = reportOf(salesLog(200));

/** The names of the elements of some markup, in order. */
function tagsOf(markup: string): string[] {
  return [...markup.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name!);
}

/** The text of some markup, spaces as one. */
function textOf(markup: string): string {
  return markup
    .replaceAll(/<style>.*?<\/style>/g, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}

test.each(LOCALES)("in %s no sentence is missing and none is left unfilled", (locale) => {
  for (const data of [sales, reportOf(plainLog("a → b → a ×12", "a → c"))]) {
    expect(textOf(renderReport(data, locale))).not.toMatch(/report\.[a-z]|\{\w+\}|undefined|NaN|\[object/);
  }
});

test("every language has the same tables and sections", () => {
  const structure = (locale: (typeof LOCALES)[number]): string[] =>
    tagsOf(renderReport(sales, locale)).filter((tag) => !/^(?:g|path|rect|text|title)$/.test(tag));
  expect(structure("pl")).toEqual(structure("en"));
  expect(structure("zh-Hans")).toEqual(structure("en"));
});

test("no name, file, column, or issue ever becomes markup", () => {
  const plain = tagsOf(renderReport(reportNaming("name"), "en"));
  const hostile = fc.constantFrom(
    "<script>",
    "</script>",
    "<img onerror=x>",
    '"><b>',
    "'><i>",
    "<!--",
    "&lt;u&gt;",
    "${x}",
    "]]>",
  );
  fc.assert(
    fc.property(hostile, (name) => {
      expect(tagsOf(renderReport(reportNaming(name), "en"))).toEqual(plain);
    }),
  );
});

function reportNaming(name: string): ReportData {
  return reportOf(plainLog(`${name} → other ×3`, name), {
    fileName: name,
    mapping: [{ role: name, column: name, activity: name }],
    issues: [{ code: name, severity: "error", where: { field: name }, values: { message: name }, count: 1 }],
  });
}

test("what stands out is said in numbers", () => {
  const text = textOf(renderReport(sales, "en"));
  const worst = sales.stages!.stages.reduce((most, stage) => (stage.lostHere > most.lostHere ? stage : most));
  expect(text).toContain(`${worst.name} is where most deals are lost: ${worst.lostHere} deals`);
});

test("a log without stages, times, or a second event says so instead of showing nothing", () => {
  const single = textOf(renderReport(reportOf(plainLog("only")), "en"));
  expect(single).toContain("no sales stages, so there is no funnel");
  expect(single).toContain("No case has two events");
  expect(single).toContain("None. Every row could be used.");
  expect(single).not.toContain("What stands out");
});

test("an empty log is an empty report, not a fault", () => {
  for (const locale of LOCALES) expect(textOf(renderReport(reportOf(plainLog()), locale))).not.toMatch(/NaN|Infinity/);
  expect(textOf(renderReport(reportOf(plainLog()), "en"))).toContain("There are no events to draw.");
});
