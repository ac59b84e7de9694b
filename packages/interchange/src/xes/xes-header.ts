import type { ActivityMeaning, Outcome } from "@fairlead/log";
import { OWN_KEY } from "./attribute-role.ts";
import type { AttributeNode } from "./attribute-tree.ts";
import type { ByteSlice } from "./byte-table.ts";
import type { ByteTextDecoder } from "./byte-text.ts";
import { parseClassifierKeys, type Classifier } from "./classifier.ts";
import type { ElementKind } from "./element-kind.ts";
import { meetType, reportValue } from "./value-report.ts";
import { ValueStore } from "./value-store.ts";
import type { XesIssues } from "./xes-issues.ts";
import { XsdDateTimeReader } from "../markup/xsd-date-time.ts";

/** A level that declarations are about. */
export type Scope = "event" | "trace";

/** The scope a `<global>` or `<classifier>` names; events are meant where it names none. */
export function parseScope(text: string | null): Scope {
  return text === "trace" ? "trace" : "event";
}

/** What stands before the traces: classifiers, global attributes, and attributes of the log itself. */
export class XesHeader {
  /** Attributes of the log itself that the event log has no place for, nested ones not counted. */
  attributeCount = 0;
  meaning: ActivityMeaning = "activity";
  observedUntilAt: number | null = null;
  /** Outcomes by activity. */
  readonly outcomes: Map<string, Outcome> = new Map();
  readonly #written: { readonly name: string; readonly scope: Scope; readonly keys: string }[] = [];
  readonly #globals: Readonly<Record<Scope, Map<string, ElementKind>>> = { event: new Map(), trace: new Map() };
  readonly #values: ValueStore;
  readonly #issues: XesIssues;

  constructor(decoder: ByteTextDecoder, issues: XesIssues) {
    this.#values = new ValueStore(decoder);
    this.#issues = issues;
  }

  addClassifier(name: string, scope: Scope, keys: string): void {
    this.#written.push({ name, scope, keys });
  }

  /** Notes that the file declares an attribute to be present on every event or trace. */
  declare(scope: Scope, key: string, type: ElementKind): void {
    this.#globals[scope].set(key, type);
  }

  globals(scope: Scope): ReadonlyMap<string, ElementKind> {
    return this.#globals[scope];
  }

  /** The classifiers, their keys parted with the help of the declared ones. */
  classifiers(): Classifier[] {
    return this.#written.map(({ name, scope, keys }) => ({
      name,
      scope,
      keys: parseClassifierKeys(keys, new Set(this.#globals[scope].keys())),
    }));
  }

  /** Whether attributes inside a node matter: those of the log's own attributes do not, but for the ones this program writes. */
  wants(outer: AttributeNode): boolean {
    return outer.level !== "log" || outer.path.length === 0 || outer.path[0] === OWN_KEY.outcomes;
  }

  /** Takes an attribute of the log itself. */
  value(node: AttributeNode, type: ElementKind, bytes: Uint8Array, slice: ByteSlice): void {
    if ((node.types & (1 << type)) === 0) meetType(this.#issues, node, type);
    node.count++;
    const value = this.#values.check(type, bytes, slice);
    reportValue(this.#issues, node, { type, state: value.state, value: value.text });
    if (this.#takeOwn(node, value.text, bytes, slice)) return;
    if (node.path.length === 1) this.attributeCount++;
  }

  #takeOwn(node: AttributeNode, text: string, bytes: Uint8Array, slice: ByteSlice): boolean {
    const [key] = node.path;
    if (key === OWN_KEY.meaning) this.meaning = text === "stage" ? "stage" : "activity";
    else if (key === OWN_KEY.observedUntil) {
      const at = new XsdDateTimeReader().read(bytes, slice.start, slice.end);
      this.observedUntilAt = Number.isNaN(at) ? null : at;
    } else if (key === OWN_KEY.outcomes) {
      if (node.path.length === 2 && (text === "won" || text === "lost")) this.outcomes.set(node.key, text);
    } else return false;
    return true;
  }
}
