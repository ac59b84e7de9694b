import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createMessages, type Locale } from "@fairlead/messages";
import { build, stop, type Plugin } from "esbuild";
import { html, trustedMarkup } from "../html/html.ts";
import { renderReport } from "../render-report.ts";
import type { ReportData } from "../report-data.ts";

/** How a report is written. */
export interface WriteOptions {
  /** The language it opens in; the reader can switch. */
  readonly locale: Locale;
}

const STYLE_SHEETS = ["tokens", "base", "frame", "tables", "picture", "lists", "narrow", "print"];

const FONTS: readonly (readonly [file: string, unicodeRange: string])[] = [
  [
    import.meta.resolve("@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2"),
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  ],
  [
    import.meta.resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  ],
];

/**
 * A report as one HTML document that needs nothing else: styles, font, script, and data are inside, and its policy forbids the network.
 * Cost: the first call bundles the page's script (about half a second); later ones reuse it.
 */
export async function writeReport(data: ReportData, { locale }: WriteOptions): Promise<string> {
  const [style, script] = await Promise.all([styleSheet(), pageScript()]);
  const title = createMessages(locale).text("report.document-title", { noun: data.noun, file: data.fileName });
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    // the picture brings a style of its own, which is drawn anew with every choice
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>\n${
    html`<html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Fairlead" />
        <title>${title}</title>
        ${trustedMarkup(`<style>${style}</style>`)}
      </head>
      <body>
        <div id="root">${trustedMarkup(renderReport(data, locale))}</div>
        ${trustedMarkup(`<script type="application/json" id="report-data">${embeddedJson(data)}</script>`)}
        ${trustedMarkup(`<script>${script}</script>`)}
      </body>
    </html>`.markup
  }\n`;
}

/** JSON that no text in it can break out of a script element. */
function embeddedJson(data: ReportData): string {
  return JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

let styleReady: Promise<string> | undefined;

function styleSheet(): Promise<string> {
  styleReady ??= Promise.all([
    ...FONTS.map(([file, range]) => fontFace(file, range)),
    ...STYLE_SHEETS.map((name) => readFile(new URL(`../styles/${name}.css`, import.meta.url), "utf8")),
  ]).then((parts) => parts.join("\n"));
  return styleReady;
}

async function fontFace(file: string, unicodeRange: string): Promise<string> {
  const bytes = await readFile(fileURLToPath(file));
  return `@font-face{font-family:"Inter Variable";font-weight:100 900;font-display:swap;unicode-range:${unicodeRange};src:url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")}`;
}

let scriptReady: Promise<string> | undefined;

function pageScript(): Promise<string> {
  scriptReady ??= bundlePage();
  return scriptReady;
}

/** The catalogues whose sentences a page says. */
const PAGE_CATALOGS = /[\\/](?:base|reading|markup-logs|map|mining|report)[\\/][^\\/]+$/;

/** Leaves out of the page what only the command and the server say. */
const withoutOtherCatalogs: Plugin = {
  name: "page-catalogs",
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]messages[\\/]src[\\/]catalog[\\/][^\\/]+[\\/][^\\/]+\.ts$/ }, ({ path }) =>
      PAGE_CATALOGS.test(path) ? null : { contents: "module.exports = {};", loader: "js" },
    );
  },
};

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../page/main.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    minify: true,
    write: false,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    plugins: [withoutOtherCatalogs],
  });
  // bundling runs in a process of its own, which would stay as long as we do
  await stop();
  // a closing tag inside a text of the script would end the script element
  return outputFiles[0]!.text.replaceAll("</script", String.raw`<\/script`);
}
