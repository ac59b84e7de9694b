import type { Issue } from "@fairlead/base";
import { reasonFor, shown } from "../reason.ts";
import { fieldKey } from "../state-key.ts";
import { KNOWN_VALUES, type ValuedSubject } from "./known-values.ts";
import { fieldValueRule } from "./scalar-rules.ts";
import { malformed, type ValueRule, type Verdict } from "./value-rule.ts";

/** Values as a change sets them, by its keys, and what is wrong with the others. */
export interface CheckedValues {
  readonly set: Readonly<Record<string, unknown>>;
  readonly reasons: readonly Issue[];
}

// letters and digits of any script; what every object has ("constructor") is not a name for a field
const FIELD_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,99}$/u;

/**
 * Judges the values of a command, which came from outside: a key that is not known, and a value that cannot be kept, is a reason to refuse.
 * Shape: `set` has what is right, with custom fields as `fields.<key>`.
 * Edges: a key whose value is undefined is left out.
 */
export function checkValues(subject: ValuedSubject, values: object): CheckedValues {
  const gathered = new Gathering();
  const rules: Readonly<Record<string, ValueRule>> = KNOWN_VALUES[subject];
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (key === "fields" && subject !== "task") gatherFields(gathered, value);
    else if (Object.hasOwn(rules, key)) gathered.add(key, rules[key]!(value));
    else gathered.addUnknown(key);
  }
  return gathered;
}

// without these there is no record
const REQUIRED: Readonly<Record<ValuedSubject, readonly string[]>> = {
  case: ["title"],
  person: ["name"],
  company: ["name"],
  task: ["title", "activity"],
};

/** Judges the values a record is made with, as `checkValues`. Edges: a value that no record of its kind can be without is wrong if it is left out. */
export function checkFirstValues(subject: ValuedSubject, values: object): CheckedValues {
  const given = values as Readonly<Record<string, unknown>>;
  const missing = REQUIRED[subject].filter((key) => !Object.hasOwn(given, key) || given[key] === undefined);
  return checkValues(subject, { ...values, ...Object.fromEntries(missing.map((key) => [key, null])) });
}

function gatherFields(gathered: Gathering, fields: unknown): void {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
    gathered.add("fields", malformed("fields"));
    return;
  }
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (FIELD_NAME.test(key) && !(key in Object.prototype)) gathered.add(fieldKey(key), fieldValueRule(value));
    else gathered.addUnknown(fieldKey(key));
  }
}

/** Values and reasons as they come in. */
class Gathering implements CheckedValues {
  readonly set: Record<string, unknown> = {};
  readonly reasons: Issue[] = [];

  add(key: string, verdict: Verdict): void {
    if (verdict.kind === "kept") this.set[key] = verdict.value;
    else this.reasons.push(reasonOf(key, verdict));
  }

  addUnknown(key: string): void {
    const field = shown(key);
    this.reasons.push(reasonFor({ code: "record-field-unknown", where: { field }, values: { field } }));
  }
}

/** Judges values of other parts of a command by their rules; as `checkValues`. */
export function checkBy(rules: Readonly<Record<string, ValueRule>>, values: object): CheckedValues {
  const gathered = new Gathering();
  const given = values as Readonly<Record<string, unknown>>;
  for (const [key, rule] of Object.entries(rules))
    gathered.add(key, rule(Object.hasOwn(given, key) ? given[key] : null));
  return gathered;
}

function reasonOf(key: string, { code, values }: Extract<Verdict, { readonly kind: "wrong" }>): Issue {
  const field = shown(key);
  return reasonFor({ code, where: { field }, values: { field, ...values } });
}
