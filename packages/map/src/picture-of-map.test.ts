import fc from "fast-check";
import { expect, test } from "vitest";
import { soundMap } from "../test/sound-map.ts";
import { OUTCOME_RESULTS } from "./document/node.ts";
import { pictureOfMap } from "./picture-of-map.ts";

test("[SHOW1] [SHOW2] stages become columns and lanes lanes, by order; shares become weights", () => {
  const [talk, offer] = soundMap.stages;
  const map = { ...soundMap, stages: [offer!, { ...talk!, expected: { days: 2.5, winRate: 0.25 } }] };
  const at = { column: "stage-talk", lane: "lane-rep", tone: "neutral" };
  const end = { column: "stage-offer", lane: "lane-rep", shape: "outcome" };
  expect(pictureOfMap(map, { locale: "pl" })).toEqual({
    columns: [
      { id: "stage-talk", title: "Talk", detail: "2,5 dnia · 25% wygranych" },
      { id: "stage-offer", title: "Offer" },
    ],
    lanes: [{ id: "lane-rep", title: "Rep" }],
    nodes: [
      { ...at, id: "start", shape: "start", title: "Start" },
      { ...at, id: "step-call", shape: "activity", title: "Call the buyer" },
      { ...at, id: "decision-fit", shape: "decision", title: "Does it fit?" },
      { ...end, id: "outcome-won", tone: "good", title: "Won" },
      { ...end, id: "outcome-lost", tone: "bad", title: "Lost" },
    ],
    edges: [
      { id: "edge-1", from: "start", to: "step-call", weight: 0, heat: null },
      { id: "edge-2", from: "step-call", to: "decision-fit", weight: 0, heat: null },
      {
        id: "edge-3",
        from: "decision-fit",
        to: "outcome-won",
        weight: 0.25,
        heat: null,
        label: "25%",
        hint: "need > 0",
      },
      { id: "edge-4", from: "decision-fit", to: "outcome-lost", weight: 0.75, heat: null, label: "No · 75%" },
      { id: "edge-5", from: "decision-fit", to: "step-call", weight: 0, heat: null },
    ],
  });
});

test("[SHOW3] hints tell the trigger, the question, the reasons, and the notes, in the language asked for", () => {
  const nodes = soundMap.nodes.map((node) => {
    if (node.kind === "start") return { ...node, trigger: { en: "A call", pl: "Telefon" } };
    if (node.kind === "decision") return { ...node, question: "Size?", doc: { en: "Ask twice" } };
    return node.kind === "outcome" ? { ...node, reasons: ["price", { en: "time", pl: "czas" }] } : node;
  });
  const { nodes: drawn } = pictureOfMap({ ...soundMap, nodes }, { locale: "pl" });
  expect(drawn.map(({ id, hint }) => [id, hint])).toEqual([
    ["start", "Telefon"],
    ["step-call", undefined],
    ["decision-fit", "Size?\nAsk twice"],
    ["outcome-won", "price\nczas"],
    ["outcome-lost", "price\nczas"],
  ]);
});

test("[SHOW2] each result has its tone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...OUTCOME_RESULTS), (result) => {
      const nodes = soundMap.nodes.map((node) => (node.kind === "outcome" ? { ...node, result } : node));
      const { tone } = pictureOfMap({ ...soundMap, nodes }, { locale: "en" }).nodes.at(-1)!;
      const tones = { won: "good", renewed: "good", lost: "bad", churned: "bad", handover: "neutral" };
      expect(tone).toBe(tones[result as keyof typeof tones] ?? "muted");
    }),
  );
});
