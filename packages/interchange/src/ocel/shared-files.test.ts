import { describe, expect, test } from "vitest";
import { hasSharedData, sharedSource } from "../../test/markup-source.ts";
import { readOcelJson } from "./json/read.ts";
import { readOcelXml } from "./xml/read.ts";

/** By type: objects, objects with events, events that belong to one, and events once they stand in each case; counted by another program. */
const PURCHASE = [
  ["Invoice", 3, 3, 9, 9],
  ["Payment", 3, 3, 3, 3],
  ["Purchase Order", 2, 2, 5, 5],
  ["Purchase Requisition", 1, 1, 3, 3],
] as const;
const ORDERS = [
  ["ocel:type:delivery", 2, 2, 4, 4],
  ["ocel:type:goodsissue", 1, 1, 2, 2],
  ["ocel:type:invoice", 3, 3, 5, 6],
  ["ocel:type:item", 5, 5, 11, 17],
  ["ocel:type:line", 1, 1, 6, 6],
  ["ocel:type:order", 2, 2, 15, 15],
  ["ocel:type:payment", 1, 1, 1, 1],
] as const;

const FILES = [
  ["newocel.jsonocel", readOcelJson, 20, ORDERS],
  ["ocel20_example.jsonocel", readOcelJson, 13, PURCHASE],
  ["ocel20_example.xmlocel", readOcelXml, 13, PURCHASE],
] as const;

describe.skipIf(!hasSharedData)("public object-centric logs", () => {
  test.each(FILES)("%s gives the expected counts for every object type", async (file, read, eventCount, types) => {
    for (const [objectType, objects, cases, events, flattened] of types) {
      const { log, issues } = await read(sharedSource(`ocel/${file}`), { objectType });
      expect([objectType, log!.caseCount, log!.eventCount]).toEqual([objectType, cases, flattened]);
      const counted = issues.find(({ code, where }) => code === "ocel-object-type" && where.field === objectType);
      expect(counted!.values).toEqual({ type: objectType, objects, cases, events });
      const leftOut = issues.find(({ code }) => code === "ocel-event-left-out");
      expect(leftOut?.count ?? 0).toBe(eventCount - events);
    }
  });
});
