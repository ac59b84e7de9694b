import type { DurationSummary } from "@fairlead/mine";
import type { Voice } from "../voice.ts";

/** One number about an element and what it is. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Everything a report says of one element of its picture. */
export interface Detail {
  /** What the element is, in a word: stage, path, … */
  readonly kind: string;
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** A detail as lines of plain text, for a hint; nothing of none. */
export function hintText(detail: Detail | null, voice: Voice): string {
  if (detail === null) return "";
  const lines = detail.facts.map(({ label, value }) => voice.say("report.fact-line", { label, value }));
  return [detail.title, ...lines].join("\n");
}

/** The facts of a duration summary; one that says so where no time is known. */
export function durationFacts(
  summary: DurationSummary | null,
  voice: Voice,
  { medianLabel = voice.say("report.median") }: { readonly medianLabel?: string } = {},
): Fact[] {
  if (summary === null) return [{ label: medianLabel, value: voice.say("report.time-unknown") }];
  return [
    { label: medianLabel, value: voice.time(summary.medianMs) },
    { label: voice.say("report.p90"), value: voice.time(summary.p90Ms) },
    { label: voice.say("report.mean"), value: voice.time(summary.meanMs) },
    { label: voice.say("report.known-times"), value: voice.format.count(summary.count) },
  ];
}

/** "1,204 · 4 d", or only the count where no time is known. */
export function countAndTime(count: number, medianMs: number | null, voice: Voice): string {
  const shown = voice.format.count(count);
  return medianMs === null ? shown : voice.say("report.count-and-time", { count: shown, time: voice.time(medianMs) });
}
