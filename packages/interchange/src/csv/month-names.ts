/**
 * The month a name or abbreviation stands for, 1–12, in English and Polish (also in the genitive: "5 marca"); 0 if none.
 * Edges: case and a closing full stop do not matter.
 */
export function monthOfName(name: string): number {
  const plain = name.toLowerCase().replace(/\.$/u, "");
  return MONTHS.get(plain) ?? 0;
}

const NAMES: readonly string[] = [
  "jan january sty styczeń stycznia",
  "feb february lut luty lutego",
  "mar march marzec marca",
  "apr april kwi kwiecień kwietnia",
  "may maj maja",
  "jun june cze czerwiec czerwca",
  "jul july lip lipiec lipca",
  "aug august sie sierpień sierpnia",
  "sep sept september wrz wrzesień września",
  "oct october paź październik października",
  "nov november lis listopad listopada",
  "dec december gru grudzień grudnia",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);
