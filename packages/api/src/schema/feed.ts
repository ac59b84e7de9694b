import { z } from "zod";
import { changeSeq, id, rev } from "./scalar.ts";

/** A change, as the live feed tells it: which records, never what is in them, so that who hears of it asks with rights of their own. */
export const feedMessage = z
  .object({
    seq: changeSeq.meta({ description: "The number of the change; the id of the event is the same." }),
    action: z.string(),
    records: z.array(z.object({ subject: z.string(), id, rev })).meta({
      description: "The records that changed and that the caller sees. Empty: so many that they are not listed.",
    }),
    setting: z
      .object({ subject: z.string(), id: id.nullable() })
      .nullable()
      .meta({ description: "What else changed, such as a map or a member; null: only records." }),
  })
  .meta({ id: "FeedMessage", description: "The data of a `change` event of the live feed." });

/** A message of the live feed. */
export type FeedMessage = z.output<typeof feedMessage>;
