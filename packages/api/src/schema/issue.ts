import { z } from "zod";

/** Trouble with one part of what was asked, with its sentence in the caller's language. */
export const issueSchema = z
  .object({
    code: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    field: z
      .string()
      .exactOptional()
      .meta({ description: "The part of the request, as body.values.title or query.filter." }),
    text: z.string().meta({ description: "What happened and what to do, in the caller's language." }),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    count: z.int(),
  })
  .meta({ id: "Issue", description: "Trouble with one part of what was asked." });
