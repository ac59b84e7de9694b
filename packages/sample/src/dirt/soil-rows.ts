import type { Random } from "@fairlead/base";
import type { Cell, DealRows, TableShape } from "../format/table.ts";
import { columnOf, type CleanRow, type Dirt, type DirtKind } from "./dirt.ts";
import { duplicateRow } from "./duplicate-row.ts";
import { formulaText } from "./formula-text.ts";
import { missingCloseDate } from "./missing-close-date.ts";
import { missingOwner } from "./missing-owner.ts";
import { oddUnicode } from "./odd-unicode.ts";
import { raggedRow } from "./ragged-row.ts";
import { reusedName } from "./reused-name.ts";
import { stageNameVariant } from "./stage-name-variant.ts";
import { swappedDayMonth } from "./swapped-day-month.ts";
import { timeZoneShift } from "./time-zone-shift.ts";

/** How often each kind of dirt falls where it can, 0–1; kinds left out do not. */
export type DirtRates = Readonly<Partial<Record<DirtKind, number>>>;

/** As dirty as a tended CRM of a few years is. */
export const REAL_WORLD_DIRT: DirtRates = {
  "duplicate-row": 0.004,
  "formula-text": 0.002,
  "missing-close-date": 0.02,
  "missing-owner": 0.03,
  "odd-unicode": 0.006,
  "ragged-row": 0.002,
  "reused-name": 0.015,
  "stage-name-variant": 0.015,
  "swapped-day-month": 0.006,
  "time-zone-shift": 0.01,
};

/**
 * One kind of dirt as it fell.
 * Shape: `eligible` deals or rows (as its scope says) it could have fallen on, `affected` it did; `ids` the deals, each once, as the export
 * names them, in order.
 */
export interface DirtRecord {
  readonly kind: DirtKind;
  readonly scope: Dirt["scope"];
  readonly rate: number;
  readonly eligible: number;
  readonly affected: number;
  readonly ids: readonly string[];
}

// what changes cells comes before what changes the number of cells or rows
const DIRTS: readonly Dirt[] = [
  reusedName,
  formulaText,
  oddUnicode,
  missingOwner,
  missingCloseDate,
  timeZoneShift,
  swappedDayMonth,
  stageNameVariant,
  raggedRow,
  duplicateRow,
];

interface FallingDirt {
  readonly dirt: Dirt;
  readonly rate: number;
  readonly random: Random;
  eligible: number;
  affected: number;
  readonly ids: Set<string>;
}

/** Rows of an export with dirt fallen on them; what fell is known once all rows are through. */
export interface DirtyRows {
  soil(deal: DealRows): readonly (readonly Cell[])[];
  records(): DirtRecord[];
}

/** Lets dirt fall on the rows of an export. Shape: each kind has a stream of its own, so that rates do not disturb each other. */
export function createDirtyRows(shape: TableShape, rates: DirtRates, random: Random): DirtyRows {
  const falling = DIRTS.flatMap((dirt): FallingDirt[] => {
    const rate = rates[dirt.kind] ?? 0;
    return rate > 0 ? [{ dirt, rate, random: random.fork(dirt.kind), eligible: 0, affected: 0, ids: new Set() }] : [];
  });
  const nameColumn = columnOf(shape.columns, "name");
  let nameBefore: string | null = null;
  return {
    soil: (deal) => {
      const context = { columns: shape.columns, isClosed: deal.isClosed, nameBefore };
      let rows = deal.rows;
      for (const kind of falling) rows = fall(kind, { id: deal.id, rows, context });
      nameBefore = nameColumn < 0 ? null : String(deal.rows[0]?.[nameColumn] ?? "");
      return rows;
    },
    records: () =>
      falling.map(({ dirt, rate, eligible, affected, ids }) => ({
        kind: dirt.kind,
        scope: dirt.scope,
        rate,
        eligible,
        affected,
        ids: [...ids],
      })),
  };
}

interface Falling {
  readonly id: string;
  readonly rows: DealRows["rows"];
  readonly context: Omit<CleanRow, "cells">;
}

function fall(kind: FallingDirt, { id, rows, context }: Falling): DealRows["rows"] {
  const strikes = (cells: readonly Cell[]): boolean => {
    const point = kind.random.next();
    if (!kind.dirt.isEligible({ ...context, cells })) return false;
    kind.eligible++;
    if (point >= kind.rate) return false;
    kind.affected++;
    kind.ids.add(id);
    return true;
  };
  if (kind.dirt.scope === "deal") {
    const first = rows[0];
    if (first === undefined || !strikes(first)) return rows;
    // one stream for all rows of the deal: they all change alike
    return rows.flatMap((cells) => kind.dirt.soil({ ...context, cells }, kind.random.fork(id)));
  }
  return rows.flatMap((cells, place) =>
    strikes(cells) ? kind.dirt.soil({ ...context, cells }, kind.random.fork(`${id}/${place}`)) : [cells],
  );
}
