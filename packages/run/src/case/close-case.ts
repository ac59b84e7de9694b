import type { Issue } from "@fairlead/base";
import type { EventActivity } from "../event.ts";
import { NOTHING_CHANGES, reasonFor } from "../reason.ts";
import { changeRecord } from "../record/change-record.ts";
import type { RecordOf } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";
import { checkBy } from "../value/check-values.ts";
import { lostReasonRule } from "../value/known-values.ts";

/** An open case is won. Edges: of one that was won nothing changes. */
export function winCase(situation: Situation, record: RecordOf<"case">): Decision {
  if (record.state.status === "won") return NOTHING_CHANGES;
  return changeRecord(situation, record, {
    type: "won",
    set: { status: "won", closedAt: situation.now },
    activity: outcomeActivity("won"),
    reasons: whyClosed(record),
  });
}

/** An open case is lost, for a reason. Edges: of one that was lost for that reason nothing changes. */
export function loseCase(situation: Situation, record: RecordOf<"case">, reason: string): Decision {
  if (record.state.status === "lost" && record.state.lostReason === reason) return NOTHING_CHANGES;
  const checked = checkBy({ reason: lostReasonRule }, { reason });
  return changeRecord(situation, record, {
    type: "lost",
    set: { status: "lost", lostReason: reason, closedAt: situation.now },
    activity: outcomeActivity("lost"),
    reasons: [...whyClosed(record), ...checked.reasons],
  });
}

/** Why what only open cases do cannot be done; nothing of an open one. */
export function whyClosed({ state: { status } }: RecordOf<"case">): Issue[] {
  return status === "open" ? [] : [reasonFor({ code: "case-closed", where: { field: "status" }, values: { status } })];
}

function outcomeActivity(outcome: "won" | "lost"): EventActivity {
  return { meaning: "outcome", key: outcome, name: outcome, outcome };
}
