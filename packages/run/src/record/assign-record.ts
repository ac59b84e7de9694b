import type { Ownership } from "../command.ts";
import type { RecordOf } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";
import { checkBy, type CheckedValues } from "../value/check-values.ts";
import { idRule } from "../value/scalar-rules.ts";
import { changeRecord } from "./change-record.ts";

/** Gives a record to somebody, or to nobody. */
export function assignRecord(
  situation: Situation,
  record: RecordOf<"case" | "person" | "company">,
  ownership: Ownership,
): Decision {
  return changeRecord(situation, record, { type: "assigned", ...checkOwnership(ownership) });
}

/** Judges who a record is to belong to. */
export function checkOwnership(ownership: Ownership): CheckedValues {
  return checkBy({ ownerId: idRule, teamId: idRule }, ownership);
}
