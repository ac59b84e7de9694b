import { FairleadError } from "@fairlead/base";
import { expect, test } from "vitest";
import { toProblem } from "./to-problem.ts";

test.each([
  ["a database without room", new FairleadError("database-full", { reason: "53100" }), 507, "disk-full"],
  ["a folder without room", Object.assign(new Error("write"), { code: "ENOSPC" }), 507, "disk-full"],
  ["a database that is not there", new FairleadError("database-unavailable", {}), 503, "database-away"],
  ["what nobody foresaw", new Error("password=hunter2"), 500, "internal"],
  ["what is no error", "thrown", 500, "internal"],
])("%s is told as it is", (_what, error, status, code) => {
  expect(toProblem(error)).toMatchObject({ status, code });
});
