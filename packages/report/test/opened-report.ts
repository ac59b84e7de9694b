import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Locale } from "@fairlead/messages";
import type { ReportData } from "@fairlead/report";
import { writeReport } from "@fairlead/report/write";

/** A report open in a browser, and everything that must not happen there: errors, warnings, and requests other than for the file. */
export interface OpenedReport {
  readonly page: Page;
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** Writes a report to a file and opens it as its reader would. */
export async function openReport(
  browser: Browser,
  data: ReportData,
  { locale = "en", ...context }: BrowserContextOptions & { readonly locale?: Locale } = {},
): Promise<OpenedReport> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-report-"));
  const file = join(folder, "report.html");
  await writeFile(file, await writeReport(data, { locale }));
  const troubles: string[] = [];
  const opened = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
  const page = await opened.newPage();
  page.on("console", (message) => troubles.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return {
    page,
    troubles,
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true });
    },
  };
}
