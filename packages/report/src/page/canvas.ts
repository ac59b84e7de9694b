interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that is seen, in the picture's pixels. */
interface View extends Size {
  readonly x: number;
  readonly y: number;
}

const ZOOM_STEP = 1.25;
const PAN_STEP = 48;
const LARGEST_SCALE = 4;
const SMALLEST_SCALE = 0.05;
/** A small picture is not blown up further than this, and a large one not opened smaller than its text can be read. */
const LARGEST_FIT = 1;
const SMALLEST_OPENING = 0.75;
/** Pixels. */
const LOWEST_FRAME = 240;
/** Of the window's height: a taller picture is scrolled past as the rest of the page is. */
const TALLEST_FRAME = 1.5;

/** Zooming and panning of one SVG inside its frame, by wheel, touch, drag, and keys. A wheel or a finger that scrolls the page goes on doing so. */
export class Canvas {
  readonly frame: HTMLElement;
  #svg: SVGSVGElement;
  #whole: View;
  #view: View;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  /** How far the pointer moved since it went down: a drag is no click. */
  #dragged = 0;
  #height = 0;
  /** The size of the frame, kept: asking for it right after a large picture was put in would lay that out twice. */
  #seen: Size;

  constructor(frame: HTMLElement, svg: SVGSVGElement) {
    this.frame = frame;
    this.#svg = svg;
    this.#whole = wholeOf(svg);
    this.#view = this.#whole;
    this.#seen = sizeOf(frame);
    this.#listen();
    this.open();
  }

  /** Whether the press that just ended moved the picture. */
  get wasDragged(): boolean {
    return this.#dragged > 4;
  }

  /** Takes another SVG in place of the present one. */
  replace(svg: SVGSVGElement): void {
    this.#svg = svg;
    this.#whole = wholeOf(svg);
    this.open();
  }

  /** Shows the whole picture. */
  fit(): void {
    this.#showAt(Math.min(this.#fittingScale(), LARGEST_FIT));
  }

  /** Shows the picture as large as it can be read, about its first element where it does not fit. The frame grows with it. */
  open(): void {
    const widest = Math.min(LARGEST_FIT, Math.max(SMALLEST_OPENING, this.#seen.width / this.#whole.width));
    const height = Math.max(LOWEST_FRAME, Math.min(TALLEST_FRAME * innerHeight, widest * this.#whole.height));
    if (height > this.#height) {
      this.#height = height;
      this.frame.style.height = `${Math.round(height)}px`;
      this.#seen = sizeOf(this.frame);
    }
    this.#showAt(Math.min(LARGEST_FIT, Math.max(SMALLEST_OPENING, this.#fittingScale())));
  }

  zoom(factor: number, around?: { readonly x: number; readonly y: number }): void {
    const { width, height } = this.#seen;
    const scale = this.#scale();
    const next = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale * factor));
    const point = around ?? { x: width / 2, y: height / 2 };
    this.#show({
      x: this.#view.x + point.x / scale - point.x / next,
      y: this.#view.y + point.y / scale - point.y / next,
      width: width / next,
      height: height / next,
    });
  }

  zoomIn(): void {
    this.zoom(ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoom(1 / ZOOM_STEP);
  }

  /** Moves the picture so that a box, in client pixels, lies inside the frame. */
  reveal(box: DOMRect): void {
    const frame = this.frame.getBoundingClientRect();
    const margin = 24;
    const right = Math.max(0, box.right + margin - frame.right) - Math.max(0, frame.left - box.left + margin);
    const down = Math.max(0, box.bottom + margin - frame.bottom) - Math.max(0, frame.top - box.top + margin);
    if (right !== 0 || down !== 0) this.#pan(right, down);
  }

  /** Does what a key asks for; false for a key that means nothing here. */
  press(key: string): boolean {
    const moves: Readonly<Record<string, () => void>> = {
      "+": () => this.zoomIn(),
      "=": () => this.zoomIn(),
      "-": () => this.zoomOut(),
      "0": () => this.fit(),
      ArrowLeft: () => this.#pan(-PAN_STEP, 0),
      ArrowRight: () => this.#pan(PAN_STEP, 0),
      ArrowUp: () => this.#pan(0, -PAN_STEP),
      ArrowDown: () => this.#pan(0, PAN_STEP),
    };
    moves[key]?.();
    return key in moves;
  }

  #scale(): number {
    return this.#seen.width / this.#view.width;
  }

  #fittingScale(): number {
    return Math.min(this.#seen.width / this.#whole.width, this.#seen.height / this.#whole.height);
  }

  #showAt(scale: number): void {
    const width = this.#seen.width / scale;
    const height = this.#seen.height / scale;
    const first = centreOfFirst(this.#svg);
    const start = (whole: number, seen: number, middle: number): number =>
      seen >= whole ? (whole - seen) / 2 : Math.min(whole - seen, Math.max(0, middle - seen / 2));
    this.#show({
      x: this.#whole.x + start(this.#whole.width, width, first.x - this.#whole.x),
      y: this.#whole.y + start(this.#whole.height, height, first.y - this.#whole.y),
      width,
      height,
    });
  }

  #pan(right: number, down: number): void {
    const scale = this.#scale();
    this.#show({ ...this.#view, x: this.#view.x + right / scale, y: this.#view.y + down / scale });
  }

  #show(view: View): void {
    this.#view = view;
    this.#svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  }

  #listen(): void {
    const { frame } = this;
    frame.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    frame.addEventListener("pointerdown", (event) => {
      this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      this.#dragged = 0;
    });
    frame.addEventListener("pointermove", (event) => this.#move(event));
    for (const end of ["pointerup", "pointercancel", "pointerleave"] as const) {
      frame.addEventListener(end, (event) => {
        this.#pointers.delete(event.pointerId);
        frame.classList.remove("dragging");
      });
    }
    addEventListener("beforeprint", () => this.#show(this.#whole));
    addEventListener("afterprint", () => this.fit());
    // the picture opens when its frame first has a size, and again when that changes
    new ResizeObserver(() => {
      this.#seen = sizeOf(frame);
      this.open();
    }).observe(frame);
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = this.frame.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    this.zoom(Math.exp(-event.deltaY * 0.01), point);
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    const others = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    this.#pointers.set(event.pointerId, now);
    this.#dragged += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    const other = others[0];
    if (other === undefined) {
      if (this.wasDragged) this.frame.classList.add("dragging");
      this.#pan(before.x - now.x, before.y - now.y);
      return;
    }
    const spread = (point: { x: number; y: number }): number =>
      Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    const box = this.frame.getBoundingClientRect();
    const middle = { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top };
    this.#pan((before.x - now.x) / 2, (before.y - now.y) / 2);
    this.zoom(spread(now) / spread(before), middle);
  }
}

/** The middle of the element that the picture begins with, in its pixels; its corner where it has none. */
function centreOfFirst(svg: SVGSVGElement): { readonly x: number; readonly y: number } {
  const first = svg.querySelector<SVGGraphicsElement>("[data-node]");
  if (first === null) return { x: 0, y: 0 };
  const { x, y, width, height } = first.getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}

function wholeOf(svg: SVGSVGElement): View {
  const { x, y, width, height } = svg.viewBox.baseVal;
  return { x, y, width, height };
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: clientWidth, height: clientHeight };
}
