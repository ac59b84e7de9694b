/** One measured figure and the bound it is held to. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly bound: number;
  /** Whether the figure is to stay at or above its bound, or at or below it. */
  readonly side: "at least" | "at most";
  readonly unit: string;
  /** The raw numbers behind it. */
  readonly detail: string;
}

/** Whether a figure keeps its bound. */
export function holds({ measured, bound, side }: Figure): boolean {
  return side === "at least" ? measured >= bound : measured <= bound;
}

/** Hands figures from a bench to the process that started it. */
export function reportFigures(figures: readonly Figure[]): void {
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
}

/** 1234567 → "1.23 M". */
export function short(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toPrecision(3)} M`;
  return value >= 1e3 ? `${(value / 1e3).toPrecision(3)} k` : value.toPrecision(3);
}
