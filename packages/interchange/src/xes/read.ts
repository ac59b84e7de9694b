import { EventLogBuilder, type EventLog, type Outcome } from "@fairlead/log";
import type { ByteSource, MappedColumn, ReadOptions, ReadResult } from "../reading.ts";
import { chooseRoles, LIFECYCLE_KEY, NAME_KEY, useOfKey, type RoleChoice } from "./attribute-role.ts";
import { AttributeTree } from "./attribute-tree.ts";
import { ByteTextDecoder } from "./byte-text.ts";
import { Utf8Chunks } from "../markup/utf8-chunks.ts";
import { XesCollector } from "./xes-collector.ts";
import { XesDocument } from "./xes-document.ts";
import { XesHeader, type Scope } from "./xes-header.ts";
import { createXesIssues, type XesIssues } from "./xes-issues.ts";
import { XmlScanner } from "./xml-scanner.ts";

/**
 * Reads an XES event log (IEEE 1849, and XES 1.0 and 2.0 before it): one case per trace, one event per event.
 * Edges: times that are equal, and events without a time, keep the order of the file; whatever cannot be used is counted in an issue; a
 * truncated file gives what it holds up to the cut.
 * Cost: one pass; memory: the log, plus the bytes of distinct values while reading, plus one chunk.
 * @source IEEE Std 1849-2016, IEEE Standard for eXtensible Event Stream (XES).
 */
export async function readXes(source: ByteSource, options: ReadOptions = {}): Promise<ReadResult> {
  const reading = new XesReading(source.name, options);
  const utf8 = new Utf8Chunks();
  let bytesRead = 0;
  for await (const chunk of source.chunks) {
    bytesRead += chunk.length;
    reading.push(utf8.push(chunk));
    options.onProgress?.({ bytesRead, rows: reading.eventCount });
  }
  reading.push(utf8.finish());
  return reading.finish(utf8.unknownEncoding);
}

/** One file on its way to a log. */
class XesReading {
  readonly #options: ReadOptions;
  readonly #file: string;
  readonly #issues: XesIssues;
  readonly #builder = new EventLogBuilder();
  readonly #decoder = new ByteTextDecoder();
  readonly #scanner: XmlScanner;
  readonly #header: XesHeader;
  readonly #tree: AttributeTree;
  readonly #document: XesDocument;
  #isClassifierUnknown = false;
  #choice: RoleChoice | null = null;
  #collector: XesCollector | null = null;

  constructor(file: string, options: ReadOptions) {
    this.#file = file;
    this.#options = options;
    this.#issues = createXesIssues(file);
    this.#scanner = new XmlScanner((code, place) => this.#issues.addAt(place, code));
    this.#issues.place = () => ({ line: this.#scanner.tokenLine, column: this.#scanner.tokenColumn });
    this.#header = new XesHeader(this.#decoder, this.#issues);
    this.#tree = new AttributeTree(this.#decoder, (level, key) => {
      if (level === "log") return { key, roles: 0, globalType: -1 };
      const globalType = this.#header.globals(level).get(key) ?? -1;
      return { ...useOfKey(level, key, this.#choice!), globalType };
    });
    this.#document = new XesDocument({
      scanner: this.#scanner,
      decoder: this.#decoder,
      tree: this.#tree,
      header: this.#header,
      issues: this.#issues,
      startContent: () => this.#startContent(),
    });
  }

  get eventCount(): number {
    return this.#collector?.eventCount ?? 0;
  }

  push(chunk: Uint8Array): void {
    for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
      this.#scanner.feed(chunk.subarray(start, start + PIECE_BYTES));
      this.#document.run();
    }
  }

  finish(unknownEncoding: string | null): ReadResult {
    this.#scanner.finish();
    this.#document.run();
    this.#document.finish();
    if (unknownEncoding !== null) this.#issues.addOfFile("xes-encoding-unknown", 1, { encoding: unknownEncoding });
    this.#reportFile();
    const mapping = this.#mapping();
    const log = this.#buildLog();
    return { format: "xes", mapping, log, issues: this.#issues.list() };
  }

  /** Settles what names the activity, which needs the classifiers of the header. */
  #startContent(): XesCollector {
    const wanted = this.#options.classifier;
    const found = this.#header.classifiers().find(({ name }) => name === wanted);
    if (wanted !== undefined && found === undefined) this.#isClassifierUnknown = true;
    this.#choice = chooseRoles(this.#options, found?.keys ?? []);
    this.#collector = new XesCollector(
      {
        builder: this.#builder,
        tree: this.#tree,
        decoder: this.#decoder,
        issues: this.#issues,
        options: this.#options,
        tag: this.#scanner,
      },
      this.#choice,
    );
    return this.#collector;
  }

  #buildLog(): EventLog | null {
    if (this.#isClassifierUnknown || this.#builder.eventCount === 0) return null;
    const { meaning, observedUntilAt, outcomes } = this.#header;
    const outcomesById = new Map<number, Outcome>();
    for (const [activity, outcome] of outcomes) {
      const id = this.#builder.activities.idOf(activity);
      if (id !== undefined) outcomesById.set(id, outcome);
    }
    return this.#builder.build({
      source: { system: "xes", file: this.#file },
      meaning,
      outcomes: outcomesById,
      ...(observedUntilAt === null ? {} : { observedUntilAt }),
    });
  }

  #mapping(): MappedColumn[] {
    const collector = this.#collector;
    if (collector === null) return [];
    const choice = this.#choice!;
    const activity = choice.activity ?? this.#options.classifier!;
    const mapping: MappedColumn[] = [
      { role: "case", column: choice.case },
      { role: "activity", column: activity },
    ];
    if (collector.draft.timeCount > 0) mapping.push({ role: "time", column: choice.time });
    if (collector.hasActors) mapping.push({ role: "actor", column: choice.actor });
    if (collector.draft.transitions.length > 0) mapping.push({ role: "lifecycle", column: LIFECYCLE_KEY });
    return mapping;
  }

  /** Reports what holds for the file as a whole. */
  #reportFile(): void {
    const issues = this.#issues;
    this.#reportHeader();
    issues.addOfFile("xes-encoding-broken", this.#decoder.brokenCount);
    const collector = this.#collector;
    if (collector === null || this.#builder.eventCount === 0) issues.addOfFile("xes-no-events", 1);
    if (collector === null) return;
    const { transitions, timeCount, midnightCount } = collector.draft;
    issues.addOfFile("xes-lifecycle-left-out", collector.leftOutByLifecycle);
    if (this.#options.lifecycle !== "complete" && transitions.length > 1) {
      issues.addOfFile("xes-lifecycle-mixed", 1, { transitions: transitions.slice(0, MOST_LISTED).join(", ") });
    }
    if (timeCount > 1 && midnightCount === timeCount) issues.addOfFile("xes-times-at-midnight", timeCount);
  }

  #reportHeader(): void {
    const issues = this.#issues;
    issues.addOfFile("xes-log-attributes-left-out", this.#header.attributeCount);
    const classifiers = this.#header.classifiers();
    const names = classifiers
      .filter(({ scope, keys }) => scope === "event" && (keys.length !== 1 || keys[0] !== NAME_KEY))
      .map(({ name }) => name);
    const list = names.slice(0, MOST_LISTED).join(", ");
    if (this.#isClassifierUnknown) {
      issues.addOfFile("xes-classifier-unknown", 1, { classifier: this.#options.classifier!, available: list });
    } else if (names.length > 0 && this.#options.classifier === undefined && this.#options.activity === undefined) {
      issues.addOfFile("xes-classifiers-available", 1, { available: list });
    }
    for (const { name, scope, keys } of classifiers) {
      for (const key of keys) {
        if (!this.#header.globals(scope).has(key)) {
          issues.addOfFile("xes-classifier-key-undeclared", 1, { classifier: name }, key);
        }
      }
    }
    this.#reportGlobals("event", this.#collector?.eventCount ?? 0);
    this.#reportGlobals("trace", this.#collector?.traceCount ?? 0);
  }

  #reportGlobals(scope: Scope, total: number): void {
    const counts = new Map<string, number>();
    for (const node of this.#tree.nodes) {
      if (node.level === scope && node.path.length === 1 && node.position === 0) counts.set(node.key, node.count);
    }
    for (const key of this.#header.globals(scope).keys()) {
      this.#issues.addOfFile("xes-global-missing", total - (counts.get(key) ?? 0), { scope }, key);
    }
  }
}

/** Bytes read at a time, however large the chunks come: so few that they stay in the cache nearest to the processor. */
const PIECE_BYTES = 1 << 16;

/** The most names that a sentence lists. */
const MOST_LISTED = 20;
