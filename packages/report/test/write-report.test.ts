import { readFile } from "node:fs/promises";
import { layoutPicture, renderSvg, type PictureEdge } from "@fairlead/map/picture";
import { writeReport } from "@fairlead/report/write";
import { expect, test } from "vitest";
import { plainLog, reportOf, salesLog } from "./sales-log.ts";

test("the file is one document, in the language asked for, of moderate size, that names no place on a network", async () => {
  const text = await writeReport(reportOf(salesLog()), { locale: "pl" });
  expect(text).toMatch(/^<!doctype html>\n<html lang="pl">/);
  expect(text.length).toBeLessThan(1_000_000);
  expect(text).toContain("default-src &#39;none&#39;");
  expect([...text.matchAll(/(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?\/\//g)]).toEqual([]);
});

test("the data inside is the data given, whatever its texts hold", async () => {
  const data = reportOf(plainLog("</script><script>alert(1)</script> → <!-- → \u2028"));
  const text = await writeReport(data, { locale: "en" });
  const embedded = /<script type="application\/json" id="report-data">(.*?)<\/script>/s.exec(text)![1]!;
  expect(JSON.parse(embedded)).toEqual(data);
});

test("the page's script carries no library it does not need", async () => {
  const text = await writeReport(reportOf(plainLog("a")), { locale: "en" });
  const script = text.slice(text.lastIndexOf("<script>"));
  expect(script.length).toBeLessThan(300_000);
  expect(script).not.toMatch(/ZodError|YAMLParseError|CsvError/);
});

test("the legend's colours are those of the picture", async () => {
  const tokens = await readFile(new URL("../src/styles/tokens.css", import.meta.url), "utf8");
  const node = { shape: "activity", tone: "neutral", title: "x" } as const;
  const edge = (id: string, heat: number | null): PictureEdge => ({ id, from: "a", to: "b", weight: 1, heat });
  const nodes = [
    { ...node, id: "a" },
    { ...node, id: "b" },
  ];
  const edges = [edge("quick", 0), edge("slow", 0.5), edge("slowest", 1), edge("edge", null)];
  const layout = layoutPicture({ nodes, edges, columns: [], lanes: [] });
  const colourOf = (svg: string, id: string): string =>
    new RegExp(`data-edge="${id}">.*?</g>`).exec(svg)![0].match(/ stroke="(#(?!000)\w+)"/)![1]!;
  for (const { id } of edges) {
    const [light, dark] = (["light", "dark"] as const).map((theme) => colourOf(renderSvg(layout, { theme }), id));
    expect(tokens).toContain(`--${id}: light-dark(${light}, ${dark});`);
  }
});
