/** How a report looks on a screen and on paper (A4). The page loads nothing. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #5a5a5a; --line: #c9c9c9; --link: #0b4f8a; --paper: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --soft: #b3b3b3; --line: #4c4c4c; --link: #8fc1ee; --paper: #17191c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 Georgia, 'Times New Roman', serif; }
main, nav { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-bottom: 4rem; }
h1, h2, h3, h4, dt, nav { font-family: system-ui, 'Segoe UI', Helvetica, Arial, sans-serif; line-height: 1.25; }
h1 { font-size: 1.75rem; margin: 2.5rem 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
h4 { font-size: .9rem; margin: 1rem 0 .25rem; color: var(--soft); }
p { margin: .5rem 0; }
a { color: var(--link); }
h1, h2, h3, h4, p, li, dd, blockquote { overflow-wrap: anywhere; }
.subtitle { color: var(--soft); margin: 0; }
nav ul { margin: 1rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: .9rem; }
ul, ol { margin: .5rem 0; padding-left: 1.6rem; }
li { margin: .3rem 0; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .2rem 1rem; margin: .75rem 0; font-size: .95rem; }
dt { color: var(--soft); font-size: .85rem; padding-top: .15rem; }
dd { margin: 0; }
figure { margin: .75rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); }
blockquote { margin: 0; }
figcaption { color: var(--soft); font-size: .875rem; margin-top: .25rem; }
:target { scroll-margin-top: 1rem; outline: 2px solid var(--link); outline-offset: 4px; }
@media (max-width: 34rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .4rem; }
}
@page { size: A4; margin: 20mm 18mm 22mm; }
@media print {
  :root { --ink: #000; --soft: #333; --line: #999; --link: #000; --paper: #fff; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  h1 { margin-top: 0; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, dl, li { break-inside: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
  a { text-decoration: none; }
}
`;
