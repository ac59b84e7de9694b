import { expect, test } from "vitest";
import {
  holdsInstants,
  parseInstant,
  readCustomInstants,
  writeCustomInstants,
  writeInstants,
} from "./custom-instants.ts";

const field = { label: "", choices: [], order: 0, rev: 1 } as const;
const CUSTOM = [
  { ...field, object: "case", key: "demo", type: "datetime" },
  { ...field, object: "case", key: "size", type: "number" },
] as const;

test("instants are told by the names of core fields, and by the types of custom ones", () => {
  const names = ["createdAt", "company.updatedAt", "fields.demo", "fields.size", "title", "at"];
  expect(names.filter((name) => holdsInstants(name, CUSTOM))).toEqual([
    "createdAt",
    "company.updatedAt",
    "fields.demo",
  ]);
});

test("custom instants go out as text and come back as numbers, and nothing else is touched", () => {
  const written = writeCustomInstants({ demo: 0, size: 0, gone: 1 }, CUSTOM);
  expect(written).toEqual({ demo: "1970-01-01T00:00:00.000Z", size: 0, gone: 1 });
  expect(readCustomInstants(written, CUSTOM)).toEqual({ demo: 0, size: 0, gone: 1 });
  expect(writeInstants({ closedAt: 0, closedAtStage: 1, no: 2 }, CUSTOM)).toEqual({
    closedAt: "1970-01-01T00:00:00.000Z",
    closedAtStage: 1,
    no: 2,
  });
});

test("only a whole instant is one", () => {
  const texts = ["2026-11-22T15:00:00Z", "2026-11-22T15:00+01:00", "2026-11-22", "2026-13-22T15:00:00Z", "now"];
  expect(texts.map(parseInstant)).toEqual([Date.UTC(2026, 10, 22, 15), Date.UTC(2026, 10, 22, 14), null, null, null]);
});
