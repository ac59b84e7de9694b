import { parseLocale } from "@fairlead/messages";
import { REPORT_VERSION, type ReportData } from "../report-data.ts";
import { PageSession } from "./page-session.ts";
import { ReportPage } from "./report-page.ts";
import { openInKeptTheme } from "./theme.ts";

const data = JSON.parse(document.querySelector("#report-data")?.textContent ?? "null") as ReportData | null;
const root = document.querySelector<HTMLElement>("#root");

if (data?.version === REPORT_VERSION && root !== null) {
  document.documentElement.classList.add("scripted");
  openInKeptTheme();
  new ReportPage(new PageSession(data, parseLocale(document.documentElement.lang) ?? "en"), root).open();
}
