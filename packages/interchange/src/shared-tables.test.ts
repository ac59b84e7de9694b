import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { outcomesOf, read, type Reading } from "../test/table-source.ts";

const DATA = resolve("../shared/data");
/** The tables are not part of the project; without them these tests are skipped. */
const isThere = existsSync(DATA);

function readData(path: string): Promise<Reading> {
  const bytes = readFileSync(resolve(DATA, path));
  return read(path.endsWith(".gz") ? gunzipSync(bytes) : bytes);
}

/** What each table is read as with no options: format, cases, events; or the error that refuses it. */
const TABLES: readonly (readonly [string, string])[] = [
  ["crm/fivetran_hubspot_seeds/company_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/company_data_databricks.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/company_property_history_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/contact_data.csv", "csv-wide 22 44"],
  ["crm/fivetran_hubspot_seeds/contact_form_submission_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/contact_list_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/contact_list_member_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/contact_merge_audit_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/contact_property_history_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/deal_company_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/deal_contact_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/deal_data.csv", "hubspot-deals 44 44"],
  ["crm/fivetran_hubspot_seeds/deal_pipeline_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/deal_pipeline_stage_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/deal_property_history_data.csv", "csv-no-events"],
  ["crm/fivetran_hubspot_seeds/deal_stage_data.csv", "hubspot-stage-history 14 14"],
  ["crm/fivetran_hubspot_seeds/email_campaign_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_bounce_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_click_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_data.csv", "csv-wide 100 200"],
  ["crm/fivetran_hubspot_seeds/email_event_deferred_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_delivered_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_dropped_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_forward_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_open_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_print_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_sent_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_spam_report_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/email_event_status_change_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/engagement_call_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/engagement_communication_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/engagement_company_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/engagement_contact_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/engagement_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/engagement_deal_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/engagement_email_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/engagement_meeting_data.csv", "csv-wide 100 200"],
  ["crm/fivetran_hubspot_seeds/engagement_note_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/engagement_task_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/form_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/merged_deal_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/owner_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/owner_team_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/property_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/property_option_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/role_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/team_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/team_user_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/ticket_company_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/ticket_contact_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/ticket_data.csv", "csv-wide 25 54"],
  ["crm/fivetran_hubspot_seeds/ticket_deal_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/ticket_engagement_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/ticket_pipeline_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/ticket_pipeline_stage_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/ticket_property_history_data.csv", "csv-no-process"],
  ["crm/fivetran_hubspot_seeds/users_data.csv", "csv-no-process"],
  ["crm/fivetran_salesforce_seeds/sf_account_data.csv", "csv-no-process"],
  ["crm/fivetran_salesforce_seeds/sf_account_history_data.csv", "csv-no-process"],
  ["crm/fivetran_salesforce_seeds/sf_contact_data.csv", "csv-wide 4 8"],
  ["crm/fivetran_salesforce_seeds/sf_contact_history_data.csv", "csv-no-process"],
  ["crm/fivetran_salesforce_seeds/sf_event_data.csv", "csv-wide 10 40"],
  ["crm/fivetran_salesforce_seeds/sf_lead_data.csv", "csv-wide 1 6"],
  ["crm/fivetran_salesforce_seeds/sf_opportunity_data.csv", "csv-no-events"],
  ["crm/fivetran_salesforce_seeds/sf_opportunity_history_data.csv", "csv-no-events"],
  ["crm/fivetran_salesforce_seeds/sf_opportunity_line_item_data.csv", "csv-no-process"],
  ["crm/fivetran_salesforce_seeds/sf_order_data.csv", "csv-wide 10 40"],
  ["crm/fivetran_salesforce_seeds/sf_product_2_data.csv", "csv-no-process"],
  ["crm/fivetran_salesforce_seeds/sf_task_data.csv", "csv-wide 10 30"],
  ["crm/fivetran_salesforce_seeds/sf_user_data.csv", "csv-no-process"],
  ["crm/fivetran_salesforce_seeds/sf_user_role_data.csv", "csv-no-process"],
  ["crm/salesforce_dev_org_sample/Account.csv", "csv-no-process"],
  ["crm/salesforce_dev_org_sample/Contact.csv", "csv-no-process"],
  ["crm/salesforce_dev_org_sample/Lead.csv", "csv-wide 22 27"],
  ["crm/salesforce_dev_org_sample/Opportunity.csv", "salesforce-opportunities 36 72"],
  ["crm/salesforce_dev_org_sample/OpportunityHistory.csv", "salesforce-opportunity-history 36 48"],
  ["crm/salesforce_dev_org_sample/OpportunityHistoryGroup.csv", "csv-no-process"],
  ["logs/patients.csv.gz", "csv-long 500 5442"],
  ["logs/patients_act_small.csv", "csv-long 3 12"],
  ["logs/patients_small.csv", "csv-long 3 21"],
  ["logs/receipt.csv.gz", "csv-long 1434 8577"],
  ["logs/running-example.csv", "csv-long 6 42"],
  ["logs/running-example_unchanged.csv", "csv-long 6 42"],
  ["logs/traffic_fines.csv.gz", "csv-long 10000 34724"],
  ["sales/Salvirt_B2B_ML_dataset.csv", "csv-snapshot 448 448"],
  ["sales/accounts.csv", "csv-no-process"],
  ["sales/data_dictionary.csv", "csv-no-process"],
  ["sales/products.csv", "csv-no-process"],
  ["sales/sales_pipeline.csv", "csv-wide 8800 15511"],
  ["sales/sales_teams.csv", "csv-no-process"],
  ["waiting/manual_log_1.csv", "csv-long 4 12"],
  ["waiting/manual_log_1_expected.csv", "csv-no-process"],
  ["waiting/manual_log_2.csv", "csv-long 5 15"],
  ["waiting/manual_log_2_expected.csv", "csv-no-process"],
  ["waiting/manual_log_3.csv", "csv-long 18 63"],
  ["waiting/manual_log_3_expected.csv", "csv-no-process"],
];

test.skipIf(!isThere).each(TABLES)("%s is read as %s", async (path, expected) => {
  const { result } = await readData(path);
  const { log, format, issues } = result;
  expect(log === null ? issues[0]!.code : `${format} ${log.caseCount} ${log.eventCount}`).toBe(expected);
  expect(issues.some(({ severity }) => severity === "error")).toBe(log === null);
});

test.skipIf(!isThere)("the sales pipeline: deals per state, and the days from engaging to won", async () => {
  const { log, issues } = await readData("sales/sales_pipeline.csv");
  const lastOfCases = Array.from(
    { length: log.caseCount },
    (_, index) => log.activity[log.caseOffsets[index + 1]! - 1]!,
  );
  const counts: Record<string, number> = {};
  for (const activity of lastOfCases)
    counts[log.activities.at(activity)] = (counts[log.activities.at(activity)] ?? 0) + 1;
  expect(counts).toEqual({ Won: 4238, Lost: 2473, Engaging: 1589, Prospecting: 500 });
  expect(outcomesOf(log)).toEqual({ Won: "won", Lost: "lost" });
  const days = lastOfCases
    .map((activity, index) => ({ activity, first: log.caseOffsets[index]!, last: log.caseOffsets[index + 1]! - 1 }))
    .filter(({ activity }) => log.activities.at(activity) === "Won")
    .map(({ first, last }) => (log.at[last]! - log.at[first]!) / 86_400_000)
    .sort((a, b) => a - b);
  expect((days[days.length / 2 - 1]! + days[days.length / 2]!) / 2).toBe(57);
  expect(issues).toEqual([]);
});

test.skipIf(!isThere)("logs as CSV give the durations and variants of the reference", async () => {
  const { log: receipt } = await readData("logs/receipt.csv.gz");
  const { log: fines } = await readData("logs/traffic_fines.csv.gz");
  expect(receipt.activities.size).toBe(27);
  expect(medianSeconds(receipt)).toBeCloseTo(2868.5835, 6);
  expect(variantCount(receipt)).toBe(116);
  expect(variantCount(fines)).toBe(44);
  expect(medianSeconds(fines) / 86_400).toBe(125);
});

test.skipIf(!isThere)("OpportunityHistory and Opportunity of one org tell the same present stages", async () => {
  const history = await readData("crm/salesforce_dev_org_sample/OpportunityHistory.csv");
  const table = await readData("crm/salesforce_dev_org_sample/Opportunity.csv");
  const present = ({ log }: Reading, caseName: string): string => {
    const index = log.cases.idOf(caseName)!;
    return log.activities.at(log.activity[log.caseOffsets[index + 1]! - 1]!);
  };
  for (const name of history.log.cases.names) expect(present(table, name)).toBe(present(history, name));
});

function variantCount(log: Reading["log"]): number {
  const variants = new Set<string>();
  for (let index = 0; index < log.caseCount; index++) {
    variants.add(log.activity.slice(log.caseOffsets[index], log.caseOffsets[index + 1]).join());
  }
  return variants.size;
}

function medianSeconds(log: Reading["log"]): number {
  const seconds = Array.from(
    { length: log.caseCount },
    (_, index) => (log.at[log.caseOffsets[index + 1]! - 1]! - log.at[log.caseOffsets[index]!]!) / 1000,
  ).sort((a, b) => a - b);
  const middle = seconds.length / 2;
  return Number.isInteger(middle) ? (seconds[middle - 1]! + seconds[middle]!) / 2 : seconds[Math.floor(middle)]!;
}
