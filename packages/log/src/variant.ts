import { positionAt, type Selection } from "./selection.ts";

/** A sequence of activities and the cases that follow it exactly. */
export interface Variant {
  /** Activity ids in order. */
  readonly activities: Uint32Array;
  readonly caseCount: number;
}

/** Shape: variants sorted by cases, then by the names of their activities; `variantOf[k]` is the variant of kept case k of the selection. */
export interface VariantTable {
  readonly variants: readonly Variant[];
  readonly variantOf: Uint32Array;
}

interface FoundVariant {
  readonly activities: Uint32Array;
  readonly order: number;
  caseCount: number;
}

/**
 * The variants of a selection: which cases run through the same activities in the same order.
 * Cost: linear in events, plus sorting the distinct variants.
 */
export function findVariants(selection: Selection): VariantTable {
  const byHash = new Map<number, FoundVariant[]>();
  const found: FoundVariant[] = [];
  const variantOf = new Uint32Array(selection.cases.length);
  for (let index = 0; index < selection.cases.length; index++) {
    const hash = hashOfTrace(selection, index);
    const bucket = byHash.get(hash) ?? [];
    if (bucket.length === 0) byHash.set(hash, bucket);
    let variant = bucket.find((candidate) => followsVariant(selection, index, candidate.activities));
    if (variant === undefined) {
      variant = { activities: activitiesOfCase(selection, index), order: found.length, caseCount: 0 };
      bucket.push(variant);
      found.push(variant);
    }
    variant.caseCount++;
    variantOf[index] = variant.order;
  }
  return rank(found, variantOf, selection);
}

/** The activity ids of kept case `index` of a selection, in order. */
export function activitiesOfCase(selection: Selection, index: number): Uint32Array {
  const start = selection.starts[index]!;
  const activities = new Uint32Array(selection.ends[index]! - start);
  for (let step = 0; step < activities.length; step++) {
    activities[step] = selection.log.activity[positionAt(selection, start + step)]!;
  }
  return activities;
}

function hashOfTrace(selection: Selection, index: number): number {
  let hash = 0x811c9dc5;
  for (let place = selection.starts[index]!; place < selection.ends[index]!; place++) {
    hash = Math.imul(hash ^ selection.log.activity[positionAt(selection, place)]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

function followsVariant(selection: Selection, index: number, activities: Uint32Array): boolean {
  const start = selection.starts[index]!;
  if (selection.ends[index]! - start !== activities.length) return false;
  for (let step = 0; step < activities.length; step++) {
    if (selection.log.activity[positionAt(selection, start + step)] !== activities[step]) return false;
  }
  return true;
}

function rank(found: readonly FoundVariant[], variantOf: Uint32Array, selection: Selection): VariantTable {
  const names = selection.log.activities.names;
  const ranked = [...found].sort(
    (a, b) => b.caseCount - a.caseCount || compareSequences(a.activities, b.activities, names),
  );
  const rankOf = new Uint32Array(found.length);
  ranked.forEach((variant, place) => (rankOf[variant.order] = place));
  return {
    variants: ranked.map(({ activities, caseCount }) => ({ activities, caseCount })),
    variantOf: variantOf.map((order) => rankOf[order]!),
  };
}

function compareSequences(a: Uint32Array, b: Uint32Array, names: readonly string[]): number {
  for (let step = 0; step < Math.min(a.length, b.length); step++) {
    if (a[step] !== b[step]) return names[a[step]!]! < names[b[step]!]! ? -1 : 1;
  }
  return a.length - b.length;
}
