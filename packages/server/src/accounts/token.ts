import { createHash, randomBytes } from "node:crypto";

/** A token nobody can guess. Shape: 256 random bits as 43 characters of base64url. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: its SHA-256. A token has enough bits of its own to need no salt. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token, "utf8").digest();
}
