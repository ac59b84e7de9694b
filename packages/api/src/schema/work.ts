import { z } from "zod";
import { id, instant, label, rev } from "./scalar.ts";

/** The record something is about. */
export const about = z
  .strictObject({ subject: z.enum(["case", "person", "company"]), id })
  .meta({ id: "About", description: "The record a task or a note is about. A lead or a deal is a case." });

const times = {
  createdAt: instant.exactOptional(),
  updatedAt: instant.exactOptional(),
  removedAt: instant.nullable().exactOptional(),
};

/** A task, as it is answered. */
export const taskView = z
  .object({
    id,
    rev,
    about: about.exactOptional(),
    title: z.string().exactOptional(),
    activity: z.string().exactOptional(),
    dueAt: instant.nullable().exactOptional(),
    assigneeId: id.nullable().exactOptional(),
    doneAt: instant.nullable().exactOptional(),
    ...times,
  })
  .meta({ id: "Task", description: "Something to be done about a record." });

const activity = label(40).meta({ description: "What kind of work it is: call, email, meeting, …" });

/** A new task. */
export const taskCreation = z
  .strictObject({
    about,
    title: label(500),
    activity,
    dueAt: instant.nullable().exactOptional(),
    assigneeId: id.nullable().exactOptional(),
  })
  .meta({ id: "TaskCreation" });

/** What of a task can be set. */
export const taskEdit = z
  .strictObject({
    title: label(500).exactOptional(),
    activity: activity.exactOptional(),
    dueAt: instant.nullable().exactOptional(),
    assigneeId: id.nullable().exactOptional(),
  })
  .meta({ id: "TaskEdit" });

const noteBody = z
  .array(z.strictObject({ kind: z.enum(["paragraph", "item", "heading"]), text: z.string().max(20_000) }))
  .min(1)
  .max(500)
  .meta({ id: "NoteBody", description: "Structured text, never markup." });

/** A note, as it is answered. */
export const noteView = z
  .object({
    id,
    rev,
    about: about.exactOptional(),
    body: noteBody.exactOptional(),
    authorId: id.nullable().exactOptional(),
    ...times,
  })
  .meta({ id: "Note", description: "Something written down about a record." });

/** A new note. */
export const noteCreation = z.strictObject({ about, body: noteBody }).meta({ id: "NoteCreation" });

/** What of a note can be set. */
export const noteEdit = z.strictObject({ body: noteBody }).meta({ id: "NoteEdit" });

/** What is answered of a task. */
export type TaskView = z.output<typeof taskView>;

/** What is answered of a note. */
export type NoteView = z.output<typeof noteView>;
