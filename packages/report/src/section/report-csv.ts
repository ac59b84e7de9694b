import { toCsv } from "../html/csv.ts";
import type { ReportData } from "../report-data.ts";
import type { Voice } from "../voice.ts";
import { tableCsv } from "./data-table.ts";
import { activityColumns, edgeColumns } from "./flow-section.ts";
import { funnelColumns } from "./funnel-section.ts";
import { timeColumns } from "./time-section.ts";
import { rankedVariants } from "./variant-section.ts";

/** The CSV behind one of a report's tables, all rows; null for a table that has none. */
export function reportCsv(id: string, data: ReportData, voice: Voice): string | null {
  const { stages, graph } = data;
  switch (id) {
    case "funnel":
      return stages === null ? null : tableCsv(stages.stages, funnelColumns(stages, voice));
    case "time":
      return stages === null ? null : tableCsv(stages.stages, timeColumns(stages.stages, voice));
    case "paths":
      return tableCsv(graph.edges, edgeColumns(data, voice));
    case "activities":
      return tableCsv(graph.activities, activityColumns(data, voice));
    case "variants":
      return variantCsv(data, voice);
    default:
      return null;
  }
}

function variantCsv(data: ReportData, voice: Voice): string {
  const labels = ["#", voice.say("report.cases"), voice.say("report.share-of-all"), voice.say("report.activities")];
  const rows = rankedVariants(data).map(({ rank, caseCount, activities }) => [
    rank,
    caseCount,
    caseCount / Math.max(1, data.caseCount),
    activities.map((id) => data.names[id] ?? String(id)).join(" → "),
  ]);
  return toCsv([labels, ...rows]);
}
