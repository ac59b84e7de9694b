import type { Locale } from "@fairlead/messages";
import type { ImportMapping } from "../mapping/mapping.ts";
import type { MapStage } from "../mapping/map-stage.ts";
import type { Detection } from "../mapping/detection.ts";
import type { DetectJob } from "./detect-file.ts";
import type { DraftBatch, ReadJob, ReadOutcome } from "./read-job.ts";

/** What the reading thread can be asked, by name. */
export interface ReaderCalls {
  readonly detect: (job: DetectJob) => Promise<Detection>;
  /** Opens a file; reading is told of while it goes on. */
  readonly open: (job: ReadJob, mapping: ImportMapping) => Promise<void>;
  /** A map drafted from the deals of the open file, in text form. */
  readonly draftMap: (options: { readonly name: string; readonly locale: Locale }) => Promise<string>;
  /** Says what becomes of deals, and which stages there are. To be called before the first batch. */
  readonly begin: (mapping: ImportMapping, stages: readonly MapStage[]) => Promise<void>;
  readonly batch: (number: number) => Promise<DraftBatch | null>;
  readonly finish: () => Promise<ReadOutcome>;
}

/** A call as it is sent to the reading thread. */
export interface ReaderRequest {
  readonly id: number;
  readonly call: keyof ReaderCalls;
  readonly args: readonly unknown[];
}

/** Trouble as it crosses threads, where errors lose their class. */
export interface ReaderTrouble {
  readonly code: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** What comes back: how far reading is, or the answer to a call. Units: `share` 0–1. */
export type ReaderReply =
  | { readonly kind: "progress"; readonly share: number; readonly rows: number }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "trouble"; readonly id: number; readonly trouble: ReaderTrouble };
