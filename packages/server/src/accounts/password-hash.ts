import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { Problem } from "@fairlead/api";

/** How much work a hash is. Units: `memoryKib` in KiB. */
interface HashCost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** How careful hashing is, and how much of the machine it may take. */
export interface HashingOptions {
  /** Default: 19 MiB, 2 passes, 1 lane. */
  readonly cost?: HashCost;
  /** How many are made at once: each takes a thread and its memory. Default: 2. */
  readonly atOnce?: number;
  /** How many may wait; who comes after is sent away. Default: 100. */
  readonly waiting?: number;
}

/** Makes and checks hashes of passwords, a few at once. */
export interface PasswordHasher {
  /** The PHC string of a password. @throws {Problem} `overloaded` when too many wait. */
  readonly hash: (password: string) => Promise<string>;
  /**
   * Whether a password is the one a PHC string was made of.
   * Edges: null costs as much work as a real one and gives false, so that time does not tell whether there is an account.
   * @throws {Problem} `overloaded` when too many wait.
   */
  readonly verify: (password: string, phc: string | null) => Promise<boolean>;
  /** Whether a hash was made with another cost than is asked for now. */
  readonly isOutdated: (phc: string) => boolean;
}

/** What OWASP asks for at least. @source OWASP Password Storage Cheat Sheet, Argon2id */
const COST: HashCost = { memoryKib: 19_456, passes: 2, lanes: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const PHC =
  /^\$argon2id\$v=19\$m=(?<memory>\d{1,8}),t=(?<passes>\d{1,3}),p=(?<lanes>\d{1,2})\$(?<salt>[A-Za-z0-9+/]{11,86})\$(?<hash>[A-Za-z0-9+/]{22,86})$/u;

interface KeptHash {
  readonly cost: HashCost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Makes a hasher of passwords: Argon2id. */
export function createPasswordHasher({ cost = COST, atOnce = 2, waiting = 100 }: HashingOptions = {}): PasswordHasher {
  const takeTurn = createQueue(atOnce, waiting);
  // nobody has this password: its hash is random
  const nobody: KeptHash = { cost, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };
  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES);
      const hash = await takeTurn(() => derive(password, { cost, salt, hashBytes: HASH_BYTES }));
      return printPhc({ cost, salt, hash });
    },
    verify: async (password, phc) => {
      const kept = (phc === null ? null : parsePhc(phc)) ?? nobody;
      const hash = await takeTurn(() => derive(password, { ...kept, hashBytes: kept.hash.length }));
      return timingSafeEqual(hash, kept.hash) && kept !== nobody;
    },
    isOutdated: (phc) => {
      const kept = parsePhc(phc)?.cost;
      return kept?.memoryKib !== cost.memoryKib || kept.passes !== cost.passes || kept.lanes !== cost.lanes;
    },
  };
}

function derive(
  password: string,
  { cost, salt, hashBytes }: { readonly cost: HashCost; readonly salt: Buffer; readonly hashBytes: number },
): Promise<Buffer> {
  const parameters = {
    message: Buffer.from(password.normalize("NFC"), "utf8"),
    nonce: salt,
    memory: cost.memoryKib,
    passes: cost.passes,
    parallelism: cost.lanes,
    tagLength: hashBytes,
  };
  return new Promise((resolve, reject) => {
    argon2("argon2id", parameters, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}

function printPhc({ cost, salt, hash }: KeptHash): string {
  const costs = `m=${cost.memoryKib},t=${cost.passes},p=${cost.lanes}`;
  return `$argon2id$v=19$${costs}$${printBase64(salt)}$${printBase64(hash)}`;
}

function parsePhc(phc: string): KeptHash | null {
  const groups = PHC.exec(phc)?.groups;
  if (groups === undefined) return null;
  return {
    cost: {
      memoryKib: Number(groups["memory"]),
      passes: Number(groups["passes"]),
      lanes: Number(groups["lanes"]),
    },
    salt: Buffer.from(groups["salt"]!, "base64"),
    hash: Buffer.from(groups["hash"]!, "base64"),
  };
}

function printBase64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}

/** Runs work at most so many at once, in the order it came. */
function createQueue(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const turns: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (turns.length >= waiting) throw new Problem("overloaded", { retryAfterSeconds: 2 });
      // who leaves hands the place over
      await new Promise<void>((resolve) => turns.push(resolve));
    } else running++;
    try {
      return await work();
    } finally {
      const next = turns.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
