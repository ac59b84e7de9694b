import { FairleadError, IssueTally, type Issue } from "@fairlead/base";
import { openTable, type OpenTable, type ReadProgress } from "@fairlead/interchange";
import type { RecordDraft, RowProblem } from "../draft/draft.ts";
import { RowDrafter } from "../draft/draft-rows.ts";
import { openFile, type OpenFile } from "../file/open-file.ts";
import type { CompanyMapping, PersonMapping } from "../mapping/mapping.ts";
import type { DraftBatch, DraftReading, ReadJob, ReadOutcome } from "./read-job.ts";
import { RejectedFile } from "./rejected-file.ts";

/** A table of people or companies, read row by row: memory does not grow with it. */
export class ContactReading implements DraftReading {
  readonly #table: OpenTable;
  readonly #file: OpenFile;
  readonly #rejected: RejectedFile;
  readonly #tally: IssueTally;
  readonly #drafter: RowDrafter;
  readonly #batchRecords: number;
  #waiting: RecordDraft[] = [];
  #isRead = false;
  #next = 0;

  private constructor(
    {
      table,
      file,
      rejected,
      tally,
    }: {
      readonly table: OpenTable;
      readonly file: OpenFile;
      readonly rejected: RejectedFile;
      readonly tally: IssueTally;
    },
    mapping: PersonMapping | CompanyMapping,
    batchRecords: number,
  ) {
    this.#table = table;
    this.#file = file;
    this.#rejected = rejected;
    this.#tally = tally;
    this.#batchRecords = batchRecords;
    this.#drafter = new RowDrafter(table.header ?? [], mapping, (problem) => this.#note(problem));
  }

  /**
   * Opens a table.
   * @throws {FairleadError} `import-file-unusable` when it is none.
   */
  static async open(
    job: ReadJob,
    mapping: PersonMapping | CompanyMapping,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<ContactReading> {
    const file = await openFile(job.path, { name: job.name });
    const rejected = new RejectedFile(job.rejectedPath);
    const tally = new IssueTally();
    const onRejected = (problem: RowProblem): void => rejected.add(problem);
    const table = await openTable(file.source, { ...job.read, onProgress, onRejected });
    if (table.header === null)
      throw new FairleadError("import-file-unusable", { reason: table.issues()[0]?.code ?? "" });
    return new ContactReading({ table, file, rejected, tally }, mapping, job.batchRecords);
  }

  /** @throws {FairleadError} `import-file-damaged` when the file does not unpack. */
  async batch(number: number): Promise<DraftBatch | null> {
    for (; this.#next < number; this.#next++) await this.#take();
    this.#next++;
    const drafts = await this.#take();
    const share = this.#file.sizeBytes === 0 ? 1 : Math.min(1, this.#file.bytesTaken() / this.#file.sizeBytes);
    return drafts.length === 0 ? null : { drafts, share };
  }

  finish(): ReadOutcome {
    this.#rejected.close();
    const issues: Issue[] = [...this.#table.issues(), ...this.#tally.list()];
    return { issues, rejectedCount: this.#rejected.count };
  }

  async #take(): Promise<RecordDraft[]> {
    while (this.#waiting.length < this.#batchRecords && !this.#isRead) {
      const { value, done } = await this.#table.rows.next();
      if (done === true) {
        this.#isRead = true;
        const how = this.#file.failure();
        if (how !== null) throw new FairleadError("import-file-damaged", { how: how.slice("gzip-".length) });
        break;
      }
      for (const row of value) {
        const draft = this.#drafter.draft(row);
        if (draft !== null) this.#waiting.push(draft);
      }
    }
    return this.#waiting.splice(0, this.#batchRecords);
  }

  #note(problem: RowProblem): void {
    this.#tally.add(problem.issue);
    this.#rejected.add(problem);
  }
}
