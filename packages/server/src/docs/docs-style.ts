/** The style of the description of the API, light and dark. */
export const DOCS_STYLE = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2024, #e8eaed);
  --soft: light-dark(#5b6670, #a3acb5);
  --paper: light-dark(#ffffff, #16191d);
  --panel: light-dark(#f5f6f8, #1e2228);
  --line: light-dark(#dde1e6, #333941);
  --link: light-dark(#0b5cad, #7db7f5);
  --get: light-dark(#1b6e3c, #79cf9a);
  --post: light-dark(#8a4b00, #f0b35f);
  --delete: light-dark(#a52424, #f39a9a);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; display: grid; grid-template-columns: 17rem minmax(0, 1fr); background: var(--paper); color: var(--ink);
  font: 15px/1.55 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.25rem 1rem; background: var(--panel); border-right: 1px solid var(--line); font-size: 0.87rem; }
nav ul { list-style: none; margin: 0 0 0.5rem; padding: 0; }
nav li a { display: block; padding: 0.12rem 0.35rem; border-radius: 4px; color: var(--ink); text-decoration: none; }
nav li a:hover { background: var(--line); }
nav summary { cursor: pointer; padding: 0.3rem 0; font-weight: 600; }
.title { margin: 0 0 0.75rem; font-size: 1rem; }
main { max-width: 60rem; padding: 2rem clamp(1rem, 4vw, 3rem) 6rem; }
h1 { margin: 0 0 0.75rem; font-size: 1.7rem; line-height: 1.2; }
h2 { margin: 3.5rem 0 0.5rem; padding-bottom: 0.35rem; border-bottom: 1px solid var(--line); font-size: 1.3rem; }
h3 { margin: 0 0 0.4rem; font-size: 1.06rem; }
h4 { margin: 1rem 0 0.35rem; color: var(--soft); font-size: 0.85rem; font-weight: 600; }
article, .schema { padding: 1.4rem 0; border-bottom: 1px solid var(--line); }
p { margin: 0 0 0.6rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre, .verb { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-size: 0.88em; }
pre { margin: 0 0 0.8rem; padding: 0.8rem 1rem; overflow-x: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; }
.path code { overflow-wrap: anywhere; }
.verb { display: inline-block; min-width: 3.6em; font-weight: 700; color: var(--get); }
nav .verb { font-size: 0.72rem; }
.verb.post, .verb.put, .verb.patch { color: var(--post); }
.verb.delete { color: var(--delete); }
.wide { overflow-x: auto; margin: 0 0 0.8rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
td:first-child { white-space: nowrap; }
tr:target { background: var(--panel); }
.optional { color: var(--soft); font-size: 0.82rem; }
.problems { color: var(--soft); font-size: 0.85rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.4rem 0.8rem; background: var(--paper); z-index: 1; }
@media (max-width: 52rem) {
  body { grid-template-columns: minmax(0, 1fr); }
  nav { position: static; height: auto; max-height: 40vh; border-right: 0; border-bottom: 1px solid var(--line); }
}
@media print { nav { display: none; } body { display: block; } }
`;
