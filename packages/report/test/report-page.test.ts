import { readFile } from "node:fs/promises";
import { createMessages, LOCALES, type Locale } from "@fairlead/messages";
import type Checker from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../../tools/chromium.ts";
import { openReport, type OpenedReport } from "./opened-report.ts";
import { plainLog, reportOf, salesLog } from "./sales-log.ts";

const issue = {
  code: "broken-invariant",
  severity: "warning",
  where: { line: 4 },
  values: { message: "x" },
  count: 2,
} as const;
const data = reportOf(salesLog(), { issues: [issue], mapping: [{ role: "to-stage", column: "Deal Stage" }] });
const axe = await readFile(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const nodes = "#canvas [data-node]";
const edges = "#canvas [data-edge]";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

type Opening = Parameters<typeof openReport>[2];

async function withReport(
  options: Opening,
  journey: (page: Page, report: OpenedReport) => Promise<void>,
): Promise<void> {
  const report = await openReport(browser, data, options);
  try {
    await journey(report.page, report);
    expect(report.troubles).toEqual([]);
  } finally {
    await report.close();
  }
}

test("opens with its picture and every section, without a request, an error, or a warning", async () => {
  await withReport({}, async (page) => {
    expect(await page.title()).toBe("How deals really move: deals.csv");
    expect(await page.locator("section").evaluateAll((sections) => sections.map(({ id }) => id))).toEqual([
      "picture",
      "funnel",
      "time",
      "variants",
      "flows",
      "quality",
      "method",
    ]);
    expect(await page.locator(nodes).count()).toBe(8);
    const fonts = await page.evaluate(async () => (await document.fonts.load("14px 'Inter Variable'", "Łódź")).length);
    expect(fonts).toBe(2);
  });
});

test("the sliders change the picture and say how much of it is shown", async () => {
  await withReport({}, async (page) => {
    await page.getByRole("button", { name: "Every step" }).click();
    const before = await page.locator(edges).count();
    await page.locator("#path-share").fill("0");
    expect(await page.locator(edges).count()).toBeLessThan(before);
    await page.locator("#activity-share").fill("10");
    const shown = await page.locator("#activity-share-shown").textContent();
    expect(shown).toMatch(/^\d of 8$/);
    expect(await page.locator("#picture-coverage").textContent()).toContain(`${shown} activities`);
    expect(await page.locator(`${nodes}[data-node^=activity]`).count()).toBe(Number.parseInt(shown!, 10));
  });
});

test("another language leaves no text of the first and no key behind", async () => {
  await withReport({}, async (page) => {
    const english = await visibleTexts(page);
    for (const locale of LOCALES) {
      await page.locator("#language").selectOption(locale);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      const texts = await visibleTexts(page);
      expect(texts.filter((text) => /report\.[a-z]/.test(text))).toEqual([]);
      expect(await page.locator("h1").textContent()).toBe(
        createMessages(locale).text("report.title", { noun: "deals" }),
      );
      expect(texts.filter((text) => english.includes(text) && isSaidIn("en", text, locale))).toEqual([]);
    }
  });
});

/** Texts of the page, its names for those who do not see it among them. */
async function visibleTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.querySelector("#root")!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.tagName !== "style") texts.push(textContent!.trim());
    }
    for (const element of document.querySelectorAll("[aria-label]")) texts.push(element.getAttribute("aria-label")!);
    return texts.filter((text) => text !== "");
  });
}

/** Whether a text of one language has no business in another: names from the data, numbers, and what every language shares may stay. */
function isSaidIn(language: Locale, text: string, locale: Locale): boolean {
  const fromData = /Lead|Qualified|Discovery|Demo|Proposal|Negotiation|Closed|Deal Stage|deals\.csv/u;
  const shared = /^(?:CSV|SVG|PNG|F|Fairlead|English|Polski|简体中文|Status)$/u;
  return locale !== language && /[a-z]{3}/iu.test(text) && !fromData.test(text) && !shared.test(text);
}

test("the theme button turns light into dark and back", async () => {
  await withReport({ colorScheme: "light" }, async (page) => {
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.locator("#theme").click();
    expect(await ground()).not.toBe(light);
    await page.locator("#theme").click();
    expect(await ground()).toBe(light);
  });
});

test("the theme chosen last is the one the report opens in", async () => {
  await withReport({ colorScheme: "light" }, async (page) => {
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.locator("#theme").click();
    const dark = await ground();
    await page.reload();
    expect(await ground()).toBe(dark);
  });
});

test("where the browser keeps nothing, the theme still turns", async () => {
  await withReport({ colorScheme: "light" }, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.reload();
    await page.locator("#theme").click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });
});

test("the labels of the picture are at least 8 pixels high when it opens, on a desk and on a phone", async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await withReport({ viewport }, async (page) => {
      const smallest = await page.evaluate(() => {
        const svg = document.querySelector<SVGSVGElement>("#canvas > svg")!;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const sizes = [...svg.querySelectorAll("text")].map((text) =>
          Number.parseFloat(getComputedStyle(text).fontSize),
        );
        return Math.min(...sizes) * scale;
      });
      expect(smallest).toBeGreaterThanOrEqual(8);
      const first = await page.locator(`${nodes} >> nth=0`).boundingBox();
      const frame = await page.locator("#canvas").boundingBox();
      expect(first!.x).toBeGreaterThanOrEqual(frame!.x);
      expect(first!.x + first!.width).toBeLessThanOrEqual(frame!.x + frame!.width);
    });
  }
});

test("a wheel over the picture scrolls the page, with Ctrl it zooms", async () => {
  await withReport({}, async (page) => {
    await page.locator(`${nodes} >> nth=0`).click();
    const view = (): Promise<string | null> => page.locator("#canvas > svg").getAttribute("viewBox");
    const [before, from] = [await view(), await page.evaluate(() => scrollY)];
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(from);
    expect(await view()).toBe(before);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, 100);
    await expect.poll(view).not.toBe(before);
  });
});

test("on a phone what is pinned stays in sight beside the picture", async () => {
  await withReport({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
    expect(await page.locator(".by-touch").isVisible()).toBe(true);
    expect(await page.locator(".by-mouse").isVisible()).toBe(false);
    await page.evaluate(() => document.querySelector("#canvas")!.scrollIntoView());
    await page.locator(`${nodes} >> nth=1`).tap();
    const box = await page.locator("#detail h3").boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y + box!.height).toBeLessThan(844);
  });
});

test("pointing at an element shows its numbers, clicking keeps them and offers its variants", async () => {
  await withReport({}, async (page) => {
    const demo = page.locator(`${nodes}:has(text:text-is("Demo"))`);
    await demo.hover();
    const entered = data.stages!.stages.find(({ name }) => name === "Demo")!.entered;
    await expect.poll(() => page.locator(".tooltip").innerText()).toMatch(new RegExp(`Entered\\s+${entered} \\(`));
    await demo.click();
    expect(await page.locator("#detail h3").textContent()).toBe("Demo");
    await page.locator("[data-show-through]").click();
    const through = data.variants.filter(({ activities }) => activities.some((id) => data.names[id] === "Demo"));
    expect(await page.locator(".filters output").textContent()).toContain(`${through.length} variants`);
    await page.locator("[data-unpin]").click();
    expect(await page.locator("#detail").textContent()).toBe("");
  });
});

test("a variant stands out in the picture until let go", async () => {
  await withReport({}, async (page) => {
    const [first] = data.variants;
    await page.getByRole("button", { name: "Show variant 1 in the picture" }).click();
    expect(await page.locator(`${nodes}.near`).count()).toBe(new Set(first!.activities).size);
    expect(await page.locator(`${edges}.near`).count()).toBe(first!.activities.length - 1);
    expect(await page.locator("#detail").innerText()).toContain(`${first!.caseCount} (`);
    await page.locator("[data-unpin]").click();
    expect(await page.locator("#canvas .near").count()).toBe(0);
  });
});

test("the keyboard reaches every control, follows the paths of the picture, and shows the numbers there", async () => {
  await withReport({}, async (page) => {
    const controls = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>("a, button, select, input, [tabindex='0']")];
      all.forEach((element, place) => (element.dataset["walk"] = String(place)));
      return all.length;
    });
    const reached = new Set<string>();
    for (let step = 0; step < controls; step++) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["walk"] ?? ""));
    }
    expect(reached.size).toBe(controls);
    await page.locator("#canvas").focus();
    await page.keyboard.press("Tab");
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement!.getAttribute("aria-label"));
    expect(await focused()).toContain("Lead");
    expect(await page.locator(".tooltip").textContent()).toContain("Entered");
    const [along, across] = ["ArrowDown", "ArrowRight"];
    await page.keyboard.press(along);
    expect(await focused()).toMatch(/^Lead → /);
    const path = await focused();
    await page.keyboard.press(across);
    expect(await focused()).not.toBe(path);
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toBe(path);
    await page.keyboard.press(along);
    await page.keyboard.press("Enter");
    expect(await page.locator("#detail h3").textContent()).toBe("Qualified");
    await page.keyboard.press("Escape");
    expect(await page.locator("#detail").textContent()).toBe("");
  });
});

test("plus, minus, zero, and the arrows zoom and move the picture", async () => {
  await withReport({}, async (page) => {
    const view = (): Promise<number[]> =>
      page.evaluate(() => document.querySelector("#canvas > svg")!.getAttribute("viewBox")!.split(" ").map(Number));
    await page.locator("#canvas").focus();
    await page.keyboard.press("0");
    const whole = await view();
    await page.keyboard.press("+");
    expect((await view())[2]).toBeLessThan(whole[2]!);
    await page.keyboard.press("-");
    expect((await view())[2]).toBeCloseTo(whole[2]!);
    await page.keyboard.press("ArrowRight");
    expect((await view())[0]).toBeGreaterThan(whole[0]!);
    await page.getByRole("button", { name: "Fit the whole picture" }).click();
    expect(await view()).toEqual(whole);
  });
});

test("a table sorts by a header, says so, and keeps all rows", async () => {
  await withReport({}, async (page) => {
    const header = page.locator("#table-funnel th", { hasText: "Lost here" });
    await header.getByRole("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    const column = data.stages!.stages.map(({ lostHere }) => lostHere).sort((a, b) => b - a);
    const place = await header.evaluate((cell: HTMLTableCellElement) => cell.cellIndex + 1);
    const shown = await page.locator(`#table-funnel tbody tr > :nth-child(${place})`).allTextContents();
    expect(shown.map(Number)).toEqual(column);
  });
});

test("a table that shows a part of its rows is sorted whole", async () => {
  await withReport({}, async (page) => {
    const { edges: paths } = data.graph;
    expect(await page.locator("#table-paths tbody tr").count()).toBe(20);
    await page.locator("#table-paths th button", { hasText: "Times taken" }).dblclick();
    const counts = page.locator("#table-paths tbody tr td:nth-child(4)");
    expect(await counts.evaluateAll((cells) => cells.map(({ dataset }) => Number(dataset["value"])))).toEqual(
      paths.map(({ eventCount }) => eventCount).sort((a, b) => a - b),
    );
  });
});

test("the picture is saved as SVG and PNG, a table as CSV", async () => {
  await withReport({}, async (page) => {
    const saved = async (selector: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator(selector).click()]);
      return (await readFile(await download.path())).toString("latin1");
    };
    expect(await saved("[data-save=svg]")).toMatch(/^<svg xmlns=/);
    expect((await saved("[data-save=png]")).slice(1, 4)).toBe("PNG");
    const inPageFont = await saved("[data-save=png]");
    await page.evaluate(() => document.querySelector("style")!.remove());
    expect(await saved("[data-save=png]")).not.toBe(inPageFont);
    const rows = (await saved("[data-csv=paths]")).trim().split("\r\n");
    expect(rows).toHaveLength(1 + data.graph.edges.length);
  });
});

test("without scripts the picture and the tables are there and no dead control is", async () => {
  await withReport({ javaScriptEnabled: false }, async (page) => {
    expect(await page.locator("#canvas svg").isVisible()).toBe(true);
    expect(await page.locator("#table-funnel").isVisible()).toBe(true);
    expect(await page.locator("button:visible, select:visible, input:visible").count()).toBe(0);
  });
});

test("print leaves the controls out and fits the picture to the paper", async () => {
  await withReport({}, async (page) => {
    await page.locator(`${nodes} >> nth=0`).click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(":is(button, select, input, #detail):visible:not(thead button)").count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });
});

test.each([390, 640])("%i pixels wide the page does not scroll sideways in any language", async (width) => {
  await withReport({ viewport: { width, height: 844 } }, async (page) => {
    for (const locale of LOCALES) {
      await page.locator("#language").selectOption(locale);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});

test.each(["light", "dark"] as const)("axe finds nothing against WCAG 2.2 AA in the %s theme", async (colorScheme) => {
  await withReport({ colorScheme, bypassCSP: true }, async (page) => {
    await page.locator(`${nodes} >> nth=1`).click();
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const checker = (globalThis as unknown as { axe: typeof Checker }).axe;
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const { violations } = await checker.run(document, { runOnly: tags });
      return violations.map(
        ({ id, nodes: places }) => `${id}: ${places.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
      );
    });
    expect(found).toEqual([]);
  });
});

test("names from a hostile file stay text in the picture, the tables, and the tooltip", async () => {
  const hostile = `<img src=x onerror="document.title='pwned'">`;
  const report = await openReport(
    browser,
    reportOf(plainLog(`${hostile} → </script><b>bold</b> ×3`), { fileName: hostile }),
  );
  await report.page.locator("[data-node=activity-0]").hover();
  expect(await report.page.locator("img, b").count()).toBe(0);
  expect(await report.page.title()).toContain("<img");
  expect(await report.page.locator(".tooltip").textContent()).toContain(hostile);
  expect(report.troubles).toEqual([]);
  await report.close();
});
