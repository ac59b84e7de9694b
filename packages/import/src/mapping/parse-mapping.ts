import { FairleadError } from "@fairlead/base";
import type { ImportMapping } from "./mapping.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string" && value.length <= 10_000;
const isTextOrNull: Check = (value) => value === null || isText(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value);

/** The keys an object may have, and what they hold; a key behind "?" may be missing. */
type Form = Readonly<Record<string, Check>>;

const COLUMN: Form = { column: isText, use: isText };
const FIELD: Form = {
  column: isText,
  use: oneOf("field"),
  key: isText,
  label: isText,
  type: oneOf("text", "number", "date", "datetime", "boolean"),
};

const STEPS: readonly Form[] = [
  { name: isText, meaning: oneOf("stage"), stageId: isTextOrNull },
  { name: isText, meaning: oneOf("outcome"), outcome: oneOf("won", "lost") },
  { name: isText, meaning: oneOf("activity", "leave-out") },
];

const READ: Form = {
  "case?": isText,
  "activity?": isText,
  "time?": isText,
  "actor?": isText,
  "classifier?": isText,
  "objectType?": isText,
  "dateOrder?": oneOf("day-first", "month-first"),
  "lifecycle?": oneOf("all", "complete"),
  "columns?": (value) => isPlain(value) && Object.values(value).every(isText),
};

const BASE: Form = {
  system: isText,
  country: isTextOrNull,
  read: (value) => fits(value, READ),
  columns: listOf((value) => fits(value, COLUMN) || fits(value, FIELD)),
};

const FORMS: readonly Form[] = [
  {
    ...BASE,
    kind: oneOf("deals"),
    caseKind: oneOf("deal", "lead"),
    mapId: isTextOrNull,
    currency: isText,
    steps: listOf((value) => STEPS.some((form) => fits(value, form))),
  },
  { ...BASE, kind: oneOf("people", "companies") },
];

const MAX_ENTRIES = 10_000;

/**
 * A mapping out of plain data from outside. What it names is not looked at: see `checkMapping`.
 * @throws {FairleadError} `import-mapping-malformed` when it has not the form of one.
 */
export function parseMapping(value: unknown): ImportMapping {
  if (!FORMS.some((form) => fits(value, form))) throw new FairleadError("import-mapping-malformed");
  return value as ImportMapping;
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.length <= MAX_ENTRIES && value.every(check);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fits(value: unknown, form: Form): boolean {
  if (!isPlain(value)) return false;
  const known = new Set(Object.keys(form).map((key) => key.replace(/\?$/u, "")));
  if (Object.keys(value).some((key) => !known.has(key))) return false;
  return Object.entries(form).every(([key, check]) => {
    const name = key.replace(/\?$/u, "");
    if (key.endsWith("?") && !Object.hasOwn(value, name)) return true;
    return Object.hasOwn(value, name) && check(value[name]);
  });
}
