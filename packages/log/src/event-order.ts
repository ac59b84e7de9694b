/** Where each case's events lie, and which appended event stands at each position; `order` is null when that is the order they came in. */
export interface OrderedCases {
  readonly offsets: Uint32Array;
  readonly order: Uint32Array | null;
}

/**
 * Orders events by case, then time, keeping the order of appending for equal times.
 * Edges: an event without a time (NaN) stays right after the event of its case that it was appended after.
 * Cost: O(events + cases) when each case comes in time order, else n log n within the cases that do not.
 */
export function orderOfEvents(caseOf: Uint32Array, caseCount: number, sortAt: Float64Array): OrderedCases {
  const offsets = new Uint32Array(caseCount + 1);
  for (let event = 0; event < caseOf.length; event++) offsets[caseOf[event]! + 1]!++;
  for (let index = 0; index < caseCount; index++) offsets[index + 1]! += offsets[index]!;
  if (isInOrder(caseOf, sortAt)) return { offsets, order: null };
  const order = groupByCase(caseOf, offsets);
  const keys = fillUnknownTimes(order, offsets, sortAt);
  for (let index = 0; index < caseCount; index++) sortCase(order, keys, offsets[index]!, offsets[index + 1]!);
  return { offsets, order: isIdentity(order) ? null : order };
}

/** Whether events came case by case and in time. Edges: false where a missing time leaves that open. */
function isInOrder(caseOf: Uint32Array, sortAt: Float64Array): boolean {
  for (let event = 1; event < caseOf.length; event++) {
    const isSameCase = caseOf[event] === caseOf[event - 1];
    if (isSameCase ? !(sortAt[event]! >= sortAt[event - 1]!) : caseOf[event]! < caseOf[event - 1]!) return false;
  }
  return true;
}

function groupByCase(caseOf: Uint32Array, offsets: Uint32Array): Uint32Array {
  const next = offsets.slice();
  const order = new Uint32Array(caseOf.length);
  for (let event = 0; event < caseOf.length; event++) order[next[caseOf[event]!]!++] = event;
  return order;
}

/** The sort keys by appended event: a missing time takes that of the event before it in its case, or minus infinity at the start. */
function fillUnknownTimes(order: Uint32Array, offsets: Uint32Array, sortAt: Float64Array): Float64Array {
  if (!hasUnknown(sortAt)) return sortAt;
  const keys = sortAt.slice();
  for (let index = 0; index + 1 < offsets.length; index++) {
    let last = -Infinity;
    for (let position = offsets[index]!; position < offsets[index + 1]!; position++) {
      const event = order[position]!;
      if (Number.isNaN(keys[event]!)) keys[event] = last;
      else last = keys[event]!;
    }
  }
  return keys;
}

function hasUnknown(sortAt: Float64Array): boolean {
  for (let event = 0; event < sortAt.length; event++) if (Number.isNaN(sortAt[event]!)) return true;
  return false;
}

function sortCase(order: Uint32Array, keys: Float64Array, start: number, end: number): void {
  for (let position = start + 1; position < end; position++) {
    if (keys[order[position]!]! < keys[order[position - 1]!]!) {
      // typed array sort with a comparator is not promised to be stable everywhere: the appended number breaks ties
      order.subarray(start, end).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
      return;
    }
  }
}

function isIdentity(order: Uint32Array): boolean {
  for (let position = 0; position < order.length; position++) if (order[position] !== position) return false;
  return true;
}
