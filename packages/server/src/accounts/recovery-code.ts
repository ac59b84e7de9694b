import { createHash, randomBytes } from "node:crypto";

const COUNT = 10;
/** Without letters and digits that look alike. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH = 16;

/** Codes that stand in for a lost second step, each once. Shape: "XXXX-XXXX-XXXX-XXXX", 80 random bits. */
export function createRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    // 32 letters: every byte gives each as often
    const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
    return letters.join("").match(/.{4}/gu)!.join("-");
  });
}

/** What is kept of a recovery code; null of what cannot be one. Edges: case, spaces, and hyphens do not matter. */
export function hashRecoveryCode(code: string): string | null {
  const letters = code.toUpperCase().replaceAll(/[\s-]/gu, "");
  if (letters.length !== LENGTH || letters.split("").some((letter) => !ALPHABET.includes(letter))) return null;
  return createHash("sha256").update(letters).digest("base64url");
}
