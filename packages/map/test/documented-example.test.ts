import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkMapInvariants, parseMap, printMap } from "../src/index.ts";

const root = new URL("../../../", import.meta.url);
const page = readFileSync(new URL("docs/formats/map-yaml.md", root), "utf8");
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "";

test("the example of the format's page is canonical and sound", () => {
  const { map, issues } = parseMap(example);
  expect(issues).toEqual([]);
  expect(printMap(map!)).toBe(example);
  expect(checkMapInvariants(map!)).toEqual([]);
});

test("the page explains every key that its example has", () => {
  const [, parts = ""] = page.split("## The parts");
  const keys = [...example.matchAll(/^[\s-]*([a-zA-Z]+):/gm)].map((match) => match[1]!);
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !parts.includes(`\`${key}\``) && !parts.includes(`\`${key}: true\``))).toEqual([]);
});

test("the README's example runs and says what it says", () => {
  const readme = readFileSync(new URL("packages/map/README.md", root), "utf8");
  const program = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: root, encoding: "utf8" });
  expect(said).toBe("0 0\n");
});
