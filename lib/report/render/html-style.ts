/** The style sheet of the HTML export, with the running titles of its printed pages. */
export function htmlStyle({ title, isDraft }: { title: string; isDraft: boolean }): string {
  return screen + print + pageStyle({ title, isDraft });
}

function pageStyle({ title, isDraft }: { title: string; isDraft: boolean }): string {
  const small = 'font: 8.5pt Georgia, serif; color: #69655c;';
  const draft = isDraft ? `\n  @top-right { content: 'DRAFT'; ${small} letter-spacing: .08em; }` : '';
  return `@page {
  size: auto; margin: 24mm 22mm 22mm;
  @top-left { content: ${cssString(title)}; ${small} }${draft}
  @bottom-right { content: counter(page) ' / ' counter(pages); ${small} }
}
@page :first { @top-left { content: ''; } }
`;
}

/** Text as a CSS string in which no sign can end the string or the style sheet. */
function cssString(text: string): string {
  return `'${text.replace(/[^\p{L}\p{N} .,;:()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}'`;
}

const screen = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sunken: #f4f2ec; --line: #e4e0d6; --line-strong: #c9c4b7;
  --ink: #1d1c19; --ink-2: #4f4c45; --ink-3: #69655c; --accent: #1f4f82; --accent-line: #a9bfd6; --warn: #83570a;
  --text: 'Source Serif 4', 'Source Serif Pro', Charter, 'Iowan Old Style', Georgia, 'Liberation Serif', serif;
  --ui: Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace;
}
@media screen and (prefers-color-scheme: dark) { :root {
  --paper: #17181a; --sunken: #121315; --line: #2b2d31; --line-strong: #44474d;
  --ink: #e9e7e1; --ink-2: #b9b6ae; --ink-3: #98958d; --accent: #93b8e4; --accent-line: #3e5674; --warn: #ddb262;
} }
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1.125rem/1.8125rem var(--text); overflow-wrap: break-word; }
header, main { max-width: 46rem; margin: 0 auto; padding: 0 2rem; }
header { padding-top: 4.5rem; }
.project { margin: 0; font: 400 .875rem/1.375rem var(--ui); color: var(--ink-2); }
h1 { font: 400 2.75rem/3.125rem var(--text); letter-spacing: -.02em; margin: .5rem 0 0; text-wrap: balance; }
.month { margin: .75rem 0 0; font-style: italic; color: var(--ink-2); }
.plain-month { display: none; }
.state { margin: 1rem 0 0; font: 600 .8125rem/1.25rem var(--ui); letter-spacing: .08em; text-transform: uppercase; color: var(--warn); }
main { padding-bottom: 6rem; }
h2, h3, h4, h5, h6 { text-wrap: balance; }
h2, main [data-mark='team'], main [data-mark='group'] {
  font: 400 1.6875rem/2.125rem var(--text); letter-spacing: -.012em;
  margin: 3.25rem 0 0; padding-top: 1.25rem; border-top: 1px solid var(--line-strong);
}
main [data-mark='group'] + [data-mark='team'], main h2 + [data-mark='team'], main h2 + [data-mark='group'] { border-top: 0; margin-top: 1.25rem; padding-top: 0; }
main [data-mark='team']:is(h3, h4), main [data-mark='group']:is(h3, h4) { font-size: 1.4375rem; line-height: 1.875rem; }
.number { color: var(--ink-3); margin-right: .35rem; }
[data-mark='entry'] { font: 600 1.125rem/1.625rem var(--text); margin: 2.25rem 0 0; }
.code { font: 400 .8125em/1 var(--ui); color: var(--ink-3); margin-right: .15rem; }
[data-mark='accomplishments'], [data-mark='plans'], [data-mark='staffing'] { font: italic 400 1.1875rem/1.625rem var(--text); color: var(--ink-2); margin: 2rem 0 0; }
[data-mark='entry'] + :is([data-mark='accomplishments'], [data-mark='plans']), [data-mark='accomplishments'] + [data-mark='entry'], [data-mark='plans'] + [data-mark='entry'] { margin-top: 1rem; }
main p { margin: .875rem 0 0; text-wrap: pretty; }
main p[data-mark='label'] { font-weight: 600; margin-top: 1.5rem; }
main p[data-mark='epic'] { color: var(--ink-2); margin-top: 1.5rem; }
main p[data-mark='nil'] { color: var(--ink-2); }
main ul { margin: .75rem 0 0; padding-left: 1.375rem; list-style: none; }
main ul ul { margin-top: .375rem; padding-left: 1.25rem; }
main li { position: relative; margin-bottom: .5rem; text-wrap: pretty; }
main li:not([data-mark])::before { content: ''; position: absolute; left: -1.25rem; top: .875rem; width: .5rem; height: 1px; background: var(--ink-3); }
main li[data-mark] { margin-left: -1.25rem; }
main li[data-mark] > ul { margin-left: 1.25rem; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--accent-line); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font: 400 .8125em/1.5 var(--mono); }
pre { margin: 1rem 0 0; padding: .875rem 1rem; background: var(--sunken); overflow-x: auto; font-size: .8125rem; }
pre code { font-size: inherit; }
figure { margin: 1.75rem 0; } figure img { max-width: 100%; height: auto; display: block; }
figcaption { font-size: .9375rem; line-height: 1.4375rem; color: var(--ink-2); margin-top: .625rem; }
table { margin: 1.25rem 0 0; border-collapse: collapse; display: block; overflow-x: auto; font: 400 .9375rem/1.375rem var(--text); font-variant-numeric: lining-nums tabular-nums; }
th, td { padding: .4375rem 1rem .4375rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; text-align: left; }
th { font: 400 .75rem/1.125rem var(--ui); color: var(--ink-3); border-bottom-color: var(--line-strong); }
[align='right'] { text-align: right; } [align='center'] { text-align: center; }
nav { max-width: 46rem; margin: 3rem auto 0; padding: 0 2rem; font: 400 .8125rem/1.25rem var(--ui); }
nav h2 { font: 400 .8125rem/1.25rem var(--ui); letter-spacing: 0; color: var(--ink-3); margin: 0 0 .5rem; padding: 0; border: 0; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav a { display: flex; gap: .625rem; padding: .1875rem 0; color: var(--ink-2); text-decoration: none; }
nav a .number { min-width: 1.75rem; flex: none; } nav a .code { flex: none; min-width: 5rem; margin: 0; font-size: inherit; line-height: inherit; }
.level-1 > a { color: var(--ink); font-weight: 500; margin-top: .375rem; }
.level-3 .number { min-width: 2.5rem; } .level-4, .level-5 { padding-left: 1rem; }
@media screen and (min-width: 72rem) {
  body { display: grid; grid-template-columns: 20rem minmax(0, 1fr); grid-template-areas: 'nav title' 'nav text'; grid-template-rows: auto 1fr; }
  header { grid-area: title; } main { grid-area: text; }
  header, main { width: 100%; max-width: 50rem; margin: 0; padding-left: 4.5rem; padding-right: 3rem; }
  nav { grid-area: nav; margin: 0; padding: 2.25rem 1.5rem 4rem 2rem; border-right: 1px solid var(--line); position: sticky; top: 0; height: 100vh; overflow-y: auto; }
}
@media (max-width: 40rem) {
  body { font-size: 1.0625rem; line-height: 1.6875rem; }
  header { padding-top: 2.5rem; } header, main, nav { padding-left: 1.25rem; padding-right: 1.25rem; }
  h1 { font-size: 2rem; line-height: 2.375rem; }
}
`;

const print = `@media print {
  :root { color-scheme: light; --paper: #fff; }
  body { font-size: 10.5pt; line-height: 1.45; }
  header, main, nav { max-width: none; padding: 0; }
  header { padding-top: 16mm; } h1 { font-size: 26pt; line-height: 1.15; }
  nav { margin-top: 10mm; font-size: 8.5pt; line-height: 1.3; columns: 2; column-gap: 10mm; } nav a { padding: .4mm 0; }
  nav h2 { column-span: all; } nav li { break-inside: avoid; }
  main { padding: 0; break-before: page; }
  main > :first-child { margin-top: 0; border-top: 0; padding-top: 0; }
  h2, main [data-mark='team'], main [data-mark='group'] { font-size: 17pt; line-height: 1.25; margin-top: 11mm; padding-top: 4mm; }
  main [data-mark='team']:is(h3, h4), main [data-mark='group']:is(h3, h4) { font-size: 14pt; line-height: 1.25; }
  [data-mark='entry'] { font-size: 11.5pt; line-height: 1.3; margin-top: 6mm; }
  [data-mark='accomplishments'], [data-mark='plans'], [data-mark='staffing'] { font-size: 12pt; line-height: 1.3; margin-top: 5mm; }
  h1, h2, h3, h4, h5, h6, main p[data-mark='label'], main p[data-mark='epic'] { break-after: avoid; break-inside: avoid; }
  main p, main li { orphans: 2; widows: 2; } main li { margin-bottom: 1.2mm; }
  main li:not([data-mark])::before { top: .72em; }
  figure, tr, pre { break-inside: avoid; } thead { display: table-header-group; } table { display: table; }
  pre { white-space: pre-wrap; }
  .draft::before { content: 'DRAFT'; position: fixed; inset: 0; display: grid; place-items: center; font: 700 90pt var(--ui); color: #0000000f; transform: rotate(-40deg); z-index: -1; }
}
`;
