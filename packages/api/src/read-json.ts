/** Why a text is not taken as JSON. */
export type JsonTrouble = "body-not-json" | "body-too-deep" | "key-forbidden" | "text-forbidden";

/** A value read from JSON, or why not. */
export type JsonReading = { readonly value: unknown } | { readonly trouble: JsonTrouble };

/** Levels of objects and arrays within each other that are taken. */
export const JSON_MAX_DEPTH = 64;

// keys that reach an object's prototype where a program copies carelessly
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads JSON that a stranger wrote: no deeper than 64 levels, without keys that reach a prototype, and without what the database cannot keep
 * as text (the character 0, halves of surrogate pairs).
 */
export function readJson(text: string): JsonReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { trouble: "body-not-json" };
  }
  const trouble = troubleIn(value);
  return trouble === null ? { value } : { trouble };
}

/** Whether the database can keep a text. */
export function isStorableText(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

// level by level, so that depth costs no stack
function troubleIn(root: unknown): JsonTrouble | null {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string") {
        if (!isStorableText(value)) return "text-forbidden";
      } else if (typeof value === "object" && value !== null) {
        if (depth >= JSON_MAX_DEPTH) return "body-too-deep";
        const trouble = Array.isArray(value) ? null : troubleInKeys(value);
        if (trouble !== null) return trouble;
        for (const child of Object.values(value)) next.push(child);
      }
    }
    level = next;
  }
  return null;
}

function troubleInKeys(value: object): JsonTrouble | null {
  for (const key of Object.keys(value)) {
    if (FORBIDDEN_KEYS.has(key)) return "key-forbidden";
    if (!isStorableText(key)) return "text-forbidden";
  }
  return null;
}
