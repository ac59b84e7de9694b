import { expect, test } from "vitest";
import { outcomesOf, read } from "../../test/table-source.ts";

const HEADER =
  "Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency,Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Update time,Deal - Last stage change,Deal - Next activity date,Deal - Won time,Deal - Lost time,Deal - Deal closed on,Deal - Lost reason,Deal - Expected close date\n";

test("[CRM9] created, last change of stage, and the end are events; update, next, and expected dates are none", async () => {
  const { result, log, traces, issues } = await read(
    HEADER +
      "1,A,Ann,100,EUR,P,Negotiations,Won,2024-01-01 09:00:00,2024-06-01 09:00:00,2024-02-01 09:00:00,,2024-03-01 09:00:00,,2024-03-01 09:00:00,,2024-02-15\n" +
      "2,B,Ben,200,EUR,P,Demo,Lost,2024-01-02 09:00:00,2024-06-01 09:00:00,2024-01-12 09:00:00,,,2024-02-02 09:00:00,2024-02-02 09:00:00,Price,2024-02-15\n" +
      "3,C,Ben,300,EUR,P,Demo,Open,2024-01-03 09:00:00,2024-06-01 09:00:00,2024-01-13 09:00:00,2024-07-01,,,,,2024-12-15\n" +
      "4,D,Ben,300,EUR,P,Lead in,Open,2024-01-04 09:00:00,2024-06-01 09:00:00,,,,,,,\n",
  );
  expect(result.format).toBe("pipedrive-deals");
  expect(traces).toEqual({
    1: ["Created@2024-01-01 09:00", "Negotiations@2024-02-01 09:00", "Won@2024-03-01 09:00"],
    2: ["Created@2024-01-02 09:00", "Demo@2024-01-12 09:00", "Lost@2024-02-02 09:00"],
    3: ["Created@2024-01-03 09:00", "Demo@2024-01-13 09:00"],
    4: ["Created@2024-01-04 09:00", "Lead in@?"],
  });
  expect(outcomesOf(log)).toEqual({ Won: "won", Lost: "lost" });
  expect(log.caseAttributes.column("Deal - Value")!.valueAt(1)).toBe(200);
  expect(log.caseAttributes.column("Deal - Lost reason")!.valueAt(1)).toBe("Price");
  expect(issues).toEqual(["crm-history-absent×1", "csv-time-zone-assumed×9"]);
});

test("[CRM2] a deal of several rows is read from its first, a deleted one not at all", async () => {
  const { traces, issues, rejected } = await read(
    "Deal - ID,Deal - Title,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Product name\n" +
      "1,A,Demo,Open,2024-01-01T09:00:00Z,P1\n1,A,Demo,Open,2024-01-01T09:00:00Z,P2\n2,B,Demo,Deleted,2024-01-01T09:00:00Z,\n",
  );
  expect(traces).toEqual({ 1: ["Created@2024-01-01 09:00", "Demo@?"] });
  expect(issues).toEqual(["crm-history-absent×1", "csv-case-repeated×1", "crm-row-deleted×1"]);
  expect(rejected.map(({ line }) => line)).toEqual([3]);
});

test("[CRM10] stages of one name in several pipelines are kept apart", async () => {
  const { log } = await read(
    HEADER +
      "1,A,Ann,1,EUR,New,Demo,Open,2024-01-01 09:00:00,,,,,,,,\n2,B,Ann,1,EUR,Old,Demo,Open,2024-01-01 09:00:00,,,,,,,,\n3,C,Ann,1,EUR,Old,Offer,Open,2024-01-01 09:00:00,,,,,,,,\n",
  );
  expect(log.activities.names).toEqual(["Created", "Demo (New)", "Demo (Old)", "Offer"]);
});

test("deals by the names of the API are recognised", async () => {
  const { result, traces } = await read(
    "id,title,owner_id,stage_id,status,add_time,update_time,stage_change_time,won_time,lost_time,is_deleted\n" +
      "1,A,9,5,won,2024-01-01T09:00:00Z,2024-06-01T09:00:00Z,2024-02-01T09:00:00Z,2024-03-01T09:00:00Z,,false\n",
  );
  expect(result.format).toBe("pipedrive-deals");
  expect(traces).toEqual({ 1: ["Created@2024-01-01 09:00", "5@2024-02-01 09:00", "Won@2024-03-01 09:00"] });
});

test("[CRM1] translated headers are understood once they are named", async () => {
  const { result, traces } = await read("Nr;Etap;Status;Dodano\n1;Demo;Open;01.02.2024\n2;Demo;Open;15.02.2024\n", {
    columns: { Nr: "Deal - ID", Etap: "Deal - Stage", Status: "Deal - Status", Dodano: "Deal - Deal created" },
  });
  expect(result.format).toBe("pipedrive-deals");
  expect(traces).toEqual({ 1: ["Created@2024-02-01", "Demo@?"], 2: ["Created@2024-02-15", "Demo@?"] });
});

test("[CRM1] who names the activity or the time knows better than the format; a case or actor named is used in it", async () => {
  const text = HEADER + "1,A,Ann,1,EUR,P,Demo,Open,2024-01-01 09:00:00,,,,,,,,\n";
  expect((await read(text, { case: "Deal - Title", actor: "Deal - Pipeline" })).traces).toEqual({
    A: ["Created@2024-01-01 09:00", "Demo@?"],
  });
  const told = await read(text, { case: "Deal - ID", activity: "Deal - Stage", time: "Deal - Deal created" });
  expect(told.result.format).toBe("csv-long");
  expect(told.traces).toEqual({ 1: ["Demo@2024-01-01 09:00"] });
});
