import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { runCommand, testFolder } from "./run-command.ts";

test("100,000 distinct activities are counted whole, and drawn as far as they can be read", async () => {
  using folder = testFolder();
  const rows = Array.from({ length: 100_000 }, (_, index) => `c${index % 5000},act ${index},2026-01-01T00:00:00Z\n`);
  const file = folder.write("many.csv", `case,activity,time\n${rows.join("")}`);
  const forms = ["graph.svg", "report.html", "graph.json"].map(folder.path);
  const { exitCode, said } = await runCommand([
    "discover",
    file,
    "--graph",
    "activities",
    ...forms.flatMap((form) => ["-o", form]),
  ]);
  expect(exitCode).toBe(0);
  expect(said).toContain("of 100,000 activities");
  const [svg, html, json] = forms.map((form) => statSync(form).size);
  expect(svg).toBeLessThan(2_000_000);
  expect(html).toBeLessThan(2_000_000);
  expect(json).toBeGreaterThan(5_000_000);
});

test("a name of a megabyte neither fills the terminal nor stops the picture", async () => {
  using folder = testFolder();
  const csv = `case,activity,time\n1,${"long ".repeat(200_000)},2026-01-01\n1,b,2026-01-02\n`;
  const { exitCode, out } = await runCommand(["discover", "-"], csv);
  expect(exitCode).toBe(0);
  expect(out.length).toBeLessThan(3000);
  expect(
    (await runCommand(["discover", "-", "-o", folder.path("a.svg"), "-o", folder.path("a.png")], csv)).exitCode,
  ).toBe(0);
});

const DEEP = `<log><trace><event>${'<string key="a" value="b">'.repeat(200_000)}${"</string>".repeat(200_000)}<string key="concept:name" value="x"/></event></trace></log>`;
const ENTITIES = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><log><trace><event><string key="concept:name" value="&b;"/></event></trace></log>`;

test.each([
  ["elements nested 200,000 deep", DEEP, "xes-nesting-too-deep"],
  ["a document type with entities", ENTITIES, "xes-doctype-skipped"],
])("%s are reported, not obeyed", async (_, content, code) => {
  const { out } = await runCommand(["inspect", "-", "--json"], content);
  const { events, issues } = JSON.parse(out);
  expect(events).toBe(1);
  expect(issues.map((issue: { readonly code: string }) => issue.code)).toContain(code);
  expect(out).not.toContain("aaaa");
});
