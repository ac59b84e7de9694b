import type { Issue } from "@fairlead/base";
import { reasonFor } from "../reason.ts";
import type { TaskSubject } from "../record.ts";
import type { Situation } from "../situation.ts";
import type { CheckedValues } from "../value/check-values.ts";
import { isTarget, whyAway } from "./on-record.ts";

/** What a task or a note is to be about. */
export interface About {
  readonly subject: TaskSubject;
  readonly id: string;
}

/** Judges what a task or a note is to be about: a record that is there and not put away. */
export function checkAbout({ about }: Situation, target: About): CheckedValues {
  return { set: { subject: target.subject, subjectId: target.id }, reasons: whyNotAbout(about, target) };
}

function whyNotAbout(about: Situation["about"], target: About): Issue[] {
  if (!isTarget(about, target))
    return [reasonFor({ code: "record-missing", where: { field: "about" }, values: { subject: target.subject } })];
  const away = whyAway(about);
  return away === null ? [] : [{ ...away, where: { field: "about" } }];
}
