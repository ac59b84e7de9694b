import { expect, test } from "vitest";
import { checkPassword } from "./password-rules.ts";

const owner = { email: "anna.nowak@example.com", name: "Anna Nowak" };
const codeOf = (password: string, of = owner): string | null => checkPassword(password, of)?.code ?? null;

test("length counts characters as people see them, after composition", () => {
  expect(codeOf("zażółć gęślą"), "12 characters").toBeNull();
  expect(codeOf("zażółć gęślą".normalize("NFD")), "the same, taken apart").toBeNull();
  expect(codeOf("zażółć gęśl".normalize("NFD")), "11, though 17 code points").toBe("password-short");
  expect(codeOf("😀🎈🌵🍋🐙🦀🪁🧲🛶🏔🌊🎲")).toBeNull();
  expect(codeOf("tidal ember quartz ".repeat(14).slice(0, 256))).toBeNull();
  expect(codeOf(`${"tidal ember quartz ".repeat(14).slice(0, 256)}x`)).toBe("password-long");
});

test.each([
  "123456789012",
  "Password1234",
  "P@ssw0rd!2024",
  "qwertyuiop123",
  "QWERTY!@#$%^",
  "1q2w3e4r5t6y",
  "aaaaaaaaaaaaaaaa",
  "abcabcabcabcab",
  "Welcome2Fairlead!",
  "iloveyou2025!!!",
  "Summer-Sales-2026",
  "correcthorsebatterystaple",
  "haslo1234567",
  "24-12-1987 00",
  "098765432109876",
])("%s is what everybody tries first", (password) => {
  expect(codeOf(password)).toBe("password-common");
});

test.each(["annanowak-tulip-9", "my ANNA.NOWAK pw", "prefix-nowak-rivet"])("%s names its owner", (password) => {
  expect(codeOf(password)).toBe("password-personal");
});

test("a Chinese name counts from two characters", () => {
  expect(codeOf("山高水长王芳月明星稀风清", { email: "w@example.com", name: "王芳" })).toBe("password-personal");
});

test.each(["tulip rivet 9 lantern", "kP3#vL9!qZ2x", "8f3a1c9e7b2d", "住在海边的第七只小猫喵呜啊"])(
  "%s will do",
  (password) => {
    expect(codeOf(password)).toBeNull();
  },
);
