import type { Issue } from "@fairlead/base";
import type { CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";

/** 1 when something was not read, or with `--strict` when anything was left out; else 0. */
export function exitCodeOf(issues: readonly Issue[], { arguments: given }: CommandContext): ExitCode {
  const strict = given.isOn("strict");
  const isFinding = ({ severity }: Issue): boolean => severity === "error" || (strict && severity === "warning");
  return issues.some(isFinding) ? EXIT.findings : EXIT.fine;
}
