import type { Locale } from "@fairlead/messages";
import { directionFor, drawPicture } from "../picture/draw-picture.ts";
import { renderReport, renderSection, type SectionId } from "../render-report.ts";
import { detailPanel } from "../section/detail-panel.ts";
import { legend } from "../section/legend.ts";
import { coverageText, sliderTexts } from "../section/picture-section.ts";
import { reportCsv } from "../section/report-csv.ts";
import type { ReportState } from "../report-state.ts";
import { legibleDetail } from "../picture/detail-level.ts";
import type { PageSession } from "./page-session.ts";
import { PictureElements } from "./picture-elements.ts";
import { pngOf, saveFile } from "./save-file.ts";
import { followSections } from "./section-links.ts";
import { switchTheme } from "./theme.ts";
import { makeTablesSort } from "./sort-tables.ts";

/** The live report: draws again what a choice changes, and leaves the rest alone. */
export class ReportPage {
  readonly #session: PageSession;
  readonly #root: HTMLElement;
  #picture: PictureElements | null = null;

  constructor(session: PageSession, root: HTMLElement) {
    this.#session = session;
    this.#root = root;
  }

  /** Starts listening to the reader. */
  open(): void {
    this.#root.addEventListener("click", (event) => this.#click(event));
    this.#root.addEventListener("change", (event) => this.#change(event));
    this.#root.addEventListener("input", (event) => this.#input(event));
    this.#enliven();
  }

  /** Says everything in another language. */
  speak(locale: Locale): void {
    const { data } = this.#session;
    this.#session.speak(locale);
    const { voice, state } = this.#session;
    document.documentElement.lang = locale;
    document.title = voice.say("report.document-title", { file: data.fileName });
    this.#root.innerHTML = renderReport(data, locale, state);
    this.#enliven();
    document.querySelector<HTMLElement>("#language")?.focus();
  }

  /** What innerHTML cannot carry: listeners, sorting, the canvas. */
  #enliven(): void {
    makeTablesSort(this.#root);
    followSections(this.#root);
    this.#enlivenPicture();
  }

  #enlivenPicture(): void {
    const frame = this.#root.querySelector<HTMLElement>("#canvas");
    if (frame === null) return;
    const direction = directionFor(this.#session.picture.picture, frame.clientWidth);
    if (frame.dataset["direction"] !== direction) {
      frame.dataset["direction"] = direction;
      frame.innerHTML = this.#drawing("page");
    }
    this.#picture = new PictureElements(frame, this.#session, { pin: (id) => this.#pin(id) });
  }

  /** The picture as SVG, running the way it was opened, so that choosing more or less detail does not turn it round. */
  #drawing(use: "page" | "file"): string {
    const { picture, voice } = this.#session;
    const frame = this.#root.querySelector<HTMLElement>("#canvas");
    return drawPicture(picture.picture, {
      title: use === "file" ? document.title : voice.say("report.canvas"),
      use,
      direction: frame?.dataset["direction"] === "down" ? "down" : "right",
    });
  }

  #redrawSection(id: SectionId): void {
    const { data, voice, state } = this.#session;
    const section = this.#root.querySelector(`#${id}`);
    if (section === null) return;
    section.outerHTML = renderSection(id, data, voice, state);
    makeTablesSort(this.#root);
    if (id === "picture") this.#enlivenPicture();
  }

  #redrawPicture(): void {
    const { data, voice, state, picture } = this.#session;
    this.#picture?.draw(this.#drawing("page"));
    const showing = { state, counts: picture.counts };
    this.#put("#picture-coverage", coverageText(data, voice, showing).markup, "outerHTML");
    this.#put(".legend", legend(data, voice, state).markup, "outerHTML");
    for (const [id, text] of Object.entries(sliderTexts(voice, picture.counts))) {
      this.#root.querySelector(`#${id}-shown`)?.replaceChildren(text);
    }
  }

  #put(selector: string, markup: string, where: "innerHTML" | "outerHTML"): void {
    const element = this.#root.querySelector(selector);
    if (element !== null) element[where] = markup;
  }

  #pin(id: string | null): void {
    this.#session.choose({ pinned: id === this.#session.state.pinned ? null : id, shownVariant: null });
    this.#showDetail();
  }

  #showVariant(index: number): void {
    this.#session.choose({ pinned: null, shownVariant: index });
    this.#showDetail();
    this.#root.querySelector("#picture")?.scrollIntoView();
    this.#root.querySelector<HTMLElement>("[data-unpin]")?.focus({ preventScroll: true });
  }

  #showDetail(): void {
    const { data } = this.#session;
    this.#put("#detail", detailPanel(data, this.#session.voice, this.#session.state)?.markup ?? "", "innerHTML");
    this.#picture?.highlight(null);
  }

  #click(event: MouseEvent): void {
    const target =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>(
            "[data-view], [data-zoom], [data-save], [data-csv], [data-expand], [data-variant], [data-through], [data-show-through], [data-unpin], #theme",
          )
        : null;
    if (target === null) return;
    const { dataset } = target;
    const { state } = this.#session;
    if (target.id === "theme") switchTheme();
    else if (dataset["view"] !== undefined) this.#showView(dataset["view"] === "stages" ? "stages" : "activities");
    else if (dataset["zoom"] !== undefined) this.#zoom(dataset["zoom"]);
    else if (dataset["save"] !== undefined) void this.#savePicture(dataset["save"]);
    else if (dataset["csv"] !== undefined) this.#saveCsv(dataset["csv"]);
    else if (dataset["variant"] !== undefined) this.#showVariant(Number(dataset["variant"]));
    else if (dataset["expand"] !== undefined) this.#expand(dataset["expand"]);
    else if (dataset["through"] !== undefined)
      this.#filterVariants(toggled(state.variantsThrough, Number(dataset["through"])));
    else if (dataset["showThrough"] !== undefined) {
      this.#filterVariants(dataset["showThrough"].split(" ").map(Number));
      this.#root.querySelector("#variants")?.scrollIntoView();
    } else this.#pin(null);
  }

  #change(event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLSelectElement) || target.value === "") return;
    if (target.id === "language") this.speak(target.value as Locale);
    else if (target.dataset["addThrough"] !== undefined) {
      this.#filterVariants([...this.#session.state.variantsThrough, Number(target.value)]);
      this.#root.querySelector<HTMLElement>("[data-add-through]")?.focus();
    }
  }

  #input(event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "range") return;
    const share = Number(target.value) / 100;
    this.#session.choose(target.id === "activity-share" ? { activityShare: share } : { pathShare: share });
    this.#redrawPicture();
  }

  #showView(view: ReportState["view"]): void {
    this.#session.choose({ view, pinned: null, ...legibleDetail(this.#session.data, view) });
    this.#redrawSection("picture");
    this.#root.querySelector<HTMLElement>(`[data-view="${view}"]`)?.focus();
  }

  #zoom(action: string): void {
    const canvas = this.#picture?.canvas;
    if (action === "in") canvas?.zoomIn();
    else if (action === "out") canvas?.zoomOut();
    else canvas?.fit();
  }

  #expand(id: string): void {
    this.#session.choose({ expanded: [...this.#session.state.expanded, id] });
    const section: SectionId = id === "variants" ? "variants" : "flows";
    this.#redrawSection(section);
    this.#root
      .querySelector<HTMLElement>(`#table-${id}, #${section}`)
      ?.querySelector<HTMLElement>("button, select")
      ?.focus();
  }

  #filterVariants(variantsThrough: readonly number[]): void {
    this.#session.choose({ variantsThrough });
    this.#redrawSection("variants");
  }

  #saveCsv(id: string): void {
    const { data, voice } = this.#session;
    const csv = reportCsv(id, data, voice);
    if (csv !== null) saveFile(`${id}.csv`, new Blob([csv], { type: "text/csv" }));
  }

  async #savePicture(kind: string): Promise<void> {
    const svg = this.#drawing("file");
    if (kind === "svg") saveFile("picture.svg", new Blob([svg], { type: "image/svg+xml" }));
    else saveFile("picture.png", await pngOf(svg, "#ffffff"));
  }
}

function toggled(ids: readonly number[], id: number): number[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
