import type { AttributeNode, AttributeTree } from "./attribute-tree.ts";
import { ByteTable } from "./byte-table.ts";
import type { ByteTextDecoder } from "./byte-text.ts";
import { DocumentStack, OUTSIDE, type Surrounding } from "./document-stack.ts";
import { ELEMENT, elementKind, ELEMENT_NAMES, type ElementKind } from "./element-kind.ts";
import type { XesCollector } from "./xes-collector.ts";
import { parseScope, type Scope, type XesHeader } from "./xes-header.ts";
import type { XesIssues } from "./xes-issues.ts";
import type { XmlScanner } from "./xml-scanner.ts";
import { TOKEN_CLOSE, TOKEN_EMPTY, TOKEN_MORE, type ScannedPart } from "./xml-token.ts";

/** What a document is read with. `startContent` gives the collector once the header is complete: at the first trace or event. */
export interface DocumentParts {
  readonly scanner: XmlScanner;
  readonly decoder: ByteTextDecoder;
  readonly tree: AttributeTree;
  readonly header: XesHeader;
  readonly issues: XesIssues;
  readonly startContent: () => XesCollector;
}

/**
 * Follows the structure of an XES document and hands on what stands in it.
 * Edges: elements that do not belong where they are, or are unknown, are reported and left out with all they hold; a missing end tag is made up
 * for, a surplus one passed over. Any depth of nesting is walked without recursion.
 */
export class XesDocument {
  readonly #parts: DocumentParts;
  readonly #stack = new DocumentStack();
  readonly #names = new ByteTable();
  /** The kinds of elements by the ids of their names, and those ids by the shapes of their tags. */
  readonly #kindOfName: ElementKind[] = [];
  readonly #nameOfShape: number[] = [];
  /** What tags of a shape meant when last met, by shape and by what they stood in. */
  readonly #known: KnownTag[] = [];
  #collector: XesCollector | null = null;
  #globalScope: Scope = "event";
  #logCount = 0;

  constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  /** Reads all tags that the scanner has. */
  run(): void {
    const { scanner } = this.#parts;
    for (;;) {
      const token = scanner.next();
      if (token === TOKEN_MORE) return;
      if (token === TOKEN_CLOSE) this.#endTag();
      else this.#startTag(token === TOKEN_EMPTY);
    }
  }

  /** Ends the document where the data ends. */
  finish(): void {
    const { scanner, issues } = this.#parts;
    const { endsInside, endPlace } = scanner;
    issues.place = () => endPlace;
    if (this.#logCount === 0) issues.add("xes-no-log");
    else if (this.#stack.depth > 0 || endsInside) issues.add("xes-truncated", { element: nameOf(this.#stack.kind) });
    while (this.#stack.depth > 0) {
      // what the cut-off event would have said further is not known, so it does not count
      const kind = this.#stack.kind;
      this.#stack.pop();
      if (kind === ELEMENT.trace) this.#collector!.endTrace();
    }
  }

  #startTag(isEmpty: boolean): void {
    const { scanner, issues } = this.#parts;
    if (scanner.shape !== null && this.#knownTag(scanner.shape.id, isEmpty)) return;
    const kind = this.#kindOfName[this.#nameId()]!;
    if ((ALLOWED_AROUND[kind]! & (1 << this.#stack.kind)) === 0 && !this.#makeRoom(kind)) {
      if (!isEmpty) this.#push(ELEMENT.unknown, null);
      return;
    }
    const phase = phaseOf(kind, this.#stack.kind);
    if (!this.#stack.enterPhase(phase)) issues.add("xes-element-order", { element: nameOf(kind) });
    if (kind <= ELEMENT.container) this.#attribute(kind, isEmpty);
    else this.#structure(kind, isEmpty);
  }

  /** Delivers what only differs by its value from a tag met before at the same place. */
  #knownTag(shapeId: number, isEmpty: boolean): boolean {
    const stack = this.#stack;
    const known = this.#known[shapeId * SURROUNDINGS + stack.kind];
    if (known === undefined || known.parent !== stack.node) return false;
    const { kind, node } = known;
    if (!stack.enterPhase(known.phase)) this.#parts.issues.add("xes-element-order", { element: nameOf(kind) });
    if (kind <= ELEMENT.id) this.#deliver(node, kind, this.#parts.scanner.parts[1]!);
    else this.#startContent(kind);
    if (!isEmpty) stack.push(kind, known.nameId, node);
    else this.#closed(kind, 0);
    return true;
  }

  /** Closes what an event or trace cannot stand in; false, with an issue, if the element cannot stand here at all. */
  #makeRoom(kind: ElementKind): boolean {
    const { issues } = this.#parts;
    const around = this.#stack.kind;
    if (around === ELEMENT.unknown) return false;
    if (kind === ELEMENT.event || kind === ELEMENT.trace) {
      const level = this.#stack.levelAround((inner) => canBeCutShort(inner, kind));
      if (level >= 0 && level < this.#stack.depth - 1) {
        issues.add("xes-end-tag-mismatch", { element: nameOf(around) });
        while (this.#stack.depth - 1 > level) this.#closeInnermost();
        return true;
      }
    }
    if (kind === ELEMENT.unknown) issues.add("xes-element-unknown", {}, this.#tagName());
    else issues.add("xes-element-misplaced", { around: nameOf(around) }, nameOf(kind));
    return false;
  }

  #structure(kind: ElementKind, isEmpty: boolean): void {
    const { tree, issues, scanner } = this.#parts;
    let node: AttributeNode | null = null;
    if (kind === ELEMENT.log) {
      if (++this.#logCount > 1) issues.add("xes-second-log");
      node = tree.roots.log;
    } else if (kind === ELEMENT.trace || kind === ELEMENT.event) {
      node = kind === ELEMENT.event ? tree.roots.event : tree.roots.trace;
      this.#startContent(kind);
    } else if (kind === ELEMENT.values) node = this.#stack.node;
    else this.#declaration(kind);
    if (kind === ELEMENT.trace || kind === ELEMENT.event) {
      if (scanner.partCount > 0) this.#reportParts(kind, NO_PARTS);
      else this.#remember(kind, node!);
    }
    if (!isEmpty) this.#push(kind, node);
    else if (kind === ELEMENT.event || kind === ELEMENT.trace) this.#closed(kind, 0);
  }

  #startContent(kind: ElementKind): void {
    this.#collector ??= this.#parts.startContent();
    this.#parts.scanner.learnsShapes = true;
    if (kind === ELEMENT.trace) this.#collector.startTrace();
    else this.#collector.startEvent();
  }

  #declaration(kind: ElementKind): void {
    const { header } = this.#parts;
    const known = DECLARATION_PARTS[kind] ?? NO_PARTS;
    this.#reportParts(kind, known);
    if (kind === ELEMENT.global) {
      this.#globalScope = parseScope(this.#required(kind, "scope"));
      return;
    }
    if (kind === ELEMENT.classifier) {
      const name = this.#required(kind, "name");
      const keys = this.#required(kind, "keys");
      if (name !== null && keys !== null) header.addClassifier(name, parseScope(this.#partText("scope")), keys);
      return;
    }
    for (const part of known) this.#required(kind, part);
  }

  #attribute(kind: ElementKind, isEmpty: boolean): void {
    const { scanner, issues } = this.#parts;
    const key = this.#findPart("key");
    const value = this.#findPart("value");
    const held = (key === null ? 0 : 1) + (value === null ? 0 : 1);
    if (scanner.partCount > held) this.#reportParts(kind, ATTRIBUTE_PARTS);
    if (key === null) issues.add("xes-part-missing", { part: "key" }, nameOf(kind));
    const node = key === null ? null : this.#nodeOf(kind, key);
    if (kind <= ELEMENT.id) {
      if (value === null) issues.add("xes-part-missing", { part: "value" }, nameOf(kind));
      else if (node !== null) {
        this.#deliver(node, kind, value);
        if (value === scanner.parts[1]) this.#remember(kind, node);
      }
    }
    if (!isEmpty) this.#push(node === null ? ELEMENT.unknown : kind, node);
    else if (kind === ELEMENT.list) this.#closed(kind, 0);
  }

  /** Remembers what the tag means, if its shape is known. */
  #remember(kind: ElementKind, node: AttributeNode): void {
    const { shape } = this.#parts.scanner;
    const { kind: around, node: parent } = this.#stack;
    // items of a list are different attributes from one to the next
    if (shape === null || parent === null || around === ELEMENT.values) return;
    const nameId = this.#nameId();
    this.#known[shape.id * SURROUNDINGS + around] = { kind, node, parent, phase: phaseOf(kind, around), nameId };
  }

  /** The first part of a name. */
  #findPart(name: string): ScannedPart | null {
    const { parts, partCount } = this.#parts.scanner;
    for (let index = 0; index < partCount; index++) {
      if (this.#partName(parts[index]!) === name) return parts[index]!;
    }
    return null;
  }

  /** The node an attribute belongs to; null where it is a declaration or cannot be kept. */
  #nodeOf(kind: ElementKind, key: ScannedPart): AttributeNode | null {
    const { scanner, tree, header, issues, decoder } = this.#parts;
    const around = this.#stack.kind;
    if (around === ELEMENT.global) {
      header.declare(this.#globalScope, decoder.decode(scanner.bytes, key.start, key.end), kind);
      return null;
    }
    const outer = this.#stack.node;
    if (outer === null || !header.wants(outer)) return null;
    const parent = around === ELEMENT.values ? tree.item(outer, this.#stack.countItem()) : outer;
    const node = parent === null ? null : tree.child(parent, scanner.bytes, key);
    if (node === null) issues.add(tree.isFull ? "xes-attributes-too-many" : "xes-nesting-too-deep");
    return node;
  }

  #deliver(node: AttributeNode, kind: ElementKind, value: ScannedPart): void {
    const { header, scanner } = this.#parts;
    if (node.level === "log") header.value(node, kind, scanner.bytes, value);
    else this.#collector!.value(node, kind, scanner.bytes, value);
  }

  #endTag(): void {
    const { issues } = this.#parts;
    const level = this.#stack.levelOf(this.#nameId());
    if (level !== this.#stack.depth - 1 || level < 0) issues.add("xes-end-tag-mismatch", { element: this.#tagName() });
    if (level < 0) return;
    while (this.#stack.depth > level) this.#closeInnermost();
  }

  #closeInnermost(): void {
    const { kind, phase } = this.#stack;
    this.#stack.pop();
    this.#closed(kind, phase);
  }

  /** Acts on the end of an element, which is no longer on the stack. */
  #closed(kind: Surrounding, phase: number): void {
    if (kind === ELEMENT.event) this.#collector!.endEvent(this.#stack.kind === ELEMENT.trace);
    else if (kind === ELEMENT.trace) this.#collector!.endTrace();
    else if (kind === ELEMENT.list && phase < VALUES_PHASE) this.#parts.issues.add("xes-list-without-values");
  }

  #push(kind: ElementKind, node: AttributeNode | null): void {
    this.#stack.push(kind, this.#nameId(), node);
  }

  /** The id of the name of the tag. */
  #nameId(): number {
    const { shape, bytes, nameStart, nameEnd } = this.#parts.scanner;
    const known = shape === null ? undefined : this.#nameOfShape[shape.id];
    if (known !== undefined) return known;
    const id = this.#names.intern(0, bytes, { start: nameStart, end: nameEnd });
    this.#kindOfName[id] ??= elementKind(bytes, nameStart, nameEnd);
    if (shape !== null) this.#nameOfShape[shape.id] = id;
    return id;
  }

  #required(kind: ElementKind, part: string): string | null {
    const text = this.#partText(part);
    if (text === null) this.#parts.issues.add("xes-part-missing", { part }, nameOf(kind));
    return text;
  }

  #partText(name: string): string | null {
    const { scanner, decoder } = this.#parts;
    const part = this.#findPart(name);
    return part === null ? null : decoder.decode(scanner.bytes, part.start, part.end);
  }

  #partName(part: ScannedPart): string {
    return this.#parts.decoder.decode(this.#parts.scanner.bytes, part.nameStart, part.nameEnd);
  }

  #reportParts(kind: ElementKind, known: readonly string[]): void {
    const { scanner, issues } = this.#parts;
    for (let index = 0; index < scanner.partCount; index++) {
      const name = this.#partName(scanner.parts[index]!);
      if (!known.includes(name) && !/^xml(?:ns|:)/u.test(name))
        issues.add("xes-part-unknown", { part: name }, nameOf(kind));
    }
  }

  #tagName(): string {
    const { scanner, decoder } = this.#parts;
    return decoder.decode(
      scanner.bytes,
      scanner.nameStart,
      Math.min(scanner.nameEnd, scanner.nameStart + LONGEST_NAME),
    );
  }
}

/** How many surroundings there are. */
const SURROUNDINGS = OUTSIDE + 1;

interface KnownTag {
  readonly kind: ElementKind;
  readonly node: AttributeNode;
  readonly parent: AttributeNode;
  readonly phase: number;
  readonly nameId: number;
}

/** The longest piece of a tag name that a sentence quotes. */
const LONGEST_NAME = 40;

const NO_PARTS: readonly string[] = [];
const ATTRIBUTE_PARTS: readonly string[] = ["key", "value"];
const DECLARATION_PARTS: Readonly<Record<number, readonly string[]>> = {
  [ELEMENT.extension]: ["name", "prefix", "uri"],
  [ELEMENT.classifier]: ["name", "keys", "scope"],
  [ELEMENT.global]: ["scope"],
};

function nameOf(kind: Surrounding): string {
  return kind === OUTSIDE ? "" : ELEMENT_NAMES[kind]!;
}

/** Whether an element can end where a new event or trace begins, because its own end tag must be missing. */
function canBeCutShort(inner: Surrounding, outer: ElementKind): boolean {
  if (inner === ELEMENT.trace) return outer === ELEMENT.trace;
  return inner <= ELEMENT.event || inner === ELEMENT.values;
}

const IN_LOG = 1 << ELEMENT.log;
const IN_TRACE = 1 << ELEMENT.trace;
const ATTRIBUTE_KINDS = (1 << (ELEMENT.container + 1)) - 1;
const AROUND_ATTRIBUTES =
  IN_LOG | IN_TRACE | ATTRIBUTE_KINDS | (1 << ELEMENT.event) | (1 << ELEMENT.global) | (1 << ELEMENT.values);

/** The elements each element may stand in, as bits. */
const ALLOWED_AROUND: readonly number[] = ELEMENT_NAMES.map((_, kind) => {
  if (kind <= ELEMENT.container) return AROUND_ATTRIBUTES;
  switch (kind) {
    case ELEMENT.event:
      return IN_LOG | IN_TRACE;
    case ELEMENT.values:
      return 1 << ELEMENT.list;
    case ELEMENT.log:
      return 1 << OUTSIDE;
    case ELEMENT.unknown:
      return 0;
    default:
      return IN_LOG;
  }
});

const VALUES_PHASE = 2;
const LOG_PHASES: ReadonlyMap<ElementKind, number> = new Map<ElementKind, number>([
  [ELEMENT.extension, 1],
  [ELEMENT.global, 2],
  [ELEMENT.classifier, 3],
  [ELEMENT.trace, 5],
  [ELEMENT.event, 6],
]);

/** Where in its surroundings the standard wants an element; later phases come later. */
function phaseOf(kind: ElementKind, around: Surrounding): number {
  if (around === ELEMENT.log) return kind <= ELEMENT.container ? 4 : LOG_PHASES.get(kind)!;
  if (around === ELEMENT.trace) return kind === ELEMENT.event ? 2 : 1;
  if (around === ELEMENT.list) return kind === ELEMENT.values ? VALUES_PHASE : 1;
  return 0;
}
