import type { AttributeNode } from "./attribute-tree.ts";
import { ELEMENT_NAMES, type ElementKind } from "./element-kind.ts";
import type { ValueState } from "./value-store.ts";
import type { XesIssueCode, XesIssues } from "./xes-issues.ts";

const STATE_CODES: Readonly<Record<ValueState, XesIssueCode | null>> = {
  fine: null,
  zoneless: "xes-time-without-zone",
  invalid: "xes-value-invalid",
  empty: "xes-value-empty",
};

/** The longest piece of a value that a sentence quotes. */
const LONGEST_QUOTE = 60;

/** A value cut short for a sentence. */
export function quoteValue(value: string): string {
  return value.length <= LONGEST_QUOTE ? value : `${value.slice(0, LONGEST_QUOTE)}…`;
}

/** Reports a value that does not fit the type it came as. */
export function reportValue(
  issues: XesIssues,
  node: AttributeNode,
  found: { readonly type: ElementKind; readonly state: ValueState; readonly value: string },
): void {
  const code = STATE_CODES[found.state];
  if (code === null) return;
  issues.add(code, { type: ELEMENT_NAMES[found.type]!, value: quoteValue(found.value) }, node.path.join("/"));
}

/** Notes the type an attribute came as, and reports one that is neither the declared nor the first. */
export function meetType(issues: XesIssues, node: AttributeNode, type: ElementKind): void {
  const other = node.types === 0 ? node.globalType : Math.log2(node.types & -node.types);
  node.types |= 1 << type;
  if (other < 0 || other === type) return;
  issues.add("xes-type-mixed", { type: ELEMENT_NAMES[type]!, other: ELEMENT_NAMES[other]! }, node.path.join("/"));
}
