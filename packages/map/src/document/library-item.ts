import { z } from "zod";
import { idSchema } from "./id.ts";
import { listOf } from "./list-of.ts";
import { textSchema, type MapText } from "./text.ts";

export const LIBRARY_ITEM_KINDS = ["persona", "objection", "script", "template", "trigger", "friction"] as const;

/** What a library item is for. */
export type LibraryItemKind = (typeof LIBRARY_ITEM_KINDS)[number];

/** Something worth knowing while working on the map. `links` are the ids of the elements it belongs to. */
export interface LibraryItem {
  readonly id: string;
  readonly kind: LibraryItemKind;
  readonly text: MapText;
  readonly links: readonly string[];
}

export const libraryItemSchema: z.ZodType<LibraryItem> = z.strictObject({
  id: idSchema,
  kind: z.enum(LIBRARY_ITEM_KINDS),
  text: textSchema,
  links: listOf(idSchema),
});
