import { expect, test } from "vitest";
import { fitHelp } from "./fit-help.ts";

test("an explanation goes on below itself, a sentence at the margin, an example further in", () => {
  const help = ["One sentence of help.", "", "  -o FILE   where the answer goes", "  fairlead discover deals.csv"];
  expect(fitHelp(help.join("\n"), 24).split("\n")).toEqual([
    "One sentence of help.",
    "",
    "  -o FILE   where the",
    "            answer goes",
    "  fairlead discover",
    "    deals.csv",
  ]);
  expect(fitHelp(help.join("\n"), 80)).toBe(help.join("\n"));
  expect(fitHelp("two three", 6)).toBe("two\nthree");
});
