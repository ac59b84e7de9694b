import { FairleadError, IssueTally, type Issue } from "@fairlead/base";
import { readLog, type ReadOptions, type ReadProgress } from "@fairlead/interchange";
import { selectAll, type EventLog } from "@fairlead/log";
import { printMap } from "@fairlead/map";
import type { Locale } from "@fairlead/messages";
import { discoverDirectlyFollowsGraph, discoverStageGraph, draftMapOf } from "@fairlead/mine";
import { CaseDrafter } from "../draft/draft-cases.ts";
import type { RecordDraft, RowProblem } from "../draft/draft.ts";
import { openFile } from "../file/open-file.ts";
import type { MapStage } from "../mapping/map-stage.ts";
import type { DealMapping } from "../mapping/mapping.ts";
import type { DraftBatch, DraftReading, ReadJob, ReadOutcome } from "./read-job.ts";
import { RejectedFile } from "./rejected-file.ts";

/** A file of deals, read whole into columns; batches are made of them when asked for. */
export class DealReading implements DraftReading {
  readonly #log: EventLog;
  readonly #issues: readonly Issue[];
  readonly #rejected: RejectedFile;
  readonly #tally = new IssueTally();
  /** Where each batch begins, and the end. */
  readonly #bounds: readonly number[];
  #drafter: CaseDrafter | null = null;
  #next = 0;

  private constructor(
    log: EventLog,
    issues: readonly Issue[],
    { rejected, job }: { readonly rejected: RejectedFile; readonly job: ReadJob },
  ) {
    this.#log = log;
    this.#issues = issues;
    this.#rejected = rejected;
    this.#bounds = batchBounds(log, job);
  }

  /**
   * Reads a file.
   * @throws {FairleadError} `import-file-unusable` when nothing in it could be used, `import-file-damaged` when it does not unpack.
   */
  static async open(job: ReadJob, onProgress: (progress: ReadProgress) => void): Promise<DealReading> {
    const file = await openFile(job.path, { name: job.name });
    const rejected = new RejectedFile(job.rejectedPath);
    const options: ReadOptions = { ...job.read, onProgress, onRejected: (row) => rejected.add(row) };
    const { log, issues } = await readLog(file.source, options);
    const how = file.failure();
    if (how !== null) throw new FairleadError("import-file-damaged", { how: how.slice("gzip-".length) });
    if (log === null) throw new FairleadError("import-file-unusable", { reason: issues[0]?.code ?? "" });
    return new DealReading(log, issues, { rejected, job });
  }

  /** A map drafted from what the deals did, in text form. */
  draftMap({ name, locale }: { readonly name: string; readonly locale: Locale }): string {
    const selection = selectAll(this.#log);
    const found = { graph: discoverDirectlyFollowsGraph(selection), stages: discoverStageGraph(selection) };
    return printMap(draftMapOf(found, { name, locale }));
  }

  /** Says what becomes of the columns and steps. To be called before the first batch. */
  use(mapping: DealMapping, stages: readonly MapStage[]): void {
    this.#drafter = new CaseDrafter(this.#log, mapping, { stages, onProblem: (problem) => this.#note(problem) });
  }

  async batch(number: number): Promise<DraftBatch | null> {
    for (; this.#next < Math.min(number, this.#bounds.length - 1); this.#next++) this.#draft(this.#next);
    if (number >= this.#bounds.length - 1) return null;
    this.#next = number + 1;
    return { drafts: this.#draft(number), share: this.#bounds[number + 1]! / this.#log.caseCount };
  }

  finish(): ReadOutcome {
    this.#rejected.close();
    const unmapped = this.#drafter?.unmappedSteps() ?? [];
    return { issues: [...this.#issues, ...this.#tally.list(), ...unmapped], rejectedCount: this.#rejected.count };
  }

  #draft(number: number): RecordDraft[] {
    const drafts: RecordDraft[] = [];
    for (let index = this.#bounds[number]!; index < this.#bounds[number + 1]!; index++)
      drafts.push(this.#drafter!.draft(index));
    return drafts;
  }

  #note(problem: RowProblem): void {
    this.#tally.add(problem.issue);
    this.#rejected.add(problem);
  }
}

function batchBounds({ caseCount, caseOffsets }: EventLog, { batchRecords, batchSteps }: ReadJob): number[] {
  const bounds = [0];
  for (let index = 1; index <= caseCount; index++) {
    const first = bounds.at(-1)!;
    const steps = caseOffsets[index]! - caseOffsets[first]!;
    if (index === caseCount || index - first >= batchRecords || steps >= batchSteps) bounds.push(index);
  }
  return bounds;
}
