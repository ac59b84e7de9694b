import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { runCommand, SMALL_LOG, testFolder } from "./run-command.ts";

const DAY = 86_400_000;

test("discover --json gives the graph, variants, and stages of a hand-worked log", async () => {
  const { exitCode, out } = await runCommand(["discover", "-", "--json"], SMALL_LOG);
  const answer = JSON.parse(out);
  expect(exitCode).toBe(0);
  expect(answer).toMatchObject({
    schema: "fairlead.discover/1",
    cases: 3,
    events: 9,
    activities: [
      { name: "Lead", events: 4, cases: 3 },
      { name: "Demo", events: 3, cases: 2 },
      { name: "Lost", events: 1, cases: 1 },
      { name: "Won", events: 1, cases: 1 },
    ],
    starts: [{ name: "Lead", cases: 3 }],
    ends: [
      { name: "Lead", cases: 1 },
      { name: "Lost", cases: 1 },
      { name: "Won", cases: 1 },
    ],
    edges: [
      { from: "Lead", to: "Demo", events: 3, cases: 2, medianMs: 3 * DAY, p90Ms: 3 * DAY, meanMs: (7 / 3) * DAY },
      { from: "Demo", to: "Lead", events: 1, cases: 1, medianMs: 2 * DAY, p90Ms: 2 * DAY, meanMs: 2 * DAY },
      { from: "Demo", to: "Lost", events: 1, cases: 1, medianMs: 8 * DAY, p90Ms: 8 * DAY, meanMs: 8 * DAY },
      { from: "Demo", to: "Won", events: 1, cases: 1, medianMs: 11 * DAY, p90Ms: 11 * DAY, meanMs: 11 * DAY },
    ],
    variants: [
      { activities: ["Lead"], cases: 1 },
      { activities: ["Lead", "Demo", "Lead", "Demo", "Lost"], cases: 1 },
      { activities: ["Lead", "Demo", "Won"], cases: 1 },
    ],
  });
  expect(
    answer.stages.map(({ name, entered, returned, wonHere, lostHere, openHere }: Record<string, unknown>) => ({
      name,
      entered,
      returned,
      wonHere,
      lostHere,
      openHere,
    })),
  ).toEqual([
    { name: "Lead", entered: 3, returned: 1, wonHere: 0, lostHere: 0, openHere: 1 },
    { name: "Demo", entered: 2, returned: 1, wonHere: 1, lostHere: 1, openHere: 0 },
  ]);
});

test("inspect --json says how the file was understood", async () => {
  const { exitCode, out } = await runCommand(["inspect", "-", "--json"], SMALL_LOG);
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    schema: "fairlead.inspect/1",
    format: "csv-long",
    mapping: expect.arrayContaining([
      { role: "case", column: "deal" },
      { role: "activity", column: "stage" },
      { role: "time", column: "entered" },
      { role: "actor", column: "owner" },
    ]),
    cases: 3,
    events: 9,
    activities: 4,
    variants: 3,
    firstAt: "2026-01-05T09:00:00.000Z",
    lastAt: "2026-01-20T09:00:00.000Z",
    precision: { second: 9, day: 0, order: 0, unknown: 0 },
  });
});

test.each(["en", "zh-CN", "pl"])("the summaries in %s speak the language and never a key", async (lang) => {
  for (const command of ["inspect", "discover"]) {
    const { exitCode, out } = await runCommand([command, "-", "--lang", lang], SMALL_LOG);
    expect(exitCode).toBe(0);
    expect(out).toContain(command === "inspect" ? "owner" : "Demo");
    expect(out).not.toMatch(/\b(?:cli|issue)\.[a-z]/);
  }
});

test.each(["en", "zh-CN", "pl"])("the summaries in %s keep to 80 columns, and to a wider terminal", async (lang) => {
  const long = SMALL_LOG.replaceAll("Demo", "Demonstration of everything that the product can do to all who decide");
  for (const [columns, width] of [
    [null, 80],
    [100, 100],
  ] as const) {
    for (const command of ["inspect", "discover"]) {
      const { out } = await runCommand([command, "-", "--lang", lang], long, { columns });
      expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  }
});

test("a history in which nothing is known to be won has no win rate, and says what to do", async () => {
  const { out } = await runCommand(["discover", "-", "--lang", "en"], SMALL_LOG.replaceAll("Won", "Handed over"));
  expect(out).toContain("Win rate of the closed: –");
  expect(out.replaceAll(/\s+/g, " ")).toContain("No stage is known to mean that a deal was won");
});

test("the next command names the file as it was named, and standard input not at all", async () => {
  using folder = testFolder();
  const file = folder.write("my deals.csv", SMALL_LOG);
  expect((await runCommand(["discover", file, "--lang", "en"])).out).toContain(`fairlead discover "${file}" -o`);
  expect((await runCommand(["inspect", "-", "--lang", "en"], SMALL_LOG)).out).not.toContain("Next:");
});

test("every form goes to the file its name asks for, whole", async () => {
  using folder = testFolder();
  const file = folder.write("deals.csv.gz", gzipSync(SMALL_LOG));
  const forms = ["report.html", "graph.json", "stages.svg", "stages.png", "stages.mmd", "process.yaml", "summary.txt"];
  const { exitCode, out } = await runCommand(["discover", file, ...forms.flatMap((name) => ["-o", folder.path(name)])]);
  expect({ exitCode, out }).toEqual({ exitCode: 0, out: "" });
  const head = (name: string): string =>
    readFileSync(folder.path(name)).subarray(0, 16).toString("latin1").toLowerCase();
  expect(forms.map((name) => [name, head(name)])).toEqual([
    ["report.html", expect.stringMatching(/^<!doctype html>/)],
    ["graph.json", expect.stringMatching(/^\{/)],
    ["stages.svg", expect.stringMatching(/^<svg /)],
    ["stages.png", expect.stringMatching(/^.png/)],
    ["stages.mmd", expect.stringMatching(/^flowchart/)],
    ["process.yaml", expect.stringMatching(/^[a-z]+:/)],
    ["summary.txt", expect.stringMatching(/^deals\.csv\.gz:/)],
  ]);
  expect(readdirSync(folder.path(".")).sort()).toEqual(["deals.csv.gz", ...forms].sort());
});

test("convert gives a log that reads back the same, through CSV and XES, plain and packed", async () => {
  using folder = testFolder();
  const graphOf = async (file: string): Promise<unknown> => {
    const { issues: _, ...graph } = JSON.parse((await runCommand(["discover", file, "--json"])).out);
    return graph;
  };
  const source = folder.write("deals.csv", SMALL_LOG);
  const xes = folder.path("deals.xes.gz");
  const csv = folder.path("again.csv");
  expect((await runCommand(["convert", source, "-o", xes])).exitCode).toBe(0);
  expect(gunzipSync(readFileSync(xes)).toString("utf8")).toContain("<trace>");
  expect((await runCommand(["convert", xes, "-o", csv])).exitCode).toBe(0);
  expect(await graphOf(csv)).toEqual(await graphOf(source));
});

test("a gzip file cut short is read as far as it goes, said, and ends with exit code 1", async () => {
  using folder = testFolder();
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `D${index % 977},Stage ${index % 7},2026-01-01T00:00:${index % 60}Z,rep ${index * 7919}`,
  );
  const packed = gzipSync(`deal,stage,at,owner\n${rows.join("\n")}\n`);
  const file = folder.write("cut.csv.gz", packed.subarray(0, packed.length / 2));
  const { exitCode, out } = await runCommand(["inspect", file, "--json"]);
  const { events, issues } = JSON.parse(out);
  expect(exitCode).toBe(1);
  expect(issues[0]).toMatchObject({ code: "gzip-truncated", severity: "error" });
  expect(events).toBeGreaterThan(8000);
  expect(events).toBeLessThan(12_000);
});

test("of a damaged gzip file what stands before the damage is read", async () => {
  using folder = testFolder();
  const packed = gzipSync(SMALL_LOG);
  const file = folder.write("more.csv.gz", Buffer.concat([packed, Buffer.from("and more")]));
  const { exitCode, out } = await runCommand(["inspect", file, "--json"]);
  const { events, issues } = JSON.parse(out);
  expect(exitCode).toBe(1);
  expect(issues[0]).toMatchObject({ code: "gzip-damaged", severity: "error" });
  expect(events).toBe(9);
});

test("--dates says whether day or month comes first", async () => {
  const csv = "deal,stage,moved\nD1,Lead,03/04/2026\nD1,Won,05/04/2026\n";
  const firstAt = async (...args: string[]): Promise<unknown> =>
    JSON.parse((await runCommand(["inspect", "-", "--json", ...args], csv)).out).firstAt;
  expect(await firstAt()).toBe("2026-04-03T00:00:00.000Z");
  expect(await firstAt("--dates", "month-first")).toBe("2026-03-04T00:00:00.000Z");
  const wrong = await runCommand(["inspect", "-", "--dates", "us"], csv);
  expect(wrong.exitCode).toBe(2);
  expect(wrong.said).toContain("day-first, month-first");
});

test("rows left out are counted, and listed with line and reason where --errors says; --strict makes them findings", async () => {
  using folder = testFolder();
  const file = folder.write("dirty.csv", `${SMALL_LOG}D4,Lead,soon,Ana\nD5,Lead,later,=1+1\n`);
  const plain = await runCommand(["inspect", file, "--errors", folder.path("left-out.csv")]);
  expect(plain.exitCode).toBe(0);
  const listed = readFileSync(folder.path("left-out.csv"), "utf8").trim().split(/\r?\n/);
  expect(listed).toHaveLength(3);
  expect(listed[1]).toMatch(/^11,.*D4,Lead,soon,Ana$/);
  expect(listed[2]).toMatch(/^12,.*D5,Lead,later,'=1\+1$/);
  expect((await runCommand(["inspect", file, "--strict"])).exitCode).toBe(1);
});

test("names from a file cannot steer the terminal", async () => {
  const hostile = SMALL_LOG.replaceAll("Demo", "De\u001b[2Jmo\u202e");
  const { out } = await runCommand(["discover", "-"], hostile);
  expect(out).toContain("De\uFFFD[2Jmo\uFFFD");
  expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202e/u);
});

test.each([
  ["empty", ""],
  ["binary", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3, 0, 0, 0, 9])],
])("an %s file gives no log, a reason, and exit code 1", async (_, content) => {
  const { exitCode, out, said } = await runCommand(["discover", "-"], content);
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
  expect(said).toContain("✗");
});
