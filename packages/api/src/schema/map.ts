import { z } from "zod";
import { issueSchema } from "./issue.ts";
import { id, instant, rev, text } from "./scalar.ts";

const document = z
  .record(z.string(), z.unknown())
  .meta({ id: "MapDocument", description: "A sales process map as JSON; docs/formats/map-yaml.md names its parts." });

const version = z.int().min(1).meta({ description: "Counts what was published of the map, from 1." });

/** A map as it is sent: in its text form, or as JSON of the same shape. */
export const mapSource = z
  .union([z.strictObject({ text: z.string().min(1).max(1_000_000) }), z.strictObject({ document })])
  .meta({ id: "MapSource", description: "A map in its text form (YAML), or as JSON of the same shape." });

/** A map without its document. */
export const mapView = z
  .object({
    id,
    name: z.string(),
    publishedVersion: version.nullable().meta({ description: "What leads and deals run on; null: nothing yet." }),
    hasDraft: z.boolean().meta({ description: "Whether there is a draft beside the published version." }),
    isDefault: z.boolean().meta({ description: "Whether new leads and deals run on it." }),
    createdAt: instant,
    updatedAt: instant,
    rev,
  })
  .meta({ id: "Map", description: "A sales process map, without its document." });

const source = { text: z.string().meta({ description: "The text form (YAML)." }), document };

const versionEntry = {
  version,
  publishedAt: instant,
  publishedBy: id.nullable().meta({ description: "The member who published it." }),
  note: z.string().nullable(),
};

/** A version, as lists show it. */
export const mapVersionEntry = z.object(versionEntry).meta({ id: "MapVersionEntry" });

/** A version with its document. */
export const mapVersionView = z
  .object({ ...versionEntry, ...source })
  .meta({ id: "MapVersion", description: "A version of a map as it was published. It never changes." });

const issues = z.array(issueSchema).meta({ description: "What keeps the draft from being published." });

/** A map with its draft and what is published of it. */
export const mapDetail = z
  .object({
    ...mapView.shape,
    draft: z.object({ ...source, issues }).nullable(),
    published: mapVersionView.nullable(),
  })
  .meta({ id: "MapDetail", description: "A map with its draft and its published version." });

/** A map whose draft was saved. */
export const savedDraft = z.object({ ...mapView.shape, issues }).meta({ id: "SavedDraft" });

/** What is said of a version that is published. */
export const publishing = z.strictObject({ note: text(2_000).nullable().exactOptional() }).meta({ id: "Publishing" });
