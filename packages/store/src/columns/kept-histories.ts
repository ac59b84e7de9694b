import type { ActivityMeaning } from "@fairlead/log";
import { ProcessHistory } from "./process-history.ts";
import { readHistory, type HistoryLocation } from "./read-history.ts";
import type { SharedLog } from "./shared-log.ts";
import { TurnQueue } from "./turn-queue.ts";

/** What is asked for: whose log, of what, and which change it has to know at least. */
export interface LogRequest {
  readonly location: HistoryLocation;
  readonly meaning: ActivityMeaning;
  readonly auditSeq: number;
}

/** How many workspaces are read at the same time: reading takes a processor and a connection. */
const READERS = 2;

/**
 * The histories of the workspaces asked for lately, each read once and then only what is new.
 * Memory: within the budget. The least recently used go first; the one that is being asked for stays, whatever it takes.
 */
export class KeptHistories {
  // in the order of their use, the last one last
  readonly #histories = new Map<string, { readonly history: ProcessHistory; readonly turn: TurnQueue }>();
  readonly #readers = new TurnQueue(READERS);
  readonly #memoryBytes: number;

  constructor(memoryBytes: number) {
    this.#memoryBytes = memoryBytes;
  }

  /**
   * The log of a workspace.
   * @throws what reading throws; what was known before is kept.
   */
  async open({ location, meaning, auditSeq }: LogRequest, signal: AbortSignal): Promise<SharedLog> {
    const { history, turn } = this.#use(location.workspaceId);
    await turn.take(signal, async () => {
      if (history.end.auditSeq >= auditSeq) return;
      await this.#readers.take(signal, async () => history.append(await readHistory(history, location, signal)));
    });
    const log = history.log(meaning);
    this.#evict(location.workspaceId);
    return log;
  }

  #use(workspaceId: string): { readonly history: ProcessHistory; readonly turn: TurnQueue } {
    const kept = this.#histories.get(workspaceId) ?? {
      history: new ProcessHistory(workspaceId),
      turn: new TurnQueue(1),
    };
    this.#histories.delete(workspaceId);
    this.#histories.set(workspaceId, kept);
    return kept;
  }

  #evict(inUse: string): void {
    let bytes = 0;
    for (const { history } of this.#histories.values()) bytes += history.byteLength;
    for (const [workspaceId, { history }] of this.#histories) {
      if (bytes <= this.#memoryBytes) return;
      if (workspaceId === inUse) continue;
      bytes -= history.byteLength;
      this.#histories.delete(workspaceId);
    }
  }
}
