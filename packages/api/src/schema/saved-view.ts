import { z } from "zod";
import { listQuery } from "./query.ts";
import { id, instant, label, rev } from "./scalar.ts";

const object = z.enum(["lead", "deal", "person", "company", "task", "note"]);

const query = listQuery.omit({ cursor: true, limit: true }).meta({
  id: "ViewQuery",
  description: "Which records, which of their fields, in which order: what POST …/query takes.",
});

/** A saved view, as it is answered. */
export const savedViewView = z
  .object({
    id,
    object,
    name: z.string(),
    ownerId: id,
    isShared: z.boolean(),
    query: query.nullable().meta({
      description: "Null: it names something that is not there for the caller, and cannot be used.",
    }),
    createdAt: instant,
    updatedAt: instant,
    rev,
  })
  .meta({ id: "SavedView", description: "A list as somebody wants to see it again." });

/** A new saved view. */
export const savedViewCreation = z
  .strictObject({ object, name: label(200), isShared: z.boolean().exactOptional(), query })
  .meta({ id: "SavedViewCreation", description: "It is the caller's own; isShared shows it to everyone." });

/** What of a saved view can be set. */
export const savedViewEdit = z
  .strictObject({
    name: label(200).exactOptional(),
    isShared: z.boolean().exactOptional(),
    query: query.exactOptional(),
  })
  .meta({ id: "SavedViewEdit" });
