import { html, type Markup } from "../html/html.ts";

/** A text in which no line breaks inside the name of an option ("--activity"). */
export function unbrokenOptions(text: string): Markup {
  const parts = text.split(/(--[a-z][a-z-]*)/);
  return html`${parts.map((part, place) => (place % 2 === 1 ? html`<span class="unbroken">${part}</span>` : part))}`;
}
