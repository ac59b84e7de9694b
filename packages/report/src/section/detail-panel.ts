import { html, type Markup } from "../html/html.ts";
import type { Detail } from "../picture/detail.ts";
import { graphDetails } from "../picture/graph-details.ts";
import { parseElementId } from "../picture/element-id.ts";
import { stageDetails } from "../picture/stage-details.ts";
import type { ReportData } from "../report-data.ts";
import type { ReportState } from "../report-state.ts";
import type { Voice } from "../voice.ts";

/** The numbers of an element of the picture that a state shows; null for an id that is not on it. */
export function detailOf(
  data: ReportData,
  voice: Voice,
  { view, id }: { readonly view: ReportState["view"]; readonly id: string },
): Detail | null {
  return view === "stages" && data.stages !== null
    ? stageDetails(data.stages, voice)(id)
    : graphDetails(data.graph, voice)(id);
}

/** A detail as a card: what it is, its name, its numbers. */
export function detailCard(detail: Detail): Markup {
  return html`<p class="kind">${detail.kind}</p>
    <h3>${detail.title}</h3>
    <dl>
      ${detail.facts.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
}

/** What the panel below the picture says of the pinned element or the variant shown; null when there is neither. */
export function detailPanel(data: ReportData, voice: Voice, state: ReportState): Markup | null {
  const detail =
    state.shownVariant !== null
      ? variantDetail(data, voice, state.shownVariant)
      : state.pinned === null
        ? null
        : detailOf(data, voice, { view: state.view, id: state.pinned });
  if (detail === null) return null;
  return html`<div class="pinned">
    <button type="button" class="close" data-unpin aria-label="${voice.say("report.unpin")}">×</button>
    ${detailCard(detail)} ${state.shownVariant === null ? variantsThroughButton(data, voice, state.pinned) : null}
  </div>`;
}

function variantDetail(data: ReportData, voice: Voice, index: number): Detail | null {
  const variant = data.variants[index];
  if (variant === undefined) return null;
  const values = {
    count: voice.format.count(variant.caseCount),
    share: voice.share(variant.caseCount, data.caseCount),
  };
  return {
    kind: voice.say("report.kind-variant", { rank: voice.format.count(index + 1) }),
    title: variant.activities.map((id) => data.names[id] ?? String(id)).join(" → "),
    facts: [
      { label: voice.say("report.cases"), value: voice.say("report.count-and-share", values) },
      { label: voice.say("report.steps"), value: voice.format.count(variant.activities.length) },
    ],
  };
}

function variantsThroughButton(data: ReportData, voice: Voice, pinned: string | null): Markup | null {
  const element = pinned === null ? null : parseElementId(pinned);
  if (element === null) return null;
  const through = activitiesOf(element);
  const variants = data.variants.filter(({ activities }) => through.every((id) => activities.includes(id)));
  if (through.length === 0 || variants.length === 0) return null;
  const cases = variants.reduce((total, { caseCount }) => total + caseCount, 0);
  return html`<button type="button" data-show-through="${through.join(" ")}">
    ${voice.say("report.show-variants", {
      variants: variants.length,
      cases,
    })}
  </button>`;
}

function activitiesOf(element: NonNullable<ReturnType<typeof parseElementId>>): number[] {
  switch (element.kind) {
    case "start":
    case "end":
      return [];
    case "activity":
    case "outcome":
      return [element.activity];
    case "path":
      return [element.from, element.to];
    case "begin":
      return [element.to];
    case "finish":
      return [element.from];
  }
}
