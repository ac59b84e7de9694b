import { decideCase } from "./case/decide-case.ts";
import type { Command } from "./command.ts";
import { decideNote } from "./note/decide-note.ts";
import { decideParty } from "./party/decide-party.ts";
import type { Decision, Situation } from "./situation.ts";
import { decideTask } from "./task/decide-task.ts";

/**
 * What a command comes to: the events it has, or every reason why it is refused.
 * Shape: `events` in the order they are to be kept, the record the command names first; none where what is asked for is so already.
 * Edges: of a record that is missing or put away, that is the only reason told. Nothing is looked up and no input is changed.
 */
export function decide(situation: Situation, command: Command): Decision {
  switch (command.subject) {
    case "case":
      return decideCase(situation, command.id, command.command);
    case "person":
    case "company":
      return decideParty(situation, command, command.command);
    case "task":
      return decideTask(situation, command.id, command.command);
    case "note":
      return decideNote(situation, command.id, command.command);
  }
}
