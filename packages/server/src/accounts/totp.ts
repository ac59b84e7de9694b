import { Secret, TOTP } from "otpauth";

const DIGITS = 6;
const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
/** Steps a clock may be off, before and after. */
const WINDOW = 1;

/** A secret that an app for sign-in codes makes codes of. */
export interface TotpSecret {
  readonly bytes: Buffer;
  /** For typing it in. */
  readonly base32: string;
  /** For showing it as a picture. */
  readonly uri: string;
}

/** Makes a secret for an account. */
export function createTotpSecret(email: string): TotpSecret {
  const secret = new Secret({ size: SECRET_BYTES });
  return {
    bytes: Buffer.from(secret.bytes),
    base32: secret.base32,
    uri: totpOf(secret, email).toString(),
  };
}

/** The time step a code is of; null if it is of none around now. Edges: that each step is used once is for the caller. @source RFC 6238 */
export function findTotpStep(secret: Buffer, code: string, now: number): number | null {
  if (!/^\d{6}$/u.test(code)) return null;
  const totp = totpOf(new Secret({ buffer: Uint8Array.from(secret).buffer }), "");
  const delta = totp.validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp: now }) + delta;
}

/** The code of an instant. */
export function totpCodeAt(secret: Buffer, at: number): string {
  return totpOf(new Secret({ buffer: Uint8Array.from(secret).buffer }), "").generate({ timestamp: at });
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: "Fairlead", label, algorithm: "SHA1", digits: DIGITS, period: PERIOD_SECONDS, secret });
}
