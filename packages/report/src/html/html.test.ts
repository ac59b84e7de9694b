import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeText, html, trustedMarkup, type Fragment } from "./html.ts";

test("a template escapes texts, keeps markup, joins lists, and leaves nothing out of nothing", () => {
  const items: Fragment[] = [html`<i>${"a < b"}</i>`, "&", null, undefined, false, 0];
  expect(html`<b class="${`"x" 'y'`}">${items}</b>`).toEqual({
    markup: '<b class="&quot;x&quot; &#39;y&#39;"><i>a &lt; b</i>&amp;0</b>',
  });
  expect(html`${trustedMarkup("<b>")}`.markup).toBe("<b>");
});

test("no text leaves a character that means something in markup or may not stand in a document", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escapeText(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)|(?![\t\n\r])\p{Cc}/u);
    }),
  );
});
