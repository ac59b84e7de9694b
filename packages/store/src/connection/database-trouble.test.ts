import { FairleadError } from "@fairlead/base";
import { expect, test } from "vitest";
import { isConnectionLoss, toDatabaseError } from "./database-trouble.ts";

const errorOf = (code: string, message = "said"): Error =>
  Object.assign(new Error(message), code === "" ? {} : { code });

test.each([
  ["ECONNREFUSED", "database-unavailable"],
  ["08006", "database-unavailable"],
  ["57P01", "database-unavailable"],
  ["57P03", "database-unavailable"],
  ["53300", "database-unavailable"],
  ["40001", "database-busy"],
  ["40P01", "database-busy"],
  ["55P03", "database-busy"],
  ["57014", "database-timeout"],
  ["53100", "database-full"],
  ["28P01", "database-sign-in-failed"],
  ["3D000", "database-missing"],
])("%s is %s, with its cause", (code, expected) => {
  const cause = errorOf(code);
  expect(toDatabaseError(cause)).toMatchObject({ code: expected, values: { reason: code }, cause });
});

test.each([
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "timeout exceeded when trying to connect",
  "Client has encountered a connection error and is not queryable",
])("what the driver says without a code, %j, is a connection lost", (message) => {
  expect(isConnectionLoss(errorOf("", message))).toBe(true);
  expect(toDatabaseError(errorOf("", message))).toMatchObject({
    code: "database-unavailable",
    values: { reason: message },
  });
});

test("a host of several addresses is unavailable when all of them are", () => {
  const error = new AggregateError([errorOf("ECONNREFUSED"), errorOf("ENETUNREACH")]);
  expect(toDatabaseError(error)).toMatchObject({ code: "database-unavailable", values: { reason: "ECONNREFUSED" } });
});

test("what is not about the database's health stays as it was told", () => {
  const taken = errorOf("23505");
  const ours = new FairleadError("case-closed");
  for (const error of [taken, ours, errorOf("", "a fault of ours"), "text"]) expect(toDatabaseError(error)).toBe(error);
  expect(isConnectionLoss(taken)).toBe(false);
});
