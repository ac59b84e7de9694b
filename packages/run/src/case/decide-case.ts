import type { CaseCommand } from "../command.ts";
import type { RecordOf } from "../record.ts";
import { assignRecord } from "../record/assign-record.ts";
import { editRecord } from "../record/edit-record.ts";
import { mergeRecords } from "../record/merge-records.ts";
import { onPresentRecord, onRecord } from "../record/on-record.ts";
import { removeRecord, restoreRecord } from "../record/remove-record.ts";
import type { Decision, Situation } from "../situation.ts";
import { loseCase, winCase } from "./close-case.ts";
import { convertCase } from "./convert-case.ts";
import { createCase } from "./create-case.ts";
import { importCase } from "./import-case.ts";
import { moveCase } from "./move-case.ts";
import { reopenCase } from "./reopen-case.ts";

/** Decides what is to be done to a lead or a deal. */
export function decideCase(situation: Situation, id: string, command: CaseCommand): Decision {
  const target = { subject: "case", id } as const;
  if (command.type === "create") return createCase(situation, id, command);
  if (command.type === "import") return importCase(situation, id, command.case);
  if (command.type === "restore") return onRecord(situation, target, (record) => restoreRecord(situation, record));
  return onPresentRecord(situation, target, (record) => decideOnCase(situation, record, command));
}

type CommandOnCase = Exclude<CaseCommand, { readonly type: "create" | "import" | "restore" }>;

function decideOnCase(situation: Situation, record: RecordOf<"case">, command: CommandOnCase): Decision {
  switch (command.type) {
    case "edit":
      return editRecord(situation, record, command.values);
    case "move":
      return moveCase(situation, record, command.stageId);
    case "win":
      return winCase(situation, record);
    case "lose":
      return loseCase(situation, record, command.reason);
    case "reopen":
      return reopenCase(situation, record, command.stageId);
    case "convert":
      return convertCase(situation, record);
    case "assign":
      return assignRecord(situation, record, command.ownership);
    case "remove":
      return removeRecord(situation, record);
    case "merge":
      return mergeRecords(situation, record, command);
  }
}
