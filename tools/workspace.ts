import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder the workspace lies in. */
export const ROOT: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** A file of the workspace: its path from the root, with forward slashes, and its text. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

/** The files that match a pattern under the root, sorted by path. */
export function filesLike(pattern: string): WorkspaceFile[] {
  return globSync(pattern, { cwd: ROOT, exclude: (path) => /(^|\/)(node_modules|dist|out)(\/|$)/.test(path) })
    .sort()
    .map((path) => ({
      path: relative(ROOT, join(ROOT, path)).replaceAll("\\", "/"),
      text: readFileSync(join(ROOT, path), "utf8"),
    }));
}

/** The modules a TypeScript file imports or re-exports from, as written. */
export function importsOf({ text }: WorkspaceFile): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3]!);
}
