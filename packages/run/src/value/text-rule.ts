import { kept, malformed, type ValueRule, type Verdict } from "./value-rule.ts";

// a text of which nothing can be seen: white space, control characters, and what is drawn as nothing
const INVISIBLE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;

/** Whether a text shows nothing. */
export function isBlank(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Whether a database can keep a text: it is well-formed Unicode without NUL. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** What a text field asks. Units: `max` in UTF-16 code units. */
export interface TextLimits {
  readonly max: number;
  readonly isRequired?: true;
}

/** A rule for texts. Edges: a blank text is no text, which is null, and wrong where one is required. */
export function textRule({ max, isRequired }: TextLimits): ValueRule {
  const blank: Verdict = isRequired === true ? { kind: "wrong", code: "record-value-blank", values: {} } : kept(null);
  return (value) => {
    if (value === null) return blank;
    if (typeof value !== "string") return malformed("text");
    if (value.length > max) return { kind: "wrong", code: "record-value-too-long", values: { max } };
    if (!isStorable(value)) return { kind: "wrong", code: "record-text-unstorable", values: {} };
    return isBlank(value) ? blank : kept(value);
  };
}
