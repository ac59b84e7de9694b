import type { CaseValues, CompanyValues, PersonValues, TaskValues } from "../command.ts";
import { activityRule, amountRule, currencyRule, dayRule, idRule, instantRule } from "./scalar-rules.ts";
import { textRule } from "./text-rule.ts";
import type { ValueRule } from "./value-rule.ts";

/** The records whose values are set by hand, and those values. */
interface ValuesOf {
  readonly case: CaseValues;
  readonly person: PersonValues;
  readonly company: CompanyValues;
  readonly task: TaskValues;
}

/** A record with values that can be set by hand. */
export type ValuedSubject = keyof ValuesOf;

const name = textRule({ max: 500, isRequired: true });
const line = textRule({ max: 500 });
const text = textRule({ max: 2_000 });

/** Why a case was lost. */
export const lostReasonRule: ValueRule = textRule({ max: 2_000, isRequired: true });

/** The rule of each value that can be set by hand. Edges: custom fields have one for all. */
export const KNOWN_VALUES: {
  readonly [S in ValuedSubject]: Readonly<Record<Exclude<keyof ValuesOf[S], "fields">, ValueRule>>;
} = {
  case: {
    title: name,
    amountMinor: amountRule,
    currency: currencyRule,
    expectedCloseOn: dayRule,
    companyId: idRule,
    personId: idRule,
    source: line,
    lostReason: text,
  },
  person: { name, email: line, phone: line, jobTitle: line, companyId: idRule },
  company: { name, domain: line, phone: line, address: text },
  task: { title: name, activity: activityRule, dueAt: instantRule, assigneeId: idRule },
};
