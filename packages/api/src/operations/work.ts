import { noteCreation, noteEdit, noteView, taskCreation, taskEdit, taskView } from "../schema/work.ts";
import { actionOperation, readOperations, writeOperations } from "./record-operations.ts";

const tasks = { tag: "tasks", object: "task", one: "task", many: "tasks" } as const;
const notes = { tag: "notes", object: "note", one: "note", many: "notes" } as const;

/** What is to be done. */
export const taskOperations = [
  ...readOperations(tasks, taskView),
  ...writeOperations(tasks, { view: taskView, creation: taskCreation, edit: taskEdit }),
  actionOperation(tasks, taskView, { action: "complete", verb: "edit", summary: "Mark a task as done" }),
  actionOperation(tasks, taskView, { action: "reopen", verb: "edit", summary: "Mark a task as not done after all" }),
] as const;

/** What was written down. */
export const noteOperations = [
  ...readOperations(notes, noteView),
  ...writeOperations(notes, { view: noteView, creation: noteCreation, edit: noteEdit }),
] as const;
