import { compareText } from "@fairlead/base";
import { html, type Markup } from "../html/html.ts";
import { hasStages, type ReportData, type ReportVariant } from "../report-data.ts";
import type { ReportState } from "../report-state.ts";
import type { Voice } from "../voice.ts";
import { bar } from "./bar.ts";
import { csvButton, moreRows } from "./data-table.ts";
import { emptyState, section } from "./section.ts";

const VARIANTS_AT_FIRST = 10;
const STEPS_SHOWN = 30;
/** How many activities have a tint of their own; the rest are grey. */
const TINTS = 8;
/** How many activities can be chosen from. */
const CHOICES = 300;

interface RankedVariant extends ReportVariant {
  readonly rank: number;
  /** Cases of this variant and all more frequent ones. */
  readonly caseCountSoFar: number;
}

/** The most frequent sequences, each with its share, and how much of the log they make up together. */
export function variantSection(data: ReportData, voice: Voice, state: ReportState): Markup {
  const title = voice.say("report.variants-title");
  const ranked = rankedVariants(data);
  const shown = ranked.filter(({ activities }) => state.variantsThrough.every((id) => activities.includes(id)));
  const coverage = voice.say("report.variants-coverage", {
    variants: data.variantKept.of,
    kept: data.variantKept.kept,
    share: voice.share(ranked.at(-1)?.caseCountSoFar ?? 0, data.caseCount),
  });
  if (ranked.length === 0) {
    return section({ id: "variants", title, coverage, body: emptyState(voice.say("report.no-variants")) });
  }
  const limit = state.expanded.includes("variants") ? shown.length : VARIANTS_AT_FIRST;
  const body = html`${filterBar(data, voice, { state, shown })}
    <ol class="variants">
      ${shown.slice(0, limit).map((variant) => variantRow(variant, data, voice))}
    </ol>
    ${shown.length > limit ? moreRows(limit, shown.length, { id: "variants", voice }) : null}`;
  return section({ id: "variants", title, coverage, tools: csvButton("variants", voice), body });
}

/** The variants of a report with rank and running total. */
export function rankedVariants(data: ReportData): RankedVariant[] {
  let caseCountSoFar = 0;
  return data.variants.map((variant, index) => {
    caseCountSoFar += variant.caseCount;
    return { ...variant, rank: index + 1, caseCountSoFar };
  });
}

interface Filtering {
  readonly state: ReportState;
  readonly shown: readonly RankedVariant[];
}

/** Choose the activities that the shown variants must contain; clicking a step of a variant does the same. */
function filterBar(data: ReportData, voice: Voice, { state, shown }: Filtering): Markup {
  const cases = shown.reduce((total, { caseCount }) => total + caseCount, 0);
  const nameOf = (id: number): string => data.names[id] ?? String(id);
  const choices = [...new Set(data.variants.flatMap(({ activities }) => activities))]
    .filter((id) => !state.variantsThrough.includes(id))
    .sort((a, b) => compareText(nameOf(a), nameOf(b)));
  return html`<div class="filters live">
    <label
      >${voice.say("report.only-through")}
      <select data-add-through>
        <option value="">${voice.say("report.choose-activity")}</option>
        ${choices.slice(0, CHOICES).map((id) => html`<option value="${id}">${nameOf(id)}</option>`)}
      </select>
    </label>
    ${state.variantsThrough.map((id) => throughChip(id, nameOf(id), voice))}
    <output>${voice.say("report.variants-shown", { variants: shown.length, cases })}</output>
  </div>`;
}

function throughChip(id: number, name: string, voice: Voice): Markup {
  const label = voice.say("report.stop-filtering", { name });
  return html`<button type="button" class="chip" data-through="${id}" aria-label="${label}">
    ${name} <span aria-hidden="true">×</span>
  </button>`;
}

function variantRow(variant: RankedVariant, data: ReportData, voice: Voice): Markup {
  const share = variant.caseCount / Math.max(1, data.caseCount);
  const most = (data.variants[0]?.caseCount ?? 1) / Math.max(1, data.caseCount);
  const hidden = variant.activities.length - STEPS_SHOWN;
  return html`<li>
    <div class="variant-numbers">
      ${rankButton(variant, voice)}
      <strong>${voice.format.count(variant.caseCount)}</strong>
      <span>${voice.format.share(share)}</span>
      ${bar([{ from: 0, to: share / most, look: "plain" }], 6)}
      <span class="so-far"
        >${voice.say("report.so-far", { share: voice.share(variant.caseCountSoFar, data.caseCount) })}</span
      >
    </div>
    <ol class="steps">
      ${variant.activities.slice(0, STEPS_SHOWN).map((id) => stepChip(id, data))}
      ${hidden > 0 ? html`<li class="more-steps">${voice.say("report.more-steps", { count: hidden })}</li>` : null}
    </ol>
  </li>`;
}

/** The rank; where the script runs, a button that shows the variant in the picture. */
function rankButton({ rank }: RankedVariant, voice: Voice): Markup {
  const label = voice.say("report.show-variant", { rank: voice.format.count(rank) });
  return html`<span class="rank">
    <button type="button" class="live" data-variant="${rank - 1}" aria-label="${label}" title="${label}">${rank}</button
    ><span class="still">${rank}</span>
  </span>`;
}

function stepChip(id: number, data: ReportData): Markup {
  const name = data.names[id] ?? String(id);
  return html`<li class="step ${tintOf(id, data)}" data-through="${id}" title="${name}"><span>${name}</span></li>`;
}

/** Won and lost in their colours, the most frequent activities in a tint each, the rest grey. */
function tintOf(id: number, data: ReportData): string {
  const outcome = data.stages?.outcomes.find(({ activity }) => activity === id)?.outcome;
  if (outcome !== undefined) return `tint-${outcome}`;
  const inOrder = hasStages(data)
    ? data.stages.stages.map(({ activity }) => activity)
    : data.graph.activities.map(({ id: activity }) => activity);
  const place = inOrder.indexOf(id);
  return place >= 0 && place < TINTS ? `tint-${place}` : "tint-other";
}
