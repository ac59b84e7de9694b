import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What a secret is sealed for: a box sealed for one cannot be opened as another. */
type SecretPurpose = "second-step" | "second-step-enrolment" | "company-flow";

/** Seals secrets and vouches for texts, under keys that follow from the server's one. */
export interface SecretBox {
  /** Seals a secret. Shape: `context` says whose it is, and must be said again to open it. */
  readonly seal: (purpose: SecretPurpose, context: string, secret: Buffer) => Buffer;
  /** Opens a sealed secret; null if it was sealed for something else, or changed. */
  readonly open: (purpose: SecretPurpose, context: string, sealed: Buffer) => Buffer | null;
  /** A text that only this server can make out of another. Shape: 43 characters of base64url. */
  readonly vouch: (purpose: "invitation-mail" | "set-up", text: string) => string;
}

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A secret box under a server's key. Shape: boxes are a version byte, a nonce, the text, a tag: AES-256-GCM. */
export function createSecretBox(serverKey: Buffer): SecretBox {
  const keyOf = (name: string): Buffer => Buffer.from(hkdfSync("sha256", serverKey, "", `fairlead ${name}`, 32));
  return {
    seal: (purpose, context, secret) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", keyOf(purpose), nonce);
      cipher.setAAD(Buffer.from(context, "utf8"));
      const text = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, text, cipher.getAuthTag()]);
    },
    open: (purpose, context, sealed) => {
      if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv("aes-256-gcm", keyOf(purpose), sealed.subarray(1, 1 + NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context, "utf8"));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      } catch {
        return null;
      }
    },
    vouch: (purpose, text) => createHmac("sha256", keyOf(purpose)).update(text).digest("base64url"),
  };
}
