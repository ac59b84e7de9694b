import { resolve } from "node:path";
import { expect, test } from "vitest";
import { locateStore } from "./store-location.ts";

const url = "postgresql://owner:secret@db.example/fairlead";

test("without a word the store is in ./data", () => {
  expect(locateStore({ env: {} })).toEqual({
    location: { dataFolder: resolve("data") },
    dataFolder: resolve("data"),
  });
  expect(locateStore({ dataFolder: "", env: { FAIRLEAD_DATA: "", DATABASE_URL: "" } })).toEqual(
    locateStore({ env: {} }),
  );
});

test("DATABASE_URL says where the database is, FAIRLEAD_DATA which folder is for the rest", () => {
  expect(locateStore({ env: { FAIRLEAD_DATA: "/srv/fairlead", DATABASE_URL: url } })).toEqual({
    location: { databaseUrl: url },
    dataFolder: "/srv/fairlead",
  });
});

test("--data beats the environment, and means the embedded database in it", () => {
  expect(locateStore({ dataFolder: "/here", env: { FAIRLEAD_DATA: "/there", DATABASE_URL: url } })).toEqual({
    location: { dataFolder: "/here" },
    dataFolder: "/here",
  });
});
