import { expect, test } from "vitest";
import { createRecoveryCodes, hashRecoveryCode } from "./recovery-code.ts";
import { createTotpSecret, findTotpStep, totpCodeAt } from "./totp.ts";

const secret = Buffer.from("12345678901234567890");

// RFC 6238, appendix B, the last six of eight digits
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at second %i the code is %s", (second, code) => {
  expect(totpCodeAt(secret, second * 1_000)).toBe(code);
  expect(findTotpStep(secret, code, second * 1_000)).toBe(Math.floor(second / 30));
});

test("a code holds one step before and after its own, and no longer", () => {
  const code = totpCodeAt(secret, 300_000);
  const seen = [8, 9, 10, 11, 12].map((step) => findTotpStep(secret, code, step * 30_000));
  expect(seen).toEqual([null, 10, 10, 10, null]);
});

test.each(["", "28708", "2870822", "28708a", " 287082", "２８７０８２"])("%j is no code", (code) => {
  expect(findTotpStep(secret, code, 59_000)).toBeNull();
});

test("a secret has 160 bits and tells apps whose it is", () => {
  const made = createTotpSecret("anna@example.com");
  expect(made.bytes).toHaveLength(20);
  expect(made.base32).toMatch(/^[A-Z2-7]{32}$/u);
  expect(made.uri).toBe(
    `otpauth://totp/Fairlead:anna%40example.com?issuer=Fairlead&secret=${made.base32}&algorithm=SHA1&digits=6&period=30`,
  );
});

test("ten recovery codes, all different, recognised however they are typed", () => {
  const codes = createRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/u);
  const [code] = codes as [string];
  expect(hashRecoveryCode(` ${code.toLowerCase().replaceAll("-", " ")}`)).toBe(hashRecoveryCode(code));
  expect(["", "123456", `${code}A`, code.replace(/.$/u, "O")].map(hashRecoveryCode)).toEqual([null, null, null, null]);
});
