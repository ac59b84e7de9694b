import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shippedSample } from "@fairlead/sample";
import { runCommand, testFolder } from "../packages/cli/test/run-command.ts";
import { ROOT } from "./workspace.ts";

// to draw it anew: npx fairlead sample -o s.csv, then npx fairlead discover s.csv --paths 50 --direction down --theme auto -o docs/images/stages.svg
test("the picture of the README is what the command draws today", async () => {
  using folder = testFolder();
  const file = folder.write("sample-deals.csv", [...shippedSample().chunks].join(""));
  const { out } = await runCommand([
    "discover",
    file,
    "--svg",
    "--paths",
    "50",
    "--direction",
    "down",
    "--theme",
    "auto",
    "--lang",
    "en",
  ]);
  expect(readFileSync(join(ROOT, "docs/images/stages.svg"), "utf8")).toBe(out);
});
