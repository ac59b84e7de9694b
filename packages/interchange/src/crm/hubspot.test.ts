import { expect, test } from "vitest";
import { outcomesOf, read } from "../../test/table-source.ts";

const CLOCK =
  'Record ID,Deal Name,Deal Stage,Pipeline,Amount,Create Date,Close Date,Deal owner,"Date entered ""Demo (Sales Pipeline)""","Date entered ""Closed won (Sales Pipeline)""","Date exited ""Demo (Sales Pipeline)""","Cumulative time in ""Demo (Sales Pipeline)""",Closed Lost Reason\n';

test("[CRM8] the stage clock gives an event per stage entered; creation and close date add none", async () => {
  const { result, log, traces, issues } = await read(
    CLOCK +
      '101,Acme,Closed won,Sales Pipeline,"1,200",2024-01-01 09:00,2024-02-01 10:00,Ann,2024-01-02 09:00,2024-02-01 10:00,2024-02-01 10:00,2592000,\n' +
      "102,Bolt,Demo,Sales Pipeline,300,2024-01-03 09:00,2024-09-30 10:00,Ben,2024-01-04 09:00,,,,\n",
  );
  expect(result.format).toBe("hubspot-deals");
  expect(result.mapping).toEqual([
    { role: "case", column: "Record ID" },
    { role: "milestone", column: 'Date entered "Demo (Sales Pipeline)"', activity: "Demo" },
    { role: "milestone", column: 'Date entered "Closed won (Sales Pipeline)"', activity: "Closed won" },
    { role: "milestone", column: "Close Date" },
    { role: "current-stage", column: "Deal Stage" },
    { role: "actor", column: "Deal owner" },
    { role: "amount", column: "Amount" },
  ]);
  expect(traces).toEqual({
    101: ["Demo@2024-01-02 09:00", "Closed won@2024-02-01 10:00"],
    102: ["Demo@2024-01-04 09:00"],
  });
  expect(log.source.system).toBe("hubspot");
  expect(log.meaning).toBe("stage");
  expect(outcomesOf(log)).toEqual({ "Closed won": "won" });
  expect(log.caseAttributes.column("Amount")!.valueAt(0)).toBe(1200);
  expect(log.caseAttributes.column('Cumulative time in "Demo (Sales Pipeline)"')!.valueAt(0)).toBe(2_592_000);
  expect(issues).toEqual(["csv-time-zone-assumed×3", "csv-date-of-open-case×1", "hubspot-reentries-unknown×1"]);
});

test("[CRM9] without the clock creation, present stage, and close remain, and that history is missing is said", async () => {
  const { traces, issues } = await read(
    "Record ID,Deal name,Deal Stage,Create Date,Close Date,Amount\n" +
      "1,A,Closed lost,2024-01-01 09:00,2024-02-01 10:00,1\n2,B,Contract sent,2024-01-03 09:00,2024-09-30 10:00,2\n",
  );
  expect(traces).toEqual({
    1: ["Created@2024-01-01 09:00", "Closed lost@2024-02-01 10:00"],
    2: ["Created@2024-01-03 09:00", "Contract sent@?"],
  });
  expect(issues).toEqual(["crm-history-absent×1", "csv-time-zone-assumed×3", "csv-date-of-open-case×1"]);
});

test("[CRM1] internal names are understood, the newer clock before the legacy one, first stages by their labels", async () => {
  const { log, traces } = await read(
    "hs_object_id,dealname,dealstage,hs_v2_date_entered_appointmentscheduled,hs_date_entered_appointmentscheduled,hs_v2_date_entered_8123,hs_v2_date_entered_current_stage,hs_is_closed_won\n" +
      "7,Acme,8123,2024-01-02T09:00:00Z,2023-01-02T09:00:00Z,2024-01-05T09:00:00Z,2024-01-05T09:00:00Z,true\n",
  );
  expect(traces).toEqual({ 7: ["Appointment scheduled@2024-01-02 09:00", "8123@2024-01-05 09:00"] });
  expect(outcomesOf(log)).toEqual({ 8123: "won" });
});

test("[CRM10] the last bracket is the pipeline; stages of one name in several pipelines are kept apart, others not", async () => {
  const { log, traces } = await read(
    'Record ID,Deal Name,Deal Stage,Pipeline,"Date entered ""Demo (online) (New)""","Date entered ""Offer (New)""","Date entered ""Offer (Renewal (EU))"""\n' +
      "1,A,Offer,New,2024-01-02 09:00Z,2024-01-03 09:00Z,\n2,B,Offer,Renewal (EU),,,2024-01-04 09:00Z\n",
  );
  expect(log.activities.names).toEqual(["Demo (online)", "Offer (New)", "Offer (Renewal (EU))"]);
  expect(traces).toEqual({
    1: ["Demo (online)@2024-01-02 09:00", "Offer (New)@2024-01-03 09:00"],
    2: ["Offer (Renewal (EU))@2024-01-04 09:00"],
  });
});

test("[CRM3] deals without an id are told apart by name, with a warning", async () => {
  const { log, issues } = await read(
    "Deal Name,Deal Stage,Create Date\nAcme,Demo,2024-01-01\nBolt,Demo,2024-01-02\nCore,Demo,2024-01-02\n",
  );
  expect(log.cases.names).toEqual(["Acme", "Bolt", "Core"]);
  expect(issues).toContain("crm-case-by-name×1");
});

test("[CRM1] Chinese and Polish exports are recognised", async () => {
  const chinese = await read(
    "记录 ID,交易名称,交易阶段,创建日期,关闭日期\n1,甲,赢单,2024年1月1日,2024年2月1日\n2,乙,洽谈,2024年1月1日,\n",
  );
  expect(chinese.result.format).toBe("hubspot-deals");
  expect(chinese.traces).toEqual({ 1: ["Created@2024-01-01", "赢单@2024-02-01"], 2: ["Created@2024-01-01", "洽谈@?"] });
  const polish = await read(
    "Identyfikator rekordu;Nazwa transakcji;Etap transakcji;Data utworzenia;Data zamknięcia\n1;A;Wygrana;01.02.2024;15.02.2024\n2;B;Oferta;02.02.2024;\n",
  );
  expect(polish.result.format).toBe("hubspot-deals");
  expect(polish.traces).toEqual({
    1: ["Created@2024-02-01", "Wygrana@2024-02-15"],
    2: ["Created@2024-02-02", "Oferta@?"],
  });
});

test("the warehouse table of stages entered is a history with returns", async () => {
  const { result, traces, issues } = await read(
    "deal_id,value,date_entered,source,_fivetran_active,_fivetran_deleted\n" +
      "1,demo,2024-01-01 09:00:00Z,CRM,false,false\n1,offer,2024-01-02 09:00:00Z,CRM,false,false\n1,demo,2024-01-03 09:00:00Z,CRM,true,false\n" +
      "1,demo,2024-01-04 09:00:00Z,CRM,true,false\n2,demo,2024-01-04 09:00:00Z,CRM,true,true\n",
  );
  expect(result.format).toBe("hubspot-stage-history");
  expect(traces).toEqual({ 1: ["demo@2024-01-01 09:00", "offer@2024-01-02 09:00", "demo@2024-01-03 09:00"] });
  expect(issues).toEqual(["crm-repeats-collapsed×1", "crm-row-deleted×1"]);
});

test("[CRM2] of the warehouse history of properties only those of the stage are moves", async () => {
  const { result, traces, issues } = await read(
    "deal_id,name,value,timestamp,source\n1,dealstage,demo,2024-01-01 09:00:00Z,CRM\n1,amount,100,2024-01-02 09:00:00Z,CRM\n1,dealstage,closedwon,2024-01-03 09:00:00Z,CRM\n",
  );
  expect(result.format).toBe("hubspot-stage-history");
  expect(traces).toEqual({ 1: ["demo@2024-01-01 09:00", "closedwon@2024-01-03 09:00"] });
  expect(issues).toEqual(["crm-row-of-other-field×1"]);
});
