import type { Picture } from "@fairlead/map/picture";
import { detailCard, detailOf } from "../section/detail-panel.ts";
import { variantElements } from "../picture/variant-elements.ts";
import { Canvas } from "./canvas.ts";
import type { PageSession } from "./page-session.ts";
import { nearOf, neighbourOf } from "./picture-walk.ts";

/** What happens on the picture that concerns the rest of the page. */
export interface PictureEvents {
  pin(id: string | null): void;
}

/** The picture on the page: its canvas, and its elements that tell their numbers when pointed at, focused, or pinned. */
export class PictureElements {
  readonly canvas: Canvas;
  readonly #session: PageSession;
  readonly #events: PictureEvents;
  readonly #tooltip: HTMLElement;
  #elements = new Map<string, SVGElement>();
  /** The label of each edge, drawn apart from it. */
  #labels = new Map<string, SVGElement>();

  constructor(frame: HTMLElement, session: PageSession, events: PictureEvents) {
    this.#session = session;
    this.#events = events;
    this.#tooltip = tooltipOf(document);
    this.canvas = new Canvas(frame, svgOf(frame));
    this.#prepare(frame);
    this.#listen(frame);
  }

  /** Draws another SVG. */
  draw(markup: string): void {
    const { frame } = this.canvas;
    frame.innerHTML = markup;
    this.#prepare(frame);
    this.canvas.replace(svgOf(frame));
    this.#tell(null);
  }

  /** Dims everything but an element and what touches it; nothing is dimmed for null. */
  highlight(id: string | null): void {
    const near = this.#nearTo(id);
    this.canvas.frame.classList.toggle("has-focus", near !== null);
    for (const [elementId, element] of this.#elements) {
      element.classList.toggle("near", near?.has(elementId) ?? false);
      element.setAttribute("aria-pressed", String(elementId === this.#session.state.pinned));
    }
    for (const [edgeId, label] of this.#labels) label.classList.toggle("near", near?.has(edgeId) ?? false);
  }

  /** What stays bright: what touches the element or the pinned one, else the variant shown; null for everything. */
  #nearTo(id: string | null): ReadonlySet<string> | null {
    const { data, state } = this.#session;
    const shown = id ?? state.pinned;
    if (shown !== null) return this.#elements.has(shown) ? nearOf(this.#picture, shown) : null;
    return state.shownVariant === null ? null : variantElements(data, state.view, state.shownVariant);
  }

  get #picture(): Picture {
    return this.#session.picture.picture;
  }

  #prepare(frame: HTMLElement): void {
    const { voice } = this.#session;
    const svg = svgOf(frame);
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", voice.say("report.canvas"));
    svg.removeAttribute("aria-labelledby");
    frame.tabIndex = 0;
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", voice.say("report.canvas"));
    frame.setAttribute("aria-description", voice.say("report.canvas-keys"));
    this.#elements = new Map();
    const { nodes, edges } = this.#picture;
    const hints = new Map([...nodes, ...edges].map(({ id, hint }) => [id, hint]));
    for (const element of svg.querySelectorAll<SVGElement>("[data-node], [data-edge]")) {
      const id = idAt(element)!;
      this.#prepareElement(id, element, hints.get(id) ?? id);
    }
    this.#labels = labelsOf(svg);
    const first = this.#picture.nodes[0];
    if (first !== undefined) this.#elements.get(first.id)?.setAttribute("tabindex", "0");
    this.highlight(null);
  }

  #prepareElement(id: string, element: SVGElement, hint: string): void {
    element.querySelector("title")?.remove();
    // lines of text would run into one word when read out
    for (const line of element.querySelectorAll("text")) line.after(" ");
    const [title = id, ...facts] = hint.split("\n");
    element.setAttribute("role", "button");
    element.setAttribute("tabindex", "-1");
    element.setAttribute("aria-label", [visibleText(element) || title, ...facts.slice(0, 3)].join(", "));
    this.#elements.set(id, element);
  }

  #listen(frame: HTMLElement): void {
    frame.addEventListener("pointerover", (event) => this.#point(idAt(event.target), event));
    frame.addEventListener("pointermove", (event) => this.#place(event.clientX, event.clientY));
    frame.addEventListener("pointerleave", () => this.#tell(null));
    frame.addEventListener("focusin", (event) => this.#focus(idAt(event.target)));
    frame.addEventListener("focusout", () => this.#tell(null));
    frame.addEventListener("click", (event) => {
      if (!this.canvas.wasDragged) this.#events.pin(idAt(event.target));
    });
    frame.addEventListener("keydown", (event) => this.#press(event));
  }

  #point(id: string | null, event: PointerEvent): void {
    if (event.pointerType === "touch") return;
    this.#tell(id);
    this.#place(event.clientX, event.clientY);
  }

  #focus(id: string | null): void {
    const element = id === null ? undefined : this.#elements.get(id);
    if (element === undefined) return;
    for (const other of this.#elements.values()) other.setAttribute("tabindex", other === element ? "0" : "-1");
    if (!element.matches(":focus-visible")) return;
    this.canvas.reveal(element.getBoundingClientRect());
    element.scrollIntoView({ block: "center", inline: "nearest" });
    const box = element.getBoundingClientRect();
    this.#tell(id);
    // beside the element, not over it
    this.#place(box.right - 8, box.top - 16);
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = idAt(event.target);
    if (event.key === "Escape") {
      this.#events.pin(null);
      this.#tell(null);
      return;
    }
    const handled = id === null ? this.canvas.press(event.key) : this.#walk(id, event.key);
    if (handled) event.preventDefault();
  }

  #walk(id: string, key: string): boolean {
    if (key === "Enter" || key === " ") this.#events.pin(id);
    else if (key.startsWith("Arrow")) {
      const direction = this.canvas.frame.dataset["direction"] === "down" ? "down" : "right";
      const next = neighbourOf(this.#picture, id, { key, direction });
      if (next !== null) this.#elements.get(next)?.focus();
    } else return this.canvas.press(key);
    return true;
  }

  /** Shows the numbers of an element in the tooltip and what it touches. */
  #tell(id: string | null): void {
    const { data, voice, state } = this.#session;
    const detail = id === null ? null : detailOf(data, voice, { view: state.view, id });
    this.#tooltip.hidden = detail === null;
    if (detail !== null) this.#tooltip.innerHTML = detailCard(detail).markup;
    this.highlight(detail === null ? null : id);
  }

  /** Puts the tooltip beside a point, inside the window. */
  #place(x: number, y: number): void {
    if (this.#tooltip.hidden) return;
    const { offsetWidth, offsetHeight } = this.#tooltip;
    const left = x + 16 + offsetWidth > innerWidth ? x - 16 - offsetWidth : x + 16;
    const top = y + 16 + offsetHeight > innerHeight ? y - 16 - offsetHeight : y + 16;
    this.#tooltip.style.translate = `${Math.max(4, left)}px ${Math.max(4, top)}px`;
  }
}

function svgOf(frame: HTMLElement): SVGSVGElement {
  return frame.querySelector("svg")!;
}

/** What an element says in the picture: its name for those who do not see it begins with that. */
function visibleText(element: SVGElement): string {
  return [...element.querySelectorAll("text")].map(({ textContent }) => textContent).join(" ");
}

function idAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<SVGElement>("[data-node], [data-edge]") : null;
  return element?.dataset["node"] ?? element?.dataset["edge"] ?? null;
}

/** Labels stand together above all lines, in the order of their edges, a ground and its lines of text each: groups them by edge. */
function labelsOf(svg: SVGSVGElement): Map<string, SVGElement> {
  const labels = new Map<string, SVGElement>();
  const parts = [...svg.querySelectorAll<SVGElement>("g[pointer-events=none] > *")];
  const edges = [...svg.querySelectorAll<SVGElement>("[data-edge]")];
  if (parts.filter(({ tagName }) => tagName === "rect").length !== edges.length) return labels;
  let group: SVGElement | null = null;
  for (const part of parts) {
    if (part.tagName === "rect") {
      const id = edges[labels.size]!.dataset["edge"]!;
      group = document.createElementNS("http://www.w3.org/2000/svg", "g");
      group.dataset["label"] = id;
      part.before(group);
      labels.set(id, group);
    }
    group?.append(part);
  }
  return labels;
}

function tooltipOf(page: Document): HTMLElement {
  const known = page.querySelector<HTMLElement>(".tooltip");
  if (known !== null) return known;
  const tooltip = page.createElement("div");
  tooltip.className = "tooltip";
  tooltip.setAttribute("role", "status");
  tooltip.hidden = true;
  page.body.append(tooltip);
  return tooltip;
}
