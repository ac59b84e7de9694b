import type { CompanyCommand, PersonCommand } from "../command.ts";
import type { RecordOf } from "../record.ts";
import { assignRecord } from "../record/assign-record.ts";
import { editRecord } from "../record/edit-record.ts";
import { mergeRecords } from "../record/merge-records.ts";
import { onPresentRecord, onRecord, type Target } from "../record/on-record.ts";
import { removeRecord, restoreRecord } from "../record/remove-record.ts";
import type { Decision, Situation } from "../situation.ts";
import { createParty } from "./create-party.ts";

type PartyCommand = PersonCommand | CompanyCommand;

/** Decides what is to be done to a person or a company. */
export function decideParty(
  situation: Situation,
  target: Target<"person" | "company">,
  command: PartyCommand,
): Decision {
  if (command.type === "create") return createParty(situation, target, command);
  if (command.type === "restore") return onRecord(situation, target, (record) => restoreRecord(situation, record));
  return onPresentRecord(situation, target, (record) => decideOnParty(situation, record, command));
}

type CommandOnParty = Exclude<PartyCommand, { readonly type: "create" | "restore" }>;

function decideOnParty(
  situation: Situation,
  record: RecordOf<"person" | "company">,
  command: CommandOnParty,
): Decision {
  switch (command.type) {
    case "edit":
      return editRecord(situation, record, command.values);
    case "assign":
      return assignRecord(situation, record, command.ownership);
    case "remove":
      return removeRecord(situation, record);
    case "merge":
      return mergeRecords(situation, record, command);
  }
}
