import { expect, test } from "vitest";
import { AttributeTableBuilder, type AttributeKind } from "./attribute.ts";

test("[LOG7] an attribute is a column of texts that reads as its kind", () => {
  const table = new AttributeTableBuilder();
  const set = (name: string, owner: number, text: string, kind: AttributeKind): void =>
    table.writer(name).set(owner, text, kind);
  set("amount", 0, "12.50", "number");
  set("amount", 2, "12.50", "number");
  set("signed", 1, "2026-01-02T00:00:00Z", "time");
  set("vip", 0, "true", "flag");
  set("vip", 1, "false", "flag");
  set("vip", 2, "perhaps", "flag");
  const built = table.build(3, null);
  expect(built.names).toEqual(["amount", "signed", "vip"]);
  const amount = built.column("amount")!;
  expect(amount).toMatchObject({
    name: "amount",
    path: ["amount"],
    kind: "number",
    ids: Uint32Array.of(1, 0, 1),
    texts: ["12.50"],
  });
  expect([0, 1, 2].map((owner) => amount.valueAt(owner))).toEqual([12.5, null, 12.5]);
  expect([0, 1].map((owner) => amount.textAt(owner))).toEqual(["12.50", null]);
  expect(built.column("signed")!.valueAt(1)).toBe(Date.UTC(2026, 0, 2));
  expect([0, 1, 2].map((owner) => built.column("vip")!.valueAt(owner))).toEqual([true, false, "perhaps"]);
  expect(built.column("amount")).toBe(amount);
  expect(built.column("nothing")).toBeUndefined();
});

test("[LOG7] mixed kinds read as text, and a text that is not of its kind stays text", () => {
  const table = new AttributeTableBuilder();
  table.writer("mixed").set(0, "7", "number");
  table.writer("mixed").set(1, "seven", "text");
  table.writer("mixed").set(2, "8", "number");
  table.writer("number").set(0, "many", "number");
  table.writer("number").set(1, "", "number");
  table.writer("number").set(2, "-0.5", "number");
  const built = table.build(3, null);
  expect([0, 1, 2].map((owner) => built.column("mixed")!.valueAt(owner))).toEqual(["7", "seven", "8"]);
  expect([0, 1, 2].map((owner) => built.column("number")!.valueAt(owner))).toEqual(["many", "", -0.5]);
});

test("[LOG7] a value set twice for one owner is the later one, whatever came between", () => {
  const table = new AttributeTableBuilder();
  const writer = table.writer("stage");
  writer.set(0, "a", "text");
  expect([writer.hasJustSet(0), writer.hasJustSet(1)]).toEqual([true, false]);
  writer.set(0, "b", "text");
  writer.set(1, "c", "text");
  writer.setId(0, writer.intern("d"), "text");
  const column = table.build(2, null).column("stage")!;
  expect([column.textAt(0), column.textAt(1)]).toEqual(["d", "c"]);
});

test("[LOG7] a column follows the order of the log, and a nested attribute says its path", () => {
  const table = new AttributeTableBuilder();
  const writer = table.writer("address/city", ["address", "city"]);
  writer.set(0, "Gdynia", "text");
  writer.set(2, "上海", "text");
  const column = table.build(3, Uint32Array.of(2, 0, 1)).column("address/city")!;
  expect([column.path, column.textAt(0), column.textAt(1), column.textAt(2)]).toEqual([
    ["address", "city"],
    "上海",
    "Gdynia",
    null,
  ]);
});
