import { z } from "zod";
import { integerParameter } from "./query-parameter.ts";
import { id, instant } from "./scalar.ts";
import { about } from "./work.ts";

const subject = z
  .enum(["case", "person", "company"])
  .meta({ description: "What the record is. A lead or a deal is a case." });
const subjectId = id.meta({ description: "The record a file is about." });

/** A file, as it is answered. */
export const fileView = z
  .object({
    id,
    about: about.exactOptional(),
    name: z.string().exactOptional(),
    mediaType: z.string().exactOptional().meta({ description: "As its content tells, not as its name does." }),
    sizeBytes: z.int().exactOptional(),
    createdBy: id.nullable().exactOptional(),
    createdAt: instant.exactOptional(),
  })
  .meta({ id: "File", description: "A file about a record." });

/** What is said of a file that is sent. */
export const fileUpload = z.strictObject({
  name: z.string().min(1).max(255).meta({ description: "What it is called. Folders before the name are left out." }),
  subject,
  subjectId,
});

/** Which files are listed. */
export const filesOfRecord = z.strictObject({
  subject,
  subjectId,
  limit: integerParameter({ min: 1, max: 200 }).exactOptional(),
  cursor: z.string().min(1).max(4_000).exactOptional(),
});
