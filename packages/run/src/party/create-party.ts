import type { CompanyCommand, PersonCommand } from "../command.ts";
import { checkOwnership } from "../record/assign-record.ts";
import { makeRecord } from "../record/make-record.ts";
import type { Decision, Situation } from "../situation.ts";
import { checkBy, checkFirstValues } from "../value/check-values.ts";
import { idRule } from "../value/scalar-rules.ts";

type CreateParty = Extract<PersonCommand | CompanyCommand, { readonly type: "create" }>;

/** Makes a person or a company, by hand or, where the command names an import, out of a file. */
export function createParty(
  situation: Situation,
  { subject, id }: { readonly subject: "person" | "company"; readonly id: string },
  command: CreateParty,
): Decision {
  return makeRecord(
    situation,
    { subject, subjectId: id, caseId: null },
    {
      type: command.importId === undefined ? "created" : "imported",
      parts: [
        checkFirstValues(subject, command.values),
        checkOwnership(command.ownership),
        checkBy({ importId: idRule }, command),
      ],
    },
  );
}
