import type { EventLogBuilder, EventToAppend } from "@fairlead/log";
import type { ReadOptions } from "../reading.ts";
import { NAME_KEY, ROLE, type RoleChoice } from "./attribute-role.ts";
import type { AttributeNode, AttributeTree } from "./attribute-tree.ts";
import { ByteTable, type ByteSlice } from "./byte-table.ts";
import type { ByteTextDecoder } from "./byte-text.ts";
import { CaseNames } from "./case-names.ts";
import { ELEMENT, type ElementKind } from "./element-kind.ts";
import { EventDraft } from "./event-draft.ts";
import type { LinePlace } from "../markup/line-counter.ts";
import { PendingValues } from "./pending-values.ts";
import { meetType, quoteValue, reportValue } from "./value-report.ts";
import { ValueStore } from "./value-store.ts";
import type { XesIssueCode, XesIssues } from "./xes-issues.ts";

/** The place of a tag, in numbers of its own, since each event asks for it and few say it. */
interface TagPlace {
  readonly tokenLine: number;
  readonly tokenColumn: number;
}

type Mutable<Value> = { -readonly [Part in keyof Value]: Value[Part] };

/** What the collector stands on. */
export interface CollectorParts {
  readonly builder: EventLogBuilder;
  readonly tree: AttributeTree;
  readonly decoder: ByteTextDecoder;
  readonly issues: XesIssues;
  readonly options: ReadOptions;
  /** Where the tag read last starts. */
  readonly tag: TagPlace;
}

/**
 * Makes events and cases of the attributes that the document's structure delivers.
 * Edges: an event is taken when it ends, a case when its trace ends; what the file cuts off in between does not enter the log.
 */
export class XesCollector {
  readonly draft: EventDraft;
  eventCount = 0;
  traceCount = 0;
  /** Events that are not of the lifecycle transition asked for. */
  leftOutByLifecycle = 0;
  hasActors = false;
  readonly #parts: CollectorParts;
  readonly #values: ValueStore;
  readonly #caseNames: CaseNames;
  readonly #eventValues = new PendingValues();
  readonly #traceValues = new PendingValues();
  /** The number of the first event of the trace. */
  #traceStart = 0;
  /** One event for all, filled anew each time. */
  readonly #event: Mutable<EventToAppend> = {
    case: 0,
    activity: 0,
    at: NaN,
    precision: "second",
    actor: -1,
    row: 0,
    sortAt: undefined,
  };
  /** The values of the event as "key=value", only where somebody listens to rejected rows. */
  readonly #cells: string[] = [];
  readonly #nameBytes = new ByteTable();
  #traceName: string | null = null;
  #isNewName = false;
  #eventLine = 1;
  #eventColumn = 1;

  constructor(parts: CollectorParts, choice: RoleChoice) {
    this.#parts = parts;
    this.#caseNames = new CaseNames(parts.builder.cases);
    this.#values = new ValueStore(parts.decoder);
    this.draft = new EventDraft(choice, parts.decoder, parts.issues);
  }

  startTrace(): void {
    this.traceCount++;
    this.#traceName = null;
    this.#traceValues.clear();
    this.#traceStart = this.#parts.builder.eventCount;
  }

  endTrace(): void {
    const { builder, issues } = this.#parts;
    if (this.#traceStart === builder.eventCount) {
      issues.add("xes-trace-empty", { name: this.#traceName ?? String(this.traceCount) });
      return;
    }
    const name = this.#traceName;
    const caseId =
      name === null
        ? this.#caseNames.claimNumbered(this.traceCount)
        : this.#caseNames.claim(name, this.#isNewName && this.#parts.decoder.brokenCount === 0);
    const given = builder.cases.at(caseId);
    if (name === null) issues.add("xes-trace-unnamed", { name: given });
    else if (given !== name) {
      issues.add("xes-trace-repeated", { name, given });
      builder.caseAttributes.writer(NAME_KEY).set(caseId, name, "text");
    }
    this.#traceValues.write(caseId);
  }

  startEvent(): void {
    this.eventCount++;
    const { tag } = this.#parts;
    this.#eventLine = tag.tokenLine;
    this.#eventColumn = tag.tokenColumn;
    this.#eventValues.clear();
    if (this.#cells.length > 0) this.#cells.length = 0;
    this.draft.clear();
  }

  endEvent(isInTrace: boolean): void {
    if (!isInTrace) return this.#reject("xes-event-outside-trace");
    const { draft } = this;
    if (this.#parts.options.lifecycle === "complete" && !draft.isComplete) {
      this.leftOutByLifecycle++;
      return;
    }
    const { builder } = this.#parts;
    const activity = draft.activityIn(builder);
    if (activity < 0) return this.#reject("xes-event-without-activity");
    draft.settle();
    if (draft.precision === "order" && Number.isNaN(draft.at) && !draft.hasBrokenTime) {
      this.#parts.issues.addAt(this.#eventPlace(), "xes-time-missing");
    }
    const actor = draft.actorIn(builder);
    if (actor >= 0) this.hasActors = true;
    this.#eventValues.write(builder.eventCount);
    const { at, precision } = draft;
    const staysBehind = draft.staysBehind || precision === "order" || precision === "unknown";
    const event = this.#event;
    // the case of a trace is always the next one, so that no event waits for its name
    event.case = builder.cases.size;
    event.activity = activity;
    event.at = at;
    event.precision = precision;
    event.actor = actor;
    event.row = this.#eventLine;
    event.sortAt = staysBehind && !Number.isNaN(at) ? NaN : undefined;
    builder.append(event);
  }

  /** Takes the value of an attribute of an event or a trace, nested or not. */
  value(node: AttributeNode, type: ElementKind, bytes: Uint8Array, slice: ByteSlice): void {
    if ((node.types & (1 << type)) === 0) meetType(this.#parts.issues, node, type);
    node.count++;
    if (node.level === "event") this.#eventValue(node, type, bytes, slice);
    else this.#traceValue(node, type, bytes, slice);
  }

  #eventValue(node: AttributeNode, type: ElementKind, bytes: Uint8Array, slice: ByteSlice): void {
    if (node.lastOwner === this.eventCount) this.#parts.issues.add("xes-key-repeated", {}, node.path.join("/"));
    node.lastOwner = this.eventCount;
    if (this.#parts.options.onRejected !== undefined) {
      this.#cells.push(`${node.path.join("/")}=${this.#parts.decoder.decode(bytes, slice.start, slice.end)}`);
    }
    let keptType = type;
    if (node.roles !== 0) {
      const outcome = this.draft.take(node, bytes, slice);
      if (outcome === "held") return;
      if (outcome === "kept-as-text") {
        keptType = ELEMENT.string;
        const value = this.#parts.decoder.decode(bytes, slice.start, slice.end);
        this.#parts.issues.add("xes-time-invalid", { value: quoteValue(value) }, node.key);
      }
    }
    if (node.writer === null) this.#parts.tree.writer(node, this.#parts.builder.eventAttributes);
    this.#keep(node, keptType, bytes, slice);
  }

  #traceValue(node: AttributeNode, type: ElementKind, bytes: Uint8Array, slice: ByteSlice): void {
    if (node.lastOwner === this.traceCount) this.#parts.issues.add("xes-key-repeated", {}, node.path.join("/"));
    node.lastOwner = this.traceCount;
    if ((node.roles & ROLE.case) !== 0 && slice.start < slice.end) {
      const before = this.#nameBytes.size;
      this.#isNewName = this.#nameBytes.intern(0, bytes, slice) === before;
      this.#traceName = this.#parts.decoder.decode(bytes, slice.start, slice.end);
      if ((node.roles & ROLE.held) !== 0) return;
    }
    if (node.writer === null) this.#parts.tree.writer(node, this.#parts.builder.caseAttributes);
    this.#keep(node, type, bytes, slice);
  }

  #keep(node: AttributeNode, type: ElementKind, bytes: Uint8Array, slice: ByteSlice): void {
    const textId = this.#values.intern(node, type, bytes, slice);
    const { state } = this.#values;
    if (state !== "fine") {
      const value = this.#parts.decoder.decode(bytes, slice.start, slice.end);
      reportValue(this.#parts.issues, node, { type, state, value });
    }
    if (textId < 0) return;
    const pending = node.level === "event" ? this.#eventValues : this.#traceValues;
    pending.push(node, textId, this.#values.kind);
  }

  #reject(code: XesIssueCode): void {
    const issue = this.#parts.issues.addAt(this.#eventPlace(), code);
    this.#parts.options.onRejected?.({ line: this.#eventLine, issue, cells: [...this.#cells] });
  }

  #eventPlace(): LinePlace {
    return { line: this.#eventLine, column: this.#eventColumn };
  }
}
