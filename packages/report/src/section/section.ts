import { html, type Fragment, type Markup } from "../html/html.ts";

/** A section of the report: its subject, what it covers, and its body. */
export interface SectionParts {
  readonly id: string;
  readonly title: string;
  /** Units and coverage, in a sentence or two. */
  readonly coverage: Fragment;
  /** Buttons that need the page's script. */
  readonly tools?: Fragment;
  readonly body: Fragment;
}

/** A section with its heading. */
export function section({ id, title, coverage, tools, body }: SectionParts): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <header class="section-head">
      <div>
        <h2 id="${id}-title">${title}</h2>
        <p class="coverage">${coverage}</p>
      </div>
      ${tools ? html`<div class="tools live">${tools}</div>` : null}
    </header>
    ${body}
  </section>`;
}

/** A panel that says there is nothing to show, and why. */
export function emptyState(text: string): Markup {
  return html`<p class="empty">${text}</p>`;
}
