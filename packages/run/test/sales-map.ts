import { draftMap, type ProcessMap } from "@fairlead/map";
import type { Situation } from "../src/index.ts";

function drafted(name: string, stages: readonly string[]): ProcessMap {
  return draftMap({
    name,
    locale: "pl",
    stages: stages.map((stage) => ({ name: stage })),
    outcomes: [{ name: "Wygrana", result: "won" }],
    flows: [],
  });
}

type RunningMap = NonNullable<Situation["map"]>;

/** A map with the stages lead, oferta, umowa; its next version, which has lost one; and another map. */
export const SALES: RunningMap = {
  id: "map-1",
  version: 1,
  document: drafted("Sprzedaż", ["Lead", "Oferta", "Umowa"]),
};
export const SALES_NEXT: RunningMap = { id: "map-1", version: 2, document: drafted("Sprzedaż", ["Lead", "Umowa"]) };
export const RENEWALS: RunningMap = { id: "map-2", version: 1, document: drafted("Odnowienia", ["Kontakt", "Lead"]) };
export const EMPTY: RunningMap = {
  id: "map-3",
  version: 1,
  document: { ...drafted("Pusta", ["Lead"]), stages: [] },
};

/** The ids the drafts give their stages. */
export const LEAD = "stage-lead";
export const OFFER = "stage-oferta";
export const CONTRACT = "stage-umowa";
