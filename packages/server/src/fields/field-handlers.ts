import { fieldLevel } from "@fairlead/access";
import type { OutputOf } from "@fairlead/api";
import type { CustomField } from "@fairlead/store";
import type { Answer, HandlersFor } from "../handler.ts";
import { readFor } from "../records/reading.ts";
import { createField, editField, putFieldAway } from "./change-fields.ts";
import type { Settled } from "../accounts/settings-change.ts";

type FieldData = OutputOf<"custom-fields.create">;

/** Handlers of everything about custom fields. */
export const fieldHandlers: HandlersFor<`custom-fields.${"list" | "create" | "patch" | "delete"}`> = {
  "custom-fields.list": async (_input, context) =>
    readFor(context, async ({ actor, policy }) => {
      // what is hidden from somebody is hidden with its label and its choices
      const seen = policy.customFields.filter(
        ({ object, key }) => fieldLevel(actor, policy, object, `fields.${key}`) !== "hidden",
      );
      return { data: { items: seen.map(dataOf) } };
    }),
  "custom-fields.create": async ({ body }, context) => answerOf(await createField(context, body)),
  "custom-fields.patch": async ({ params: { object, key }, rev, body }, context) =>
    answerOf(await editField(context, { object, key, rev }, body)),
  "custom-fields.delete": async ({ params: { object, key }, rev }, context) => {
    const { isRepeat } = await putFieldAway(context, { object, key, rev });
    return { data: null, isRepeat };
  },
};

function answerOf({ result, isRepeat }: Settled<CustomField>): Answer<FieldData> {
  return { data: dataOf(result), rev: result.rev, isRepeat };
}

function dataOf(field: CustomField): FieldData {
  return { ...field, choices: [...field.choices] };
}
