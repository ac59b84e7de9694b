import { expect, test } from "vitest";
import type { SimulatedDeal } from "../simulate/deal.ts";
import { planSimulation } from "../simulate/plan.ts";
import { csvShape } from "./csv.ts";
import { hubspotShape } from "./hubspot.ts";
import { pipedriveShape } from "./pipedrive.ts";
import { fieldHistoryShape } from "./salesforce-field-history.ts";
import { opportunityHistoryShape } from "./salesforce-opportunity-history.ts";
import { historyReportShape } from "./salesforce-report.ts";
import { printCell, type TableShape } from "./table.ts";

const plan = planSimulation({ seed: 1, deals: 0, industry: "real-estate" });
const { industry } = plan;
const at = (text: string): number => Date.parse(`${text}Z`);
const [ann] = plan.staff.AE;
const [bob] = plan.staff.SDR;

/** Enquiry, needs, back to enquiry, needs again, lost; the expected close pushed once. */
const deal: SimulatedDeal = {
  number: 2,
  name: "Kelmizan Ltd – Building plot",
  company: "Kelmizan Ltd",
  contact: "Ella Barlow",
  createdAt: at("2026-03-02T09:00:05"),
  segments: { size: industry.sizes[0]!, channel: industry.channels[0]!, region: industry.regions[0]! },
  owner: ann!,
  team: {
    SDR: bob!,
    AE: ann!,
    SE: plan.staff.SE[0]!,
    Legal: plan.staff.Legal[0]!,
    Finance: plan.staff.Finance[0]!,
    CSM: plan.staff.CSM[0]!,
  },
  attributes: {
    "First response (minutes)": 12,
    "Loan pre-approved": true,
    Viewings: 2,
    "Campaign wave": "B",
    Newsletter: false,
  },
  deviation: null,
  winProbability: 0.25,
  winProbabilityAsDrawn: 0.25,
  first: { amountMinor: 20_000_000, expectedCloseAt: at("2026-03-10T00:00") },
  visits: [
    { stage: 0, enteredAt: at("2026-03-02T09:00:05"), leftAt: at("2026-03-04T10:00:00"), actor: bob!.name },
    { stage: 1, enteredAt: at("2026-03-04T10:00:00"), leftAt: at("2026-03-05T11:00:00"), actor: ann!.name },
    { stage: 0, enteredAt: at("2026-03-05T11:00:00"), leftAt: at("2026-03-06T12:00:00"), actor: bob!.name },
    { stage: 1, enteredAt: at("2026-03-06T12:00:00"), leftAt: at("2026-04-01T13:30:59"), actor: ann!.name },
  ],
  revisions: [
    {
      at: at("2026-03-10T09:17:00"),
      actor: ann!.name,
      amountMinor: 20_000_000,
      expectedCloseAt: at("2026-04-07T00:00"),
    },
  ],
  activities: [{ kind: "Call", at: at("2026-03-03T15:00:00"), actor: bob!.name }],
  outcome: "lost",
  closedAt: at("2026-04-01T13:30:59"),
  lossReason: "Out of budget",
  fate: { outcome: "lost", at: at("2026-04-01T13:30:59"), stage: 1 },
  pulled: false,
  cleanedUp: false,
};

const printed = (shape: TableShape): string[] =>
  shape.rowsOf(deal).rows.map((cells) => cells.map((cell, index) => printCell(shape, index, cell)).join("|"));
const header = (shape: TableShape): string => shape.columns.map(({ name }) => name).join("|");

test("HubSpot: one row with the last visit to each stage", () => {
  const shape = hubspotShape(plan);
  const stages = ["Enquiry", "Needs agreed", "Viewing", "Offer", "Loan and inspection", "Escrow", "Sold", "Lost"];
  expect(header(shape)).toBe(
    "Record ID|Deal Name|Deal Stage|Pipeline|Amount|Currency|Close Date|Create Date|Deal owner|Closed Lost Reason|" +
      stages.map((stage) => `Date entered "${stage} (Buyers)"|Date exited "${stage} (Buyers)"|`).join("") +
      "Company size|Lead channel|Region|First response (minutes)|Loan pre-approved|Viewings|Campaign wave|Newsletter",
  );
  expect(printed(shape)).toEqual([
    `13204000074|Kelmizan Ltd – Building plot|Lost|Buyers|200000|EUR|2026-04-01 13:30|2026-03-02 09:00|${ann!.name}|Out of budget|` +
      "2026-03-05 11:00|2026-03-06 12:00|2026-03-06 12:00|2026-04-01 13:30|||||||||||2026-04-01 13:30||" +
      "First home|Portal|DACH|12|true|2|B|false",
  ]);
  expect(shape.carries(deal)).toEqual({ stageEntries: 2, outcomes: 1 });
});

test("Salesforce OpportunityHistory: one row a save, with equal stages where only the close date moved", () => {
  const shape = opportunityHistoryShape(plan);
  expect(header(shape)).toBe(
    "Id|OpportunityId|StageName|Amount|Probability|CloseDate|ExpectedRevenue|ForecastCategory|CreatedById|CreatedDate|SystemModstamp|IsDeleted|PrevAmount|PrevCloseDate",
  );
  const columns = [2, 5, 6, 7, 9, 13];
  expect(printed(shape).map((line) => columns.map((index) => line.split("|")[index]).join(" "))).toEqual([
    "Enquiry 2026-03-10 10000 Pipeline 2026-03-02T09:00:05.000Z ",
    "Needs agreed 2026-03-10 30000 Pipeline 2026-03-04T10:00:00.000Z 2026-03-10",
    "Enquiry 2026-03-10 10000 Pipeline 2026-03-05T11:00:00.000Z 2026-03-10",
    "Needs agreed 2026-03-10 30000 Pipeline 2026-03-06T12:00:00.000Z 2026-03-10",
    "Needs agreed 2026-04-07 30000 Pipeline 2026-03-10T09:17:00.000Z 2026-03-10",
    "Lost 2026-04-01 0 Omitted 2026-04-01T13:30:59.000Z 2026-04-07",
  ]);
  expect(shape.carries(deal)).toEqual({ stageEntries: 4, outcomes: 1 });
});

test("Salesforce OpportunityFieldHistory: created, then one row a changed field", () => {
  const shape = fieldHistoryShape(plan);
  expect(header(shape)).toBe("Id|OpportunityId|Field|DataType|OldValue|NewValue|CreatedById|CreatedDate|IsDeleted");
  expect(printed(shape).map((line) => line.split("|").slice(2, 6).join("|"))).toEqual([
    "created|||",
    "StageName|DynamicEnum|Enquiry|Needs agreed",
    "StageName|DynamicEnum|Needs agreed|Enquiry",
    "StageName|DynamicEnum|Enquiry|Needs agreed",
    "CloseDate|DateOnly|2026-03-10|2026-04-07",
    "StageName|DynamicEnum|Needs agreed|Lost",
    "CloseDate|DateOnly|2026-04-07|2026-04-01",
  ]);
  const untouched = {
    ...deal,
    visits: [{ ...deal.visits[0]!, leftAt: null }],
    outcome: null,
    closedAt: null,
    revisions: [],
  };
  expect(shape.carries(untouched)).toEqual({ stageEntries: 0, outcomes: 0 });
});

test("Salesforce history report: days without times, month first, no id, a footer", () => {
  const shape = historyReportShape(plan);
  expect(header(shape)).toBe(
    "Opportunity Name|From Stage|To Stage|Last Modified|Last Modified By|Amount|Probability (%)|Close Date",
  );
  expect(printed(shape)[0]).toBe(`${deal.name}||Enquiry|3/2/2026|${bob!.name}|200000|5|3/10/2026`);
  expect(printed(shape)[4]).toBe(`${deal.name}|Needs agreed|Needs agreed|3/10/2026|${ann!.name}|200000|15|4/7/2026`);
  expect(printed(shape)).toHaveLength(6);
  expect(shape.footer[3]).toBe("Confidential Information - Do Not Distribute");
});

test("Pipedrive: one row with the stage the deal was lost in, and no history", () => {
  const shape = pipedriveShape(plan);
  expect(header(shape)).toBe(
    "Deal - ID|Deal - Title|Deal - Owner|Deal - Value|Deal - Currency|Deal - Probability|Deal - Organization|Deal - Pipeline|Deal - Contact person|Deal - Stage|Deal - Label|Deal - Status|Deal - Deal created|Deal - Update time|Deal - Last stage change|Deal - Won time|Deal - Lost time|Deal - Deal closed on|Deal - Lost reason|Deal - Expected close date|Deal - Source channel|Deal - Region|Deal - First response (minutes)|Deal - Loan pre-approved|Deal - Viewings|Deal - Campaign wave|Deal - Newsletter",
  );
  expect(printed(shape)).toEqual([
    `2|Kelmizan Ltd – Building plot|${ann!.name}|200000|EUR|15|Kelmizan Ltd|Buyers|Ella Barlow|Needs agreed|First home|lost|` +
      "2026-03-02 09:00:05|2026-04-01 13:30:59|2026-03-06 12:00:00||2026-04-01 13:30:59|2026-04-01 13:30:59|Out of budget|2026-04-07|" +
      "Portal|DACH|12|true|2|B|false",
  ]);
});

test("plain CSV: one row an event, logged activities among them", () => {
  const shape = csvShape(plan);
  expect(header(shape)).toBe(
    "case_id|activity|timestamp|resource|deal_name|owner|amount|currency|Company size|Lead channel|Region|First response (minutes)|Loan pre-approved|Viewings|Campaign wave|Newsletter",
  );
  expect(printed(shape).map((line) => line.split("|").slice(0, 3).join("|"))).toEqual([
    "D-000002|Enquiry|2026-03-02T09:00:05.000Z",
    "D-000002|Call|2026-03-03T15:00:00.000Z",
    "D-000002|Needs agreed|2026-03-04T10:00:00.000Z",
    "D-000002|Enquiry|2026-03-05T11:00:00.000Z",
    "D-000002|Needs agreed|2026-03-06T12:00:00.000Z",
    "D-000002|Lost|2026-04-01T13:30:59.000Z",
  ]);
});
