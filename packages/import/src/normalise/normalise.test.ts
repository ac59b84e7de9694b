import fc from "fast-check";
import { expect, test } from "vitest";
import { companyNameKeys, companyNameLookups, normaliseCompanyName } from "./company-name.ts";
import { companyDomainOf, normaliseDomain } from "./domain.ts";
import { normaliseEmail } from "./email.ts";
import { normalisePhone, phoneCountryOf } from "./phone.ts";

test.each([
  [" Anna.Nowak@Example.COM ", "anna.nowak@example.com"],
  ["Anna Nowak <anna@example.com>", "anna@example.com"],
  ["mailto:anna@example.com", "anna@example.com"],
  ["ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "anna@example.com"],
  ["jan@żółw.pl", "jan@xn--w-uga1v8h.pl"],
  ["a@example.com; b@example.com", "a@example.com"],
  ["anna", null],
  ["anna@localhost", null],
  ["@example.com", null],
  ["a@b@example.com", null],
  ["a@exa mple.com", null],
  ["a@example.com/x", null],
  [`${"a".repeat(250)}@example.com`, null],
])("the e-mail %j is %j", (text, key) => {
  expect(normaliseEmail(text)).toBe(key);
});

test.each([
  ["+48 22 123 45 67", null, "+48221234567"],
  ["22 123 45 67", "PL", "+48221234567"],
  ["0048 22 123 45 67", null, "+48221234567"],
  ["(415) 555-2671", "US", "+14155552671"],
  ["tel:+14155552671", null, "+14155552671"],
  ["138 0013 8000", "CN", "+8613800138000"],
  ["+1 415 555 2671 ext. 12", null, "+14155552671;ext=12"],
  ["22 123 45 67", null, null],
  ["call me", "PL", null],
  ["", "PL", null],
])("the phone %j of %j is %j", (text, country, key) => {
  expect(normalisePhone(text, country === null ? null : phoneCountryOf(country))).toBe(key);
});

test("two letters that name no country are none", () => {
  expect([phoneCountryOf("pl"), phoneCountryOf("XX"), phoneCountryOf("__proto__")]).toEqual(["PL", null, null]);
});

test.each([
  ["https://www.example.co.uk/about?x=1", "example.co.uk"],
  ["Shop.Example.COM", "example.com"],
  ["anna@mail.example.pl", "example.pl"],
  ["https://żółw.pl", "xn--w-uga1v8h.pl"],
  ["http://user:pass@example.com:8080/", "example.com"],
  ["anna.github.io", "anna.github.io"],
  ["192.168.0.1", null],
  ["localhost", null],
  ["co.uk", null],
  ["n/a", null],
])("the domain of %j is %j", (text, key) => {
  expect(normaliseDomain(text)).toBe(key);
});

test("a host of free mail is no company's domain", () => {
  const emails = ["anna@gmail.com", "jan@wp.pl", "li@qq.com", "li@vip.163.com", "jan@firma.example.pl"];
  expect(emails.map(companyDomainOf)).toEqual([null, null, null, null, "example.pl"]);
});

test.each([
  ["ACME GmbH", "acme|gmbh"],
  ["Acme, Inc.", "acme|inc"],
  ["Acme L.L.C.", "acme|llc"],
  ["Acme S.A.", "acme|sa"],
  ["Acme spółka akcyjna", "acme|sa"],
  ["Acme Sp. z o.o.", "acme|sp-z-oo"],
  ["Acme Spółka z ograniczoną odpowiedzialnością", "acme|sp-z-oo"],
  ["ACME SP Z OO SP. K.", "acme|sp-z-oo-sp-k"],
  ["Müller & Söhne GmbH & Co. KG", "müller & söhne|gmbh-co-kg"],
  ["北京示例科技有限公司", "北京示例科技|co-ltd"],
  ["北京示例科技有限责任公司", "北京示例科技|co-ltd"],
  ["示例科技股份有限公司", "示例科技|joint-stock"],
  ["Example Technology Co., Ltd.", "example technology|co-ltd"],
  ["Ｅｘａｍｐｌｅ　Ｌｔｄ", "example|ltd"],
  ["Limited", "limited"],
  ["O'Brien’s", "obriens"],
  ["---", null],
])("the company name %j is %j", (text, key) => {
  expect(normaliseCompanyName(text)).toBe(key);
});

test("a name without a legal form finds those with one, and one with a form no other form", () => {
  expect(companyNameKeys("Acme GmbH")).toEqual(["acme|gmbh", "acme|*"]);
  expect(companyNameKeys("Acme")).toEqual(["acme"]);
  const finds = (name: string, kept: string): boolean =>
    companyNameLookups(name).some((key) => companyNameKeys(kept).includes(key));
  expect(finds("Acme", "Acme GmbH")).toBe(true);
  expect(finds("Acme GmbH", "Acme")).toBe(true);
  expect(finds("Acme Ltd", "ACME limited")).toBe(true);
  expect(finds("Acme Ltd", "Acme GmbH")).toBe(false);
});

const messy = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[ A-Za-z.|&żßİ有限公司（）+@0-9-]{0,20}$/u),
  fc.emailAddress(),
  fc.webUrl(),
  fc
    .constantFrom("Acme", "Ącme")
    .chain((name) => fc.constantFrom("Ltd", "sp. z o.o.", "有限公司").map((f) => `${name} ${f}`)),
);

test("every key is its own key", () => {
  const normalisers = [
    normaliseEmail,
    normaliseDomain,
    normaliseCompanyName,
    (text: string) => normalisePhone(text, "PL"),
  ];
  fc.assert(
    fc.property(messy, fc.constantFrom(...normalisers), (text, normalise) => {
      const key = normalise(text);
      expect(key === null ? null : normalise(key)).toBe(key);
    }),
    { numRuns: 3000 },
  );
});

test("case, width, and punctuation make no other key", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/u), fc.constantFrom("gmbh", "s.a.", "sp. z o.o."), (name, form) => {
      const plain = normaliseCompanyName(`${name} ${form}`);
      expect(normaliseCompanyName(`  ${name.toUpperCase()},  ${form.toUpperCase()} `)).toBe(plain);
    }),
  );
});
