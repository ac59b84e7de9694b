import { expect, test } from "vitest";
import { addressOf, placeOf } from "./database.ts";

const appPart = (url: string): string => addressOf(url).appUrl.replace(/:[0-9a-f]{64}@/u, ":…@");

test("the working role signs in to the same place, encrypted the same way, with a password that follows from the owner's", () => {
  const url = "postgresql://owner:secret@db.example:6543/fairlead?sslmode=verify-full";
  expect(appPart(url)).toBe(
    "postgresql://fairlead_app:…@db.example:6543/fairlead?sslmode=verify-full&options=-c+search_path%3Dpublic",
  );
  expect(addressOf(url).appUrl).toBe(addressOf(url).appUrl);
  expect(addressOf(url.replace("secret", "other")).appUrl).not.toBe(addressOf(url).appUrl);
});

test("a user or password in the query does not win over the working role's", () => {
  const { ownerUrl, appUrl } = addressOf("postgres://db.example/fairlead?user=owner&password=secret");
  expect(ownerUrl).toMatch(/^postgres:\/\/owner:secret@db\.example\/fairlead\?options=/u);
  expect(appUrl).toMatch(/^postgres:\/\/fairlead_app:[0-9a-f]{64}@db\.example\/fairlead\?options=/u);
});

test("signs in a password are kept", () => {
  const { ownerUrl } = addressOf("postgresql://o%40x:p%2Fw%3A%C5%BC@db.example/fairlead?options=-c%20geqo%3Doff");
  expect(ownerUrl).toMatch(
    /^postgresql:\/\/o%40x:p%2Fw%3A%C5%BC@db\.example\/fairlead\?options=-c\+geqo%3Doff\+-c\+search_path/u,
  );
});

test.each([
  ["", "database-url-malformed"],
  ["fairlead", "database-url-malformed"],
  ["mysql://owner:secret@db.example/fairlead", "database-url-malformed"],
  // without a host the user could not be set, and the working role would be the owner
  ["postgresql:///fairlead?host=/run/postgresql&user=owner&password=secret", "database-url-malformed"],
  ["postgresql://db.example/fairlead", "database-url-malformed"],
  ["postgresql://owner@db.example/fairlead", "database-password-missing"],
])("the address %j is refused", (url, code) => {
  expect(() => addressOf(url)).toThrow(code);
});

test("where a database is can be told without its secrets", () => {
  expect(placeOf("postgresql://owner:secret@db.example:6543/fairlead?password=x")).toBe("db.example:6543/fairlead");
});
