import type { Locale } from "@fairlead/messages";
import { z } from "zod";
import { edgeSchema, type MapEdge } from "./edge.ts";
import { fieldSchema, type Field } from "./field.ts";
import { idSchema } from "./id.ts";
import { kpiSchema, type Kpi } from "./kpi.ts";
import { laneSchema, type Lane } from "./lane.ts";
import { layoutSchema, type MapLayout } from "./layout.ts";
import { libraryItemSchema, type LibraryItem } from "./library-item.ts";
import { listOf } from "./list-of.ts";
import { localeSchema } from "./locale.ts";
import { nodeSchema, type MapNode } from "./node.ts";
import { overlaySchema, type Overlay } from "./overlay.ts";
import { roleSchema, type Role } from "./role.ts";
import { stageSchema, type Stage } from "./stage.ts";
import { textSchema, type MapText } from "./text.ts";

/** The number of the document form this program reads and writes. */
export const MAP_SCHEMA = 1;

/**
 * A sales process map: the whole versioned document.
 * Shape: `schema` numbers the form of the document, `version` this map's own editions; `locales` begins with the one that every text
 * has. Elements name each other by id. What the types alone cannot hold, `checkMapInvariants` checks.
 */
export interface ProcessMap {
  readonly schema: typeof MAP_SCHEMA;
  readonly id: string;
  readonly version: number;
  readonly name: MapText;
  readonly doc?: MapText;
  readonly locales: readonly Locale[];
  readonly roles: readonly Role[];
  readonly lanes: readonly Lane[];
  readonly stages: readonly Stage[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly fields: readonly Field[];
  readonly kpis: readonly Kpi[];
  readonly library: readonly LibraryItem[];
  readonly overlays: readonly Overlay[];
  readonly layout: MapLayout;
}

/** The schema of the document. Its keys, and those of every block in it, stand in canonical order. */
export const processMapSchema: z.ZodType<ProcessMap> = z.strictObject({
  schema: z.literal(MAP_SCHEMA, "map-schema-unknown"),
  id: idSchema,
  version: z.int().min(1),
  name: textSchema,
  doc: z.exactOptional(textSchema),
  locales: z.array(localeSchema).min(1, "map-locales-empty"),
  roles: listOf(roleSchema),
  lanes: listOf(laneSchema),
  stages: listOf(stageSchema),
  nodes: listOf(nodeSchema),
  edges: listOf(edgeSchema),
  fields: listOf(fieldSchema),
  kpis: listOf(kpiSchema),
  library: listOf(libraryItemSchema),
  overlays: listOf(overlaySchema),
  layout: layoutSchema,
});
