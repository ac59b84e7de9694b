import type { TaskCommand } from "../command.ts";
import type { EventActivity } from "../event.ts";
import { NOTHING_CHANGES } from "../reason.ts";
import { caseAbout } from "../record-event.ts";
import type { RecordOf, TaskState } from "../record.ts";
import { changeRecord } from "../record/change-record.ts";
import { checkAbout } from "../record/check-about.ts";
import { editRecord } from "../record/edit-record.ts";
import { makeRecord } from "../record/make-record.ts";
import { onPresentRecord, onRecord } from "../record/on-record.ts";
import { removeRecord, restoreRecord } from "../record/remove-record.ts";
import type { Decision, Situation } from "../situation.ts";
import { checkFirstValues } from "../value/check-values.ts";

/** Decides what is to be done to a task. */
export function decideTask(situation: Situation, id: string, command: TaskCommand): Decision {
  const target = { subject: "task", id } as const;
  if (command.type === "create") return createTask(situation, id, command);
  if (command.type === "restore") return onRecord(situation, target, (record) => restoreRecord(situation, record));
  return onPresentRecord(situation, target, (record) => decideOnTask(situation, record, command));
}

type CreateTask = Extract<TaskCommand, { readonly type: "create" }>;
type CommandOnTask = Exclude<TaskCommand, { readonly type: "create" | "restore" }>;

function createTask(situation: Situation, id: string, { about, values }: CreateTask): Decision {
  const caseId = caseAbout({ subject: about.subject, subjectId: about.id });
  const parts = [checkAbout(situation, about), checkFirstValues("task", values)];
  return makeRecord(situation, { subject: "task", subjectId: id, caseId }, { type: "created", parts });
}

function decideOnTask(situation: Situation, record: RecordOf<"task">, command: CommandOnTask): Decision {
  switch (command.type) {
    case "edit":
      return editRecord(situation, record, command.values);
    case "complete":
      return completeTask(situation, record);
    case "reopen":
      return changeRecord(situation, record, { type: "reopened", set: { doneAt: null } });
    case "remove":
      return removeRecord(situation, record);
  }
}

/** A task is done. Edges: of one that was done nothing changes; only what is done about a case is a step of its process. */
function completeTask(situation: Situation, record: RecordOf<"task">): Decision {
  if (record.state.doneAt !== null) return NOTHING_CHANGES;
  return changeRecord(situation, record, {
    type: "completed",
    set: { doneAt: situation.now },
    activity: taskActivity(record.state),
  });
}

function taskActivity(task: TaskState): EventActivity | null {
  if (caseAbout(task) === null) return null;
  return { meaning: "activity", key: task.activity, name: task.activity, outcome: null };
}
