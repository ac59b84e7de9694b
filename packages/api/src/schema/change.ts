import { z } from "zod";
import { changeSeq, id, instant } from "./scalar.ts";

/** What a change answers: its number, by which it can be undone, and the record as it is now. */
export function changed<View extends z.ZodType>(view: View) {
  return z.object({
    seq: changeSeq.meta({ description: "The number of the change in the audit, by which it can be undone." }),
    record: view,
  });
}

const actor = z.object({ memberId: id.nullable(), name: z.string() }).nullable();

/** Something that happened to a record. */
export const timelineEntry = z
  .object({
    seq: changeSeq,
    subject: z.string().meta({ description: "What it happened to: of a deal's timeline also its tasks and notes." }),
    subjectId: id,
    type: z.string(),
    at: instant.nullable().meta({ description: "When it happened; null: not known." }),
    recordedAt: instant.meta({ description: "When it became known here." }),
    precision: z.enum(["second", "day", "order", "unknown"]),
    actor,
    activity: z.string().nullable(),
    source: z.object({ importId: id, row: z.int().nullable() }).nullable(),
    set: z.record(z.string(), z.unknown()).meta({ description: "What it set, as far as the caller may see it." }),
    was: z.record(z.string(), z.unknown()).meta({ description: "What was there before." }),
  })
  .meta({ id: "TimelineEntry" });

/** Why the caller sees a record. */
export const sightView = z
  .object({
    reasons: z.array(z.object({ kind: z.string(), teamId: id.exactOptional(), role: z.string().exactOptional() })),
  })
  .meta({ id: "Sight", description: "Every reason that alone would do." });

/** A row of the audit. */
export const auditEntry = z
  .object({
    seq: changeSeq,
    at: instant,
    memberId: id.nullable(),
    via: z.string(),
    action: z.string(),
    subject: z.string(),
    subjectId: id.nullable(),
    requestId: z.string().nullable(),
    detail: z.unknown(),
  })
  .meta({ id: "AuditEntry" });

/** What is answered of a row of the audit. */
export type AuditEntry = z.output<typeof auditEntry>;
