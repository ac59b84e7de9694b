import { expect, test } from "vitest";
import { parseEmail } from "./email-address.ts";

test("an address is kept trimmed and in lower case", () => {
  expect(parseEmail("  Anna.Nowak+crm@Example.COM ")).toBe("anna.nowak+crm@example.com");
  expect(parseEmail("admin@localhost")).toBe("admin@localhost");
});

test.each([
  "",
  "anna",
  "@example.com",
  "anna@",
  "anna@@example.com",
  '"anna@evil.com x"@example.com',
  "anna@example.com,jan@evil.com",
  "anna@example.com\r\nBcc: jan@evil.com",
  "Anna <anna@example.com>",
  "anna@example.com(comment)",
  "anna..b@example.com",
  "anna@-example.com",
  "anna@exa mple.com",
  "ąnna@example.com",
  "anna@example.com\u0000",
  `${"a".repeat(65)}@example.com`,
  `a@${"b.".repeat(130)}com`,
])("%j is no address", (text) => {
  expect(parseEmail(text)).toBeNull();
});
