/** Which colours a picture is drawn in; "auto" follows the page it stands in, or the reader's setting. */
export type Theme = "light" | "dark" | "auto";

/** What a colour is for. `heat0` to `heat6` run from quick to slow. */
export type ColorRole =
  | "paper"
  | "band"
  | "surface"
  | "ink"
  | "muted"
  | "line"
  | "rim"
  | "accent"
  | "good"
  | "bad"
  | "edge"
  | HeatRole;

type HeatRole = `heat${0 | 1 | 2 | 3 | 4 | 5 | 6}`;
type Palette = Readonly<Record<ColorRole, string>>;

/** The steps of the heat scale. */
export const HEAT_STEPS = 7;

/**
 * The two palettes. Shape: hex colours. Text reaches a contrast of 4.5 on everything it may stand on, lines 3; the heat scale goes from
 * blue over grey and amber to rust and changes in lightness too, so that nobody has to tell red from green.
 */
export const PALETTES: { readonly light: Palette; readonly dark: Palette } = {
  light: {
    paper: "#fbfaf7",
    band: "#f3f2ed",
    surface: "#ffffff",
    ink: "#14213d",
    muted: "#5b6477",
    line: "#dfe2e8",
    rim: "#c3c9d4",
    accent: "#0b7285",
    good: "#24783a",
    bad: "#c92a2a",
    edge: "#7f8798",
    ...heatScale(["#4b89a8", "#6d8794", "#94826a", "#b9791a", "#b2611a", "#a34a1c", "#8c311c"]),
  },
  dark: {
    paper: "#0f1420",
    band: "#141a28",
    surface: "#1a2233",
    ink: "#e8ebf2",
    muted: "#9aa3b5",
    line: "#2a3346",
    rim: "#3d485f",
    accent: "#3bc9db",
    good: "#69db7c",
    bad: "#ff8787",
    edge: "#6f788d",
    ...heatScale(["#4a86a2", "#6f8c98", "#a2937a", "#d3972f", "#e08f45", "#f0915f", "#ff9a80"]),
  },
};

/** The heat role of a heat between 0 and 1; the plain edge colour when no time is known. */
export function heatRole(heat: number | null): ColorRole {
  if (heat === null || !Number.isFinite(heat)) return "edge";
  const step = Math.round(Math.min(1, Math.max(0, heat)) * (HEAT_STEPS - 1));
  return `heat${step}` as HeatRole;
}

function heatScale(steps: readonly [string, string, string, string, string, string, string]): Record<HeatRole, string> {
  const [heat0, heat1, heat2, heat3, heat4, heat5, heat6] = steps;
  return { heat0, heat1, heat2, heat3, heat4, heat5, heat6 };
}
