import { logOf } from "@fairlead/log/testing";
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

test("the time to won is that of the wins the funnel counts, by whatever name, and ends with the win", () => {
  const deals = ["Lead@0 Won@3 Onboarding@40", "Lead@0 Won@3 Onboarding@50", "Lead@0 Won@90 Lead@91"];
  const text = textOf(renderReport(reportOf(logOf(deals, { meaning: "stage" })), "en"));
  expect(text).toMatch(/Median time to \w+ 3 days/);
});

test("where one way to end is not known there is no win rate, and it is said why", () => {
  const deals = ["Lead@0 Offer@3 Lost@9", "Lead@0 Offer@2 Signed@8", "Lead@0 Lost@4"];
  const text = textOf(renderReport(reportOf(logOf(deals, { meaning: "stage" })), "en"));
  expect(text).not.toContain("of closed");
  expect(text).toContain("No stage is known to mean that a deal was won");
});

test("a file of endings only, without stages, does not say that its endings are not marked", () => {
  const said = "Sales stages and won or lost deals are not marked";
  const endings = textOf(renderReport(reportOf(logOf(["Won@?", "Lost@?"], { meaning: "stage" })), "en"));
  expect(endings).toMatch(/Won 1 /);
  expect(endings).not.toContain(said);
  expect(textOf(renderReport(reportOf(plainLog("a → b")), "en"))).toContain(said);
});

test("a time of only some cases says of how many", () => {
  const text = textOf(renderReport(reportOf(plainLog("a → b ×3", "a")), "en"));
  expect(text).toContain("of the 3 cases with two events or more");
});

test("no line breaks inside an option, and what happened once does not say so", () => {
  const issue = {
    code: "broken-invariant",
    severity: "info",
    where: {},
    values: { message: "--map-columns" },
  } as const;
  const markup = renderReport(reportOf(plainLog("a"), { issues: [{ ...issue, count: 1 }] }), "en");
  expect(markup).toContain('<span class="unbroken">--map-columns</span>');
  expect(markup).not.toContain("<span>once</span>");
});

test("the legend's widest line is the picture's", () => {
  const markup = renderReport(reportOf(plainLog("a ×9", "a → b")), "en");
  expect(textOf(/<ul class="legend-widths">.*?<\/ul>/s.exec(markup)![0]).trim()).toBe("10 3 1");
  const widths = (pattern: RegExp): number[] => [...markup.matchAll(pattern)].map(([, width]) => Number(width));
  const drawn = Math.max(...widths(/<path d="M[^"]*" stroke-width="([\d.]+)" class="[^"]*stroke/g));
  expect(Math.max(...widths(/<path d="M0 4h36" stroke-width="([\d.]+)"/g))).toBe(drawn);
});

test("a log without stages, times, or a second event says so instead of showing nothing", () => {
  const single = textOf(renderReport(reportOf(plainLog("only")), "en"));
  expect(single).toContain("Sales stages and won or lost deals are not marked, so there is no funnel");
  expect(single).not.toContain("Funnel by stage");
  expect(single).toContain("No case has two events");
  expect(single).toContain("None. Every row could be used.");
  expect(single).not.toContain("What stands out");
});

test("an empty log is an empty report, not a fault", () => {
  for (const locale of LOCALES) expect(textOf(renderReport(reportOf(plainLog()), locale))).not.toMatch(/NaN|Infinity/);
  expect(textOf(renderReport(reportOf(plainLog()), "en"))).toContain("There are no events to draw.");
});
