import { expect, test } from "vitest";
import { runCommand, SMALL_LOG, testFolder } from "./run-command.ts";

const LANGUAGES = [
  ["en", "There is no command", "Fairlead: see how you really sell"],
  ["zh-CN", "没有", "看清销售"],
  ["pl", "Nie ma polecenia", "zobacz, jak naprawdę sprzedajesz"],
] as const;

test.each(LANGUAGES)(
  "in %s help teaches and a wrong command is answered, with exit codes 0 and 2",
  async (lang, refusal, greeting) => {
    const help = await runCommand(["--help", "--lang", lang]);
    expect(help).toMatchObject({ exitCode: 0, said: "" });
    expect(help.out).toContain(greeting);
    const wrong = await runCommand(["disover", "--lang", lang]);
    expect(wrong).toMatchObject({ exitCode: 2, out: "" });
    expect(wrong.said).toContain(refusal);
  },
);

test.each(["inspect", "discover", "convert", "sample", "show", "start"])(
  "%s --help shows an example that names the command",
  async (name) => {
    const { exitCode, out } = await runCommand([name, "--help"]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(new RegExp(`^ {2}(?:fairlead|zcat).*${name}`, "m"));
    expect((await runCommand(["help", name])).out).toBe(out);
  },
);

test.each([
  [["discover"], "Name the file"],
  [["discover", "a.csv", "b.csv"], "One file at a time"],
  [["discover", "no-such-file.csv"], "There is no file no-such-file.csv"],
  [["discover", "."], "is a folder"],
  [["discover", "-", "--color"], "no option --color"],
  [["discover", "-", "--paths"], "--paths is given without its value"],
  [["discover", "-", "--paths", "120"], "from 0 to 100"],
  [["discover", "-", "--graph", "tree"], "stages, activities"],
  [["discover", "-", "--json", "--svg"], "One form at a time"],
  [["discover", "-", "-o", "out.docx"], "does not say which form"],
  [["discover", "-", "--lifecycle", "some"], "all or complete"],
  [["discover", "-", "--map-columns", "Etap"], "takes pairs"],
  [["convert", "-", "-o", "out.pdf"], "no form to convert to"],
  [["show", "-", "--port", "http"], "--port takes"],
  [["inspect", "-", "--lang", "de"], "Fairlead speaks en"],
])("wrong use %j is refused with exit code 2 and a way out", async (args, sentence) => {
  const { exitCode, out, said } = await runCommand(args, SMALL_LOG);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
  expect(said).toContain(sentence);
});

test("the file that is read is never written over, by whatever name", async () => {
  using folder = testFolder();
  const file = folder.write("deals.csv", SMALL_LOG);
  const { exitCode, said } = await runCommand(["convert", file, "-o", folder.path("./deals.csv")]);
  expect(exitCode).toBe(2);
  expect(said).toContain("is the file being read");
});

test("a place that cannot be written is said, and leaves nothing behind", async () => {
  using folder = testFolder();
  const file = folder.write("deals.csv", SMALL_LOG);
  const { exitCode, said } = await runCommand(["discover", file, "-o", folder.path("missing/report.svg")]);
  expect(exitCode).toBe(2);
  expect(said).toContain("cannot be written (ENOENT)");
});
