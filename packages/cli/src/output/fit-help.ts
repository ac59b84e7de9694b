import stringWidth from "string-width";
import { wrapText } from "./wrap-text.ts";

/** What stands before the explanation of a line of help: the option or command, and the space after it. */
const EXPLAINED = /^ *\S(?:\S| (?! ))* {2,}/;
/** Of a line without explanation, its continuation goes this much further in than the line. */
const HANGING = 2;

/** Help in lines no wider than a terminal: long explanations go on below themselves. */
export function fitHelp(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => (stringWidth(line) <= width ? line : wrapText(line, { width, indent: indentOf(line, width) })))
    .join("\n");
}

function indentOf(line: string, width: number): number {
  const explained = stringWidth(EXPLAINED.exec(line)?.[0] ?? "");
  if (explained > 0 && explained <= width / 2) return explained;
  const indent = line.length - line.trimStart().length;
  return indent === 0 ? 0 : indent + HANGING;
}
