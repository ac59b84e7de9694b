import type { NoteCommand } from "../command.ts";
import { caseAbout } from "../record-event.ts";
import type { RecordOf } from "../record.ts";
import { changeRecord } from "../record/change-record.ts";
import { checkAbout } from "../record/check-about.ts";
import { makeRecord } from "../record/make-record.ts";
import { onPresentRecord, onRecord } from "../record/on-record.ts";
import { removeRecord, restoreRecord } from "../record/remove-record.ts";
import type { Decision, Situation } from "../situation.ts";
import { checkBody } from "./check-body.ts";

/** Decides what is to be done to a note. */
export function decideNote(situation: Situation, id: string, command: NoteCommand): Decision {
  const target = { subject: "note", id } as const;
  if (command.type === "create") return createNote(situation, id, command);
  if (command.type === "restore") return onRecord(situation, target, (record) => restoreRecord(situation, record));
  return onPresentRecord(situation, target, (record) => decideOnNote(situation, record, command));
}

type CreateNote = Extract<NoteCommand, { readonly type: "create" }>;
type CommandOnNote = Exclude<NoteCommand, { readonly type: "create" | "restore" }>;

function createNote(situation: Situation, id: string, { about, body }: CreateNote): Decision {
  const caseId = caseAbout({ subject: about.subject, subjectId: about.id });
  const author = { set: { authorId: situation.memberId }, reasons: [] };
  const parts = [checkAbout(situation, about), checkBody(body), author];
  return makeRecord(situation, { subject: "note", subjectId: id, caseId }, { type: "created", parts });
}

function decideOnNote(situation: Situation, record: RecordOf<"note">, command: CommandOnNote): Decision {
  switch (command.type) {
    case "edit":
      return changeRecord(situation, record, { type: "edited", ...checkBody(command.body) });
    case "remove":
      return removeRecord(situation, record);
  }
}
