import { z } from "zod";
import { idSchema } from "./id.ts";

export const KPI_SCOPES = ["map", "stage", "node", "edge"] as const;

/** What a KPI is measured on. */
export type KpiScope = (typeof KPI_SCOPES)[number];

/** A measure the process is judged by. `element` is the id of what it is measured on; a KPI of the whole map has none. */
export interface Kpi {
  readonly id: string;
  readonly scope: KpiScope;
  readonly element?: string;
  readonly metric: string;
  readonly target?: number;
  readonly unit: string;
}

export const kpiSchema: z.ZodType<Kpi> = z.strictObject({
  id: idSchema,
  scope: z.enum(KPI_SCOPES),
  element: z.exactOptional(idSchema),
  metric: z.string().min(1),
  target: z.exactOptional(z.number()),
  unit: z.string().min(1),
});
