import type { ProcessMap } from "../src/document/process-map.ts";

const rep = { kind: "step", lane: "lane-rep", activity: "call", consulted: [], informed: [], checklist: [] } as const;
const end = { kind: "outcome", stage: "stage-offer", lane: "lane-rep", reasons: [] } as const;
const open = { items: [], override: [] };

/** A small map that satisfies every invariant. */
export const soundMap: ProcessMap = {
  schema: 1,
  id: "map-sound",
  version: 1,
  name: { en: "Sales", pl: "Sprzedaż" },
  locales: ["en", "pl"],
  roles: [{ id: "role-rep", name: "Rep", kind: "rep" }],
  lanes: [{ id: "lane-rep", ord: 1, role: "role-rep" }],
  stages: [
    { id: "stage-talk", ord: 1, name: "Talk", entry: open, exit: open, keyFields: ["field-need"] },
    { id: "stage-offer", ord: 2, name: "Offer", entry: open, exit: open, keyFields: [] },
  ],
  nodes: [
    { id: "start", kind: "start", stage: "stage-talk", lane: "lane-rep", name: "Start" },
    { ...rep, id: "step-call", stage: "stage-talk", name: "Call the buyer", responsible: "role-rep" },
    { id: "decision-fit", kind: "decision", stage: "stage-talk", lane: "lane-rep", name: "Does it fit?" },
    { ...end, id: "outcome-won", name: "Won", result: "won" },
    { ...end, id: "outcome-lost", name: "Lost", result: "lost" },
  ],
  edges: [
    { id: "edge-1", from: "start", to: "step-call" },
    { id: "edge-2", from: "step-call", to: "decision-fit" },
    { id: "edge-3", from: "decision-fit", to: "outcome-won", when: "need > 0", share: 0.25 },
    { id: "edge-4", from: "decision-fit", to: "outcome-lost", isDefault: true, label: "No", share: 0.75 },
    { id: "edge-5", from: "decision-fit", to: "step-call", isManual: true },
  ],
  fields: [{ id: "field-need", name: "Need", type: "number" }],
  kpis: [{ id: "kpi-days", scope: "map", metric: "cycle-length", unit: "days" }],
  library: [{ id: "item-price", kind: "objection", text: "Too dear", links: ["stage-offer"] }],
  overlays: [
    {
      id: "overlay-bant",
      methodology: "BANT",
      questions: [{ id: "question-budget", text: "Is there a budget?", field: "field-need", element: "stage-talk" }],
    },
  ],
  layout: { positions: { "step-call": [120, 40] }, pins: ["step-call"], orientation: "horizontal" },
};
