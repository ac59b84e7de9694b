import { posix } from "node:path";
import { expect, test } from "vitest";
import { filesLike, importsOf, type WorkspaceFile } from "./workspace.ts";

// the floors of ARCHITECTURE.md: a package sees only packages of lower floors
const FLOORS: Readonly<Record<string, number>> = {
  base: 0,
  messages: 0.5,
  stats: 0.5,
  map: 1,
  log: 1,
  mine: 2,
  interchange: 2,
  run: 2,
  access: 2,
  sample: 3,
  report: 5,
  store: 5,
  api: 5,
  import: 5.5,
  server: 6,
  cli: 7,
};

const PURE_BELOW = 5;
const DRAWERS = /(^|\/)(utils?|helpers?|common|misc|shared|lib|services?|managers?)(\/|\.tsx?$)/;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

function packageOf(path: string): string {
  return path.split("/")[1]!;
}

function manifestFaults({ path, text }: WorkspaceFile): string[] {
  const name = packageOf(path);
  const floor = FLOORS[name];
  if (floor === undefined) return [`${path}: ${name} has no floor`];
  const { dependencies = {} }: Manifest = JSON.parse(text);
  return Object.keys(dependencies)
    .filter((dependency) => dependency.startsWith("@fairlead/"))
    .filter((dependency) => !((FLOORS[dependency.slice("@fairlead/".length)] ?? Infinity) < floor))
    .map((dependency) => `${path}: ${name} may not see ${dependency}`);
}

function importFaults(file: WorkspaceFile): string[] {
  const { path } = file;
  const name = packageOf(path);
  const isTest = /\.test\.ts$|\/test\//.test(path);
  return importsOf(file).flatMap((module) => {
    if (module.startsWith(".")) {
      const target = posix.join(posix.dirname(path), module);
      if (!target.startsWith(`packages/${name}/`)) return isTest ? [] : [`${path}: ${module} leaves the package`];
      return target === `packages/${name}/src/index.ts` && !isTest ? [`${path}: imports its own package's door`] : [];
    }
    if (module.startsWith("node:") && !isTest && (FLOORS[name] ?? 0) < PURE_BELOW)
      return [`${path}: ${module} in a pure package`];
    return module === `@fairlead/${name}` || module.startsWith(`@fairlead/${name}/`)
      ? [`${path}: imports itself by name`]
      : [];
  });
}

test("every package depends on lower floors only", () => {
  expect(filesLike("packages/*/package.json").flatMap(manifestFaults)).toEqual([]);
  const upward = { path: "packages/log/package.json", text: '{"dependencies":{"@fairlead/mine":"0.1.0"}}' };
  expect(manifestFaults(upward)).toEqual(["packages/log/package.json: log may not see @fairlead/mine"]);
});

test("imports stay inside the package, go around no door, and keep the pure floors pure", () => {
  expect(filesLike("packages/*/src/**/*.ts").flatMap(importFaults)).toEqual([]);
  const faulty = {
    path: "packages/log/src/event.ts",
    text: 'import { a } from "../../base/src/issue.ts";\nimport { b } from "./index.ts";\nimport { readFile } from "node:fs";\n',
  };
  expect(importFaults(faulty)).toEqual([
    "packages/log/src/event.ts: ../../base/src/issue.ts leaves the package",
    "packages/log/src/event.ts: imports its own package's door",
    "packages/log/src/event.ts: node:fs in a pure package",
  ]);
});

test("files are named after what they hold, in kebab-case, and nothing is a drawer", () => {
  const paths = filesLike("{packages,tools}/**/*.ts").map(({ path }) => path);
  expect(
    paths.filter(
      (path) => DRAWERS.test(path) || !/^[a-z0-9-]+(\.(test|page|bench|web|d))*\.ts$/.test(posix.basename(path)),
    ),
  ).toEqual([]);
  expect(DRAWERS.test("packages/map/src/utils.ts")).toBe(true);
});
