/** A piece of markup that is safe to put into a page: all text in it is escaped. */
export interface Markup {
  readonly markup: string;
}

/** What a template can hold. Texts and numbers are escaped; null, undefined, and false leave nothing. */
export type Fragment = Markup | string | number | null | undefined | false | readonly Fragment[];

/** Markup from a template: literal parts are kept, every value is escaped unless it is markup already. */
export function html(parts: TemplateStringsArray, ...values: readonly Fragment[]): Markup {
  let markup = parts[0]!;
  values.forEach((value, index) => {
    markup += fragmentMarkup(value) + parts[index + 1]!;
  });
  return { markup };
}

/** Text that is markup already, from a renderer that escapes what it is given. */
export function trustedMarkup(markup: string): Markup {
  return { markup };
}

/** A text with the five characters that mean something in markup, and control characters no document may hold, made harmless. */
export function escapeText(text: string): string {
  return text.replace(HARMFUL, (character) => ENTITIES[character] ?? "\u{FFFD}");
}

const HARMFUL = /[&<>"']|(?![\t\n\r])\p{Cc}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function fragmentMarkup(value: Fragment): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(fragmentMarkup).join("");
}
