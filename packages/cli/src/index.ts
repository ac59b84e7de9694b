export { EXIT, type ExitCode } from "./exit-code.ts";
export { runCommandLine } from "./main.ts";
export type { Terminal } from "./terminal.ts";
