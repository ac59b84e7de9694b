import { expect, test } from "vitest";
import { heatRole, HEAT_STEPS, PALETTES, type ColorRole } from "./theme.ts";

function luminance(color: string): number {
  const linear = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

// the contrast ratio of WCAG 2.2
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds: readonly ColorRole[] = ["paper", "band", "surface"];
const lines: readonly ColorRole[] = [
  "good",
  "bad",
  "accent",
  "edge",
  ...Array.from({ length: HEAT_STEPS }, (_, step) => heatRole(step / (HEAT_STEPS - 1))),
];

test.for(["light", "dark"] as const)(
  "in the %s theme text has a contrast of 4.5 and lines of 3 on every ground",
  (theme) => {
    const palette = PALETTES[theme];
    const weak = (roles: readonly ColorRole[], least: number): string[] =>
      roles.flatMap((role) =>
        grounds
          .filter((ground) => contrast(palette[role], palette[ground]) < least)
          .map((ground) => `${role} on ${ground}`),
      );
    expect(weak(["ink", "muted"], 4.5)).toEqual([]);
    expect(weak(lines, 3)).toEqual([]);
  },
);

test("heat is clamped to the scale, and what is unknown is plain", () => {
  expect([-1, 0, 0.5, 1, 7, null, Number.NaN].map((heat) => heatRole(heat))).toEqual([
    "heat0",
    "heat0",
    "heat3",
    "heat6",
    "heat6",
    "edge",
    "edge",
  ]);
});
