/** What an element of a report's picture stands for. Activity ids are those of the log. */
export type PictureElement =
  | { readonly kind: "start" | "end" }
  | { readonly kind: "activity" | "outcome"; readonly activity: number }
  | { readonly kind: "path"; readonly from: number; readonly to: number }
  | { readonly kind: "begin"; readonly to: number }
  | { readonly kind: "finish"; readonly from: number };

/** The id of an element, as the picture and its SVG carry it. */
export function elementId(element: PictureElement): string {
  switch (element.kind) {
    case "start":
    case "end":
      return element.kind;
    case "activity":
    case "outcome":
      return `${element.kind}-${element.activity}`;
    case "path":
      return `path-${element.from}-${element.to}`;
    case "begin":
      return `begin-${element.to}`;
    case "finish":
      return `finish-${element.from}`;
  }
}

/** The element an id stands for; null for an id no picture gives. */
export function parseElementId(id: string): PictureElement | null {
  const [kind, ...rest] = id.split("-");
  const [first, second] = rest.map(Number);
  if ((kind === "start" || kind === "end") && rest.length === 0) return { kind };
  if (first === undefined || !Number.isInteger(first)) return null;
  if (kind === "activity" || kind === "outcome") return { kind, activity: first };
  if (kind === "begin") return { kind, to: first };
  if (kind === "finish") return { kind, from: first };
  return kind === "path" && second !== undefined && Number.isInteger(second) ? { kind, from: first, to: second } : null;
}
