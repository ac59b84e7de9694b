import { PALETTES, type ColorRole, type Theme } from "./theme.ts";

/** Colours of one element. */
interface Paints {
  readonly fill?: ColorRole | "none";
  readonly stroke?: ColorRole;
}

/** Turns colour roles into attributes, and at the end into the style sheet those attributes need. */
export interface Painter {
  /** Attributes with a leading space: literal colours for a fixed theme, class names for "auto". */
  paint(paints: Paints): string;
  /** The `<style>` element; empty for a fixed theme. */
  styleSheet(): string;
}

/**
 * A painter for a theme. A fixed theme uses presentation attributes only, which every SVG reader understands; "auto" uses classes that
 * begin with `idPrefix`, so that several pictures in a page do not touch each other.
 */
export function createPainter(theme: Theme, idPrefix: string): Painter {
  if (theme !== "auto") {
    const palette = PALETTES[theme];
    const colorOf = (role: ColorRole | "none"): string => (role === "none" ? "none" : palette[role]);
    return {
      paint: ({ fill, stroke }) =>
        (fill === undefined ? "" : ` fill="${colorOf(fill)}"`) +
        (stroke === undefined ? "" : ` stroke="${colorOf(stroke)}"`),
      styleSheet: () => "",
    };
  }
  const used = new Map<string, { readonly property: "fill" | "stroke"; readonly role: ColorRole }>();
  const classOf = (property: "fill" | "stroke", role: ColorRole): string => {
    const name = `${idPrefix}${property}-${role}`;
    used.set(name, { property, role });
    return name;
  };
  return {
    paint: ({ fill, stroke }) => {
      const classes = fill === undefined || fill === "none" ? [] : [classOf("fill", fill)];
      if (stroke !== undefined) classes.push(classOf("stroke", stroke));
      return (fill === "none" ? ' fill="none"' : "") + (classes.length > 0 ? ` class="${classes.join(" ")}"` : "");
    },
    styleSheet: () => styleSheet(used),
  };
}

function styleSheet(used: ReadonlyMap<string, { readonly property: string; readonly role: ColorRole }>): string {
  const rules = [...used].map(([name, { property, role }]) => {
    const [light, dark] = [PALETTES.light[role], PALETTES.dark[role]];
    return { light: `.${name}{${property}:${light}}`, follows: `.${name}{${property}:light-dark(${light},${dark})}` };
  });
  // a picture that is its own document sets the scheme itself; in a page it follows the page
  return [
    "<style>",
    "svg:root{color-scheme:light dark}",
    ...rules.map(({ light }) => light),
    "@supports (color:light-dark(#000,#fff)){",
    ...rules.map(({ follows }) => follows),
    "}",
    "</style>",
  ].join("");
}
