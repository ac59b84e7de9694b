import { expect, test } from "vitest";
import { outcomesOf, read } from "../../test/table-source.ts";

test("[CRM4] OpportunityHistory: rows that repeat the stage are no moves, in whatever order they stand", async () => {
  const { result, log, traces, issues } = await read(
    "Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,Probability,ForecastCategory,SystemModstamp,IsDeleted\n" +
      "h4,O1,u2,02/26/26 08:55 PM,Geschlossen,120,100,Closed,02/26/26 08:55 PM,FALSE\n" +
      "h1,O1,u1,02/23/26 08:55 PM,Prospecting,100,10,Pipeline,02/23/26 08:55 PM,FALSE\n" +
      "h2,O1,u1,02/24/26 08:55 PM,Prospecting,110,10,Pipeline,02/24/26 08:55 PM,FALSE\n" +
      "h3,O1,u1,02/25/26 08:55 PM,Prospecting,120,10,Pipeline,02/25/26 08:55 PM,FALSE\n" +
      "h5,O2,u1,02/23/26 08:55 PM,Prospecting,50,10,Pipeline,02/23/26 08:55 PM,TRUE\n" +
      "h6,O3,u1,02/23/26 08:55 PM,Verworfen,50,0,Omitted,02/23/26 08:55 PM,FALSE\n",
  );
  expect(result.format).toBe("salesforce-opportunity-history");
  expect(traces).toEqual({
    O1: ["Prospecting@2026-02-23 20:55", "Geschlossen@2026-02-26 20:55"],
    O3: ["Verworfen@2026-02-23 20:55"],
  });
  expect(log.actors.names).toEqual(["u2", "u1"]);
  expect(outcomesOf(log)).toEqual({ Geschlossen: "won", Verworfen: "lost" });
  expect([...log.row]).toEqual([3, 2, 7]);
  expect([0, 1].map((event) => log.eventAttributes.column("Amount")!.valueAt(event))).toEqual([100, 120]);
  expect(issues).toEqual(["csv-time-zone-assumed×5", "crm-repeats-collapsed×2", "crm-row-deleted×1"]);
});

test("[CRM5] OpportunityHistory: what rows change besides the stage is told of the deal", async () => {
  const row = (day: string, stage: string, rest: string): string => `O1,u1,2026-01-${day}T09:00:00Z,${stage},${rest}\n`;
  const { log, traces, issues } = await read(
    "OpportunityId,CreatedById,CreatedDate,StageName,Amount,CloseDate,Probability\n" +
      row("09", "Closed Won", "130,2026-03-20,100") +
      row("01", "Lead", "100,2026-02-01,10") +
      row("02", "Lead", "120,2026-02-01,10") +
      row("03", "Lead", ",2026-02-15,10") +
      row("04", "Demo", "120,2026-03-01,20") +
      row("05", "Demo", "130,2026-02-20,20") +
      "O2,u1,2026-01-05T09:00:00Z,Lead,50,2026-02-01,10\nO3,u1,2026-01-05T09:00:00Z,Lead,,2026-02-01,10\n",
  );
  expect(traces["O1"]).toEqual(["Lead@2026-01-01 09:00", "Demo@2026-01-04 09:00", "Closed Won@2026-01-09 09:00"]);
  expect(issues).toEqual(["crm-repeats-collapsed×3"]);
  const ofCases = (name: string): unknown[] =>
    ["O1", "O2", "O3"].map((deal) => log.caseAttributes.column(name)!.valueAt(log.cases.idOf(deal)!));
  expect(log.caseAttributes.names).toEqual(["Amount", "amountChanges", "CloseDate", "closeDatePushes"]);
  expect(ofCases("Amount")).toEqual([130, 50, null]);
  expect(ofCases("amountChanges")).toEqual([2, 0, null]);
  expect(ofCases("CloseDate")).toEqual([Date.UTC(2026, 2, 20), Date.UTC(2026, 1, 1), Date.UTC(2026, 1, 1)]);
  // out twice while the deal was open; that it closed later than hoped is no push
  expect(ofCases("closeDatePushes")).toEqual([2, 0, 0]);
});

test("the warehouse's versions of opportunities are a history too", async () => {
  const { result, traces, log } = await read(
    "_fivetran_active,_fivetran_start,_fivetran_end,id,stage_name,amount,probability,is_closed,is_won,is_deleted,created_date\n" +
      "false,2024-01-01 10:00:00Z,2024-01-05 10:00:00Z,O1,Offer,10,50,false,false,false,2023-12-01 10:00:00Z\n" +
      "true,2024-01-05 10:00:00Z,9999-12-31 23:59:59Z,O1,Vertrag,10,100,true,true,false,2023-12-01 10:00:00Z\n",
  );
  expect(result.format).toBe("salesforce-opportunity-history");
  expect(traces).toEqual({ O1: ["Offer@2024-01-01 10:00", "Vertrag@2024-01-05 10:00"] });
  expect(outcomesOf(log)).toEqual({ Vertrag: "won" });
});

test("[CRM6] OpportunityFieldHistory: stage changes move, a creation dates the first stage, other fields are counted", async () => {
  const { result, traces, issues } = await read(
    "Id,OpportunityId,Field,DataType,OldValue,NewValue,CreatedById,CreatedDate,IsDeleted\n" +
      "1,O1,created,Text,,,u1,2024-01-01T09:00:00Z,false\n" +
      "2,O1,StageName,Text,Qualification,Proposal,u1,2024-01-03T09:00:00Z,false\n" +
      "3,O1,Amount,Currency,10,20,u1,2024-01-04T09:00:00Z,false\n" +
      "4,O1,StageName,Text,Proposal,Closed Won,u2,2024-01-05T09:00:00Z,false\n" +
      "5,O2,StageName,Text,Qualification,Closed Lost,u2,2024-01-06T09:00:00Z,false\n" +
      "6,O3,created,Text,,,u2,2024-01-07T09:00:00Z,false\n",
  );
  expect(result.format).toBe("salesforce-field-history");
  expect(traces).toEqual({
    O1: ["Qualification@2024-01-01 09:00", "Proposal@2024-01-03 09:00", "Closed Won@2024-01-05 09:00"],
    O2: ["Qualification@?", "Closed Lost@2024-01-06 09:00"],
    O3: ["Created@2024-01-07 09:00"],
  });
  expect(issues).toEqual(["crm-row-of-other-field×1"]);
});

test('the report "Opportunity Field History" is recognised by its labels', async () => {
  const { result, traces, issues } = await read(
    '"Opportunity Name","Edit Date","Field / Event","Old Value","New Value","Edited By"\n' +
      '"Acme","3/25/2024 10:00 AM","Stage","Prospecting","Closed Won","Ann"\n' +
      '"Acme","3/20/2024 10:00 AM","Created.","","","Ann"\n' +
      '"Acme","3/22/2024 10:00 AM","Close Date","3/1/2024","4/1/2024","Ann"\n',
  );
  expect(result.format).toBe("salesforce-field-history");
  expect(traces).toEqual({ Acme: ["Prospecting@2024-03-20 10:00", "Closed Won@2024-03-25 10:00"] });
  expect(issues).toEqual(["crm-case-by-name×1", "csv-time-zone-assumed×2", "crm-row-of-other-field×1"]);
});

test('the report "Opportunity History": preamble, foot, first rows without a stage before, rows that are no moves', async () => {
  const { result, log, traces, issues, rejected } = await read(
    '"Opportunity History Report"\n\n"Opportunity Name","From Stage","To Stage","Last Modified","Last Modified By","Amount","Probability (%)","Close Date"\n' +
      '"Acme","","Prospecting","2/23/2024 9:00 AM","Ann","USD 1,000.00","10%","3/1/2024"\n' +
      '"Acme","Prospecting","PROSPECTING ","2/24/2024 9:00 AM","Ann","USD 2,000.00","10%","3/1/2024"\n' +
      '"Acme","Prospecting","Closed Won","2/25/2024 9:00 AM","Ben","USD 2,000.00","100%","3/1/2024"\n' +
      '"Bolt","Qualification","Proposal","2/25/2024 9:00 AM","Ben","USD 10.50","20%","3/1/2024"\n' +
      '"Grand Totals (4 records)","","","","","USD 5,010.50","",""\n\n"Confidential Information - Do Not Distribute"\n"Copyright © 2000-2024 salesforce.com, inc. All rights reserved."\n',
  );
  expect(result.format).toBe("salesforce-history-report");
  expect(traces).toEqual({
    Acme: ["Prospecting@2024-02-23 09:00", "Closed Won@2024-02-25 09:00"],
    Bolt: ["Qualification@?", "Proposal@2024-02-25 09:00"],
  });
  expect(log.eventAttributes.column("Amount")!.valueAt(0)).toBe(1000);
  expect(["Amount", "amountChanges"].map((name) => log.caseAttributes.column(name)!.valueAt(0))).toEqual([2000, 1]);
  expect(issues.toSorted()).toEqual([
    "crm-case-by-name×1",
    "crm-row-no-move×1",
    "csv-footer-skipped×3",
    "csv-preamble-skipped×1",
    "csv-row-empty×1",
    "csv-time-zone-assumed×3",
  ]);
  expect(rejected).toEqual([]);
});

test("an id in the report tells deals of one name apart", async () => {
  const { traces, issues } = await read(
    "Opportunity ID,Opportunity Name,From Stage,To Stage,Last Modified\n1,Acme,,Offer,2024-01-01\n2,Acme,,Offer,2024-01-02\n",
  );
  expect(traces).toEqual({ 1: ["Offer@2024-01-01"], 2: ["Offer@2024-01-02"] });
  expect(issues).toEqual([]);
});

test("[CRM7] the Opportunity table: created, present stage, closed; the close date of an open deal is a hope", async () => {
  const { result, log, traces, issues } = await read(
    "Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,CreatedDate,OwnerId\n" +
      "O1,false,a,Acme,Signed,10,2024-03-01,true,true,2024-01-01T09:00:00.000Z,u1\n" +
      "O2,false,a,Bolt,Dropped,10,2024-03-02,true,false,2024-01-02T09:00:00.000Z,u1\n" +
      "O3,false,a,Core,Proposal,10,2024-12-01,false,false,2024-01-03T09:00:00.000Z,u2\n" +
      "O4,true,a,Dust,Proposal,10,2024-12-01,false,false,2024-01-03T09:00:00.000Z,u2\n",
  );
  expect(result.format).toBe("salesforce-opportunities");
  expect(traces).toEqual({
    O1: ["Created@2024-01-01 09:00", "Signed@2024-03-01"],
    O2: ["Created@2024-01-02 09:00", "Dropped@2024-03-02"],
    O3: ["Created@2024-01-03 09:00", "Proposal@?"],
  });
  expect(outcomesOf(log)).toEqual({ Signed: "won", Dropped: "lost" });
  expect(issues).toEqual(["crm-history-absent×1", "crm-row-deleted×1", "csv-date-of-open-case×1"]);
});

test("a report of opportunities in Chinese is recognised", async () => {
  const { result, traces } = await read(
    "业务机会名称,阶段,结束日期,创建日期,金额\n甲,已结束赢单,2024-03-01,2024-01-01,10\n乙,谈判,2024-12-01,2024-01-02,20\n",
  );
  expect(result.format).toBe("salesforce-opportunities");
  expect(traces).toEqual({ 甲: ["Created@2024-01-01", "已结束赢单@2024-03-01"], 乙: ["Created@2024-01-02", "谈判@?"] });
});
