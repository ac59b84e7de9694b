import type { TablePlan } from "../csv/plan.ts";
import { columnNamed, type TableSample } from "../csv/table.ts";
import { planHubspotDeals } from "./hubspot.ts";
import { planHubspotStageHistory } from "./hubspot-stage-history.ts";
import { planPipedriveDeals } from "./pipedrive.ts";
import { planSalesforceFieldHistory } from "./salesforce-field-history.ts";
import { planSalesforceHistory } from "./salesforce-history.ts";
import { planSalesforceOpportunities } from "./salesforce-opportunities.ts";
import { planSalesforceReport } from "./salesforce-report.ts";

/** The formats known, those with the more telling headers first. A CRM is added by adding its function here. */
const FORMATS: readonly ((sample: TableSample) => TablePlan | null)[] = [
  planPipedriveDeals,
  planSalesforceReport,
  planSalesforceFieldHistory,
  planSalesforceHistory,
  planHubspotStageHistory,
  planHubspotDeals,
  planSalesforceOpportunities,
];

/**
 * The plan of the CRM export a table is, by its headers; null if it is none that is known.
 * Edges: who names the columns of activity or time knows better than any format; a case or actor column named is used in the format.
 */
export function planKnownFormat(sample: TableSample): TablePlan | null {
  const { options } = sample;
  if (options.activity !== undefined || options.time !== undefined) return null;
  for (const planFormat of FORMATS) {
    const plan = planFormat(sample);
    if (plan !== null) return withTold(plan, sample);
  }
  return null;
}

function withTold(plan: TablePlan, sample: TableSample): TablePlan {
  const told = (["case", "actor"] as const).flatMap((role) => {
    const name = sample.options[role];
    const column = name === undefined ? null : columnNamed(sample, name);
    return column === null ? [] : [{ role, column }];
  });
  return told.reduce((current: TablePlan, { role, column }) => {
    const others = current.mapping.filter((entry) => entry.role !== role);
    return { ...current, [role]: column.index, mapping: [...others, { role, column: column.name }] };
  }, plan);
}
