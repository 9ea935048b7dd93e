import type { Chart } from '../../reports/chart.js'
import type { Block, Branch, Entries, Facts, Prose } from '../../reports/view.js'
import type { Text } from '../../text.js'
import { draw } from '../charts/draw.js'
import { svgOf } from '../charts/drawing.js'
import { chartTable } from '../layout/chart-table.js'
import type { Frame } from '../view/frame.js'
import { html, type Markup, nothing } from './markup.js'
import { tableMarkup, tableSection } from './table.js'

/** A block of an answer as a part of a page. */
export function blockMarkup(block: Block, frame: Frame): Markup {
  const { lang } = frame
  switch (block.kind) {
    case 'notice':
      return html`<p class="notice"><strong>${{ sv: 'Obs', en: 'Note' }[lang]}</strong> ${block.text[lang]}</p>\n`
    case 'prose':
      return prose(block, frame)
    case 'facts':
      return facts(block, frame)
    case 'table':
      return block.hidden ? nothing : tableSection(block, frame)
    case 'entries':
      return entries(block, frame)
    case 'tree':
      return section(block.heading, html`${branchList(block.branches, frame)}`, frame)
    case 'curve':
    case 'bars':
    case 'flow':
    case 'timeline':
    case 'lines':
      return figure(block, frame)
  }
}

const section = (heading: Text, body: Markup, { lang }: Frame): Markup => html`<section>
<h2>${heading[lang]}</h2>
${body}
</section>\n`

function prose({ heading, paragraphs }: Prose, frame: Frame): Markup {
  const body = html`${paragraphs.map((text) => html`<p>${text[frame.lang]}</p>\n`)}`
  return heading ? section(heading, body, frame) : html`<div class="prose">${body}</div>\n`
}

function facts({ heading, facts: pairs }: Facts, frame: Frame): Markup {
  const { lang } = frame
  const rows = pairs.map(
    ({ label, value }) => html`<div><dt>${label[lang]}</dt><dd>${value[lang]}</dd></div>\n`,
  )
  return section(heading, html`<dl class="facts">\n${rows}</dl>`, frame)
}

/** The picture, what it says in words, and the figures behind it as a table to unfold. */
function figure(chart: Chart, frame: Frame): Markup {
  const { lang } = frame
  const captions = chart.captions.map((caption) => html`<p>${caption[lang]}</p>`)
  const summary = { sv: 'Diagrammet som tabell', en: 'The chart as a table' }[lang]
  const said = chart.kind !== 'curve' && chart.beside !== undefined
  return section(
    chart.heading,
    html`<figure>
${svgOf(draw(chart, lang), chart, lang)}
${captions.length > 0 ? html`<figcaption>${captions}</figcaption>` : null}
</figure>
${said ? null : html`<details><summary>${summary}</summary>${tableMarkup(chartTable(chart), frame)}</details>`}`,
    frame,
  )
}

function entries({ heading, entries: all, from, footnotes }: Entries, frame: Frame): Markup {
  const { lang } = frame
  const items = all.map(({ title, aside, under, facts: said, id }) => {
    const rows = said.map(
      ({ label, value, aside: more }) =>
        html`<div><dt>${label[lang]}</dt><dd>${value[lang]}${more ? html` <span class="aside">${more[lang]}</span>` : null}</dd></div>\n`,
    )
    return html`<li><p class="entry"><strong>${title[lang]}</strong>${aside ? html` <span class="aside">${aside[lang]}</span>` : null}</p>
${under ? html`<p class="under">${under[lang]}</p>\n` : null}${rows.length > 0 ? html`<dl>\n${rows}</dl>\n` : null}${id === null ? null : html`<p class="id">${id}</p>\n`}</li>\n`
  })
  const list =
    from === null
      ? html`<ul class="entries">\n${items}</ul>`
      : html`<ol class="entries" start="${from}">\n${items}</ol>`
  const notes = (footnotes ?? []).map((note) => html`<p class="footnote">${note[lang]}</p>\n`)
  return section(heading, html`${list}\n${notes}`, frame)
}

const branchList = (branches: readonly Branch[], frame: Frame): Markup => html`<ul class="tree">
${branches.map((branch) => branchItem(branch, frame))}</ul>\n`

function branchItem({ title, aside, lines, id, branches }: Branch, frame: Frame): Markup {
  const { lang } = frame
  return html`<li><p class="entry"><strong>${title[lang]}</strong>${aside ? html` <span class="aside">${aside[lang]}</span>` : null}</p>
${lines.map((text) => html`<p class="under">${text[lang]}</p>\n`)}${id === null ? null : html`<p class="id">${id}</p>\n`}${branches.length > 0 ? branchList(branches, frame) : null}</li>\n`
}
