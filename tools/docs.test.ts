import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { filesLike, ROOT } from "./workspace.ts";

const pages = filesLike("{*.md,docs/**/*.md,packages/*/*.md}");

test("links between the pages lead somewhere", () => {
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .filter((match) => !existsSync(join(ROOT, dirname(path), match[1]!)))
      .map((match) => `${path}: ${match[1]}`),
  );
  expect(broken).toEqual([]);
});

test("every package says what it owns", () => {
  const silent = filesLike("packages/*/package.json").filter(
    ({ path }) => !existsSync(join(ROOT, dirname(path), "README.md")),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test("every exported function, class, and interface has a docstring", () => {
  const bare = filesLike("packages/*/src/**/*.ts")
    .filter(({ path }) => !path.endsWith(".test.ts"))
    .flatMap(({ path, text }) => {
      const lines = text.split("\n");
      return lines
        .map((line, index) => ({ line, before: lines[index - 1] ?? "" }))
        .filter(
          ({ line, before }) =>
            /^export (?:async )?(?:function\*?|class|interface) /.test(line) && !before.trimEnd().endsWith("*/"),
        )
        .map(({ line }) => `${path}: ${line.slice(0, 80)}`);
    });
  expect(bare).toEqual([]);
});

const examples = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match, index) => ({
    name: `${path} #${index + 1}`,
    folder: dirname(path),
    code: match[1]!,
  })),
);

test.each(examples)("the example of $name runs", ({ folder, code }) => {
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module-typescript", "-"], {
    cwd: join(ROOT, folder),
    input: code,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
