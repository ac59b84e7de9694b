import { expect, test } from "vitest";
import { textIn } from "./text.ts";

test("a text is found in the language asked for, else in the map's first, else in any", () => {
  expect([
    textIn("Demo", "pl", ["en"]),
    textIn({ en: "Won", pl: "Wygrana" }, "pl", ["en"]),
    textIn({ en: "Won", pl: "Wygrana" }, "zh-Hans", ["pl", "en"]),
    textIn({ "zh-Hans": "赢单" }, "en", ["pl"]),
  ]).toEqual(["Demo", "Wygrana", "Wygrana", "赢单"]);
});
