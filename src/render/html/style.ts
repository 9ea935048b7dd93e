import { faint, ink, rule } from '../charts/tones.js'
import type { Markup } from './markup.js'

/** The look of a page: quiet on screen, and the same on paper. Text has at least 4.5:1 on white. */
export const pageStyle: Markup = {
  markup: `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 54rem; padding: 2rem 1.25rem 3rem; background: #fff;
  color: ${ink}; overflow-wrap: break-word;
  font: 1rem/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.2rem 0 .6rem; }
p { margin: .4rem 0; max-width: 44rem; }
.entry { max-width: none; }
.subject { font-size: 1.1rem; }
.clock, .aside, .under, .footnote, footer { color: ${faint}; }
.clock { border-bottom: 1px solid ${rule}; padding-bottom: .8rem; max-width: none; }
p.notice { max-width: none; }
.notice { border-left: 4px solid #a85d00; background: #fdf6ec; padding: .7rem 1rem; }
.id {
  font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace; font-size: .85em;
  color: ${faint}; overflow-wrap: anywhere;
}
.wide { overflow-x: auto; }
.wide:focus-visible, summary:focus-visible { outline: 3px solid #1f4e8c; outline-offset: 2px; }
table {
  border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums;
  font-size: .94rem;
}
th, td {
  text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0;
  border-bottom: 1px solid ${rule};
}
thead th { border-bottom: 2px solid ${ink}; vertical-align: bottom; font-size: .88rem; }
tbody th { font-weight: 400; }
tfoot th, tfoot td { font-weight: 700; border-bottom: 0; border-top: 2px solid ${ink}; }
th::first-letter { text-transform: uppercase; }
th.id::first-letter, tbody th::first-letter, tfoot th::first-letter { text-transform: none; }
.number { text-align: right; }
td.number, td.date { white-space: nowrap; }
th.number:last-child, td.number:last-child { padding-right: 0; }
figure { margin: .5rem 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { color: ${faint}; font-size: .94rem; }
details { margin: .5rem 0; }
summary { cursor: pointer; color: #1f4e8c; }
.facts {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  gap: .8rem 1.5rem; margin: 0;
}
.facts dt { color: ${faint}; font-size: .9rem; }
.facts dd { margin: 0; font-size: 1.1rem; font-variant-numeric: tabular-nums; }
.entries, .tree { padding-left: 1.4rem; }
.tree { list-style: none; padding-left: 0; }
.tree .tree { padding-left: 1.4rem; border-left: 2px solid ${rule}; }
.entries > li { margin: 0 0 .9rem; }
.entry, .under, .entries .id, .tree .id { margin: .1rem 0; }
.entries dl { margin: .2rem 0; }
.entries dl div { display: grid; grid-template-columns: minmax(0, 9rem) minmax(0, 1fr); }
.entries dl div { gap: .5rem; }
.entries dt { color: ${faint}; }
.entries dd { margin: 0; }
.notes li { margin: .3rem 0; }
footer { border-top: 1px solid ${rule}; margin-top: 2.5rem; font-size: .85rem; }
@media print {
  @page { margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .wide { overflow: visible; }
  details { display: none; }
  h2 { break-after: avoid; }
  figure, tr, .entries > li, .facts div, .notice { break-inside: avoid; }
  thead { display: table-header-group; }
}
`,
}
