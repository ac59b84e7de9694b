import type { StepActivity } from "@fairlead/map";
import { isBlank, isStorable, textRule } from "./text-rule.ts";
import { kept, malformed, type ValueRule } from "./value-rule.ts";

/** The furthest instant a date can have from 1970. Units: milliseconds. @source ECMA-262, 21.4.1.1 Time Values and Time Range */
const INSTANT_MAX = 8.64e15;

const ID_MAX_LENGTH = 100;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

// the compiler keeps it in step with the map language
const ACTIVITIES: Readonly<Record<StepActivity, true>> = {
  call: true,
  email: true,
  meeting: true,
  demo: true,
  proposal: true,
  contract: true,
  research: true,
  task: true,
  wait: true,
  handoff: true,
  automation: true,
};

/** An amount of money in minor units. Edges: minus nought is nought. */
export const amountRule: ValueRule = (value) => {
  if (value === null) return kept(null);
  return typeof value === "number" && Number.isSafeInteger(value) ? kept(value + 0) : malformed("amount");
};

/** An instant in epoch milliseconds. */
export const instantRule: ValueRule = (value) => {
  if (value === null) return kept(null);
  const isInstant = typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= INSTANT_MAX;
  return isInstant ? kept(value + 0) : malformed("instant");
};

/** A currency by its three letters. @source ISO 4217 */
export const currencyRule: ValueRule = (value) => {
  if (value === null) return kept(null);
  return typeof value === "string" && /^[A-Z]{3}$/.test(value) ? kept(value) : malformed("currency");
};

/** A day of the calendar, YYYY-MM-DD, of the years 1 to 9999. */
export const dayRule: ValueRule = (value) => {
  if (value === null) return kept(null);
  return typeof value === "string" && isDay(value) ? kept(value) : malformed("day");
};

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= days;
}

/** The id of a record, a member, or a team. Whether there is one is for the caller to know. */
export const idRule: ValueRule = (value) => {
  if (value === null) return kept(null);
  const isId = typeof value === "string" && value.length <= ID_MAX_LENGTH && isStorable(value) && !isBlank(value);
  return isId ? kept(value) : malformed("id");
};

/** A step activity of the map language. */
export const activityRule: ValueRule = (value) =>
  typeof value === "string" && Object.hasOwn(ACTIVITIES, value) ? kept(value) : malformed("activity");

/** What kind of case it is. */
export const caseKindRule: ValueRule = (value) =>
  value === "lead" || value === "deal" ? kept(value) : malformed("kind");

/** How a case stands. */
export const caseStatusRule: ValueRule = (value) =>
  value === "open" || value === "won" || value === "lost" ? kept(value) : malformed("status");

/** An instant that has to be known. */
export const knownInstantRule: ValueRule = (value) => (value === null ? malformed("instant") : instantRule(value));

const fieldText = textRule({ max: 10_000 });

/** The value of a custom field: a text, a finite number, yes or no. Edges: a blank text is no value; minus nought is nought. */
export const fieldValueRule: ValueRule = (value) => {
  if (value === null || typeof value === "boolean") return kept(value);
  if (typeof value === "number") return Number.isFinite(value) ? kept(value + 0) : malformed("value");
  return typeof value === "string" ? fieldText(value) : malformed("value");
};
