import type { View } from '../../reports/view.js'
import { archiveOfAnswer, dayOfAnswer } from '../layout/header.js'
import type { Frame } from '../view/frame.js'
import { blockMarkup } from './blocks.js'
import { html, type Markup } from './markup.js'
import { pageStyle } from './style.js'

/** The whole page. What it may load is nothing, and it says so to the browser. */
export function page(view: View, frame: Frame): string {
  const { lang, tool, revision } = frame
  const title = view.title[lang]
  const made = { sv: 'Gjord med', en: 'Made with' }[lang]
  const commit = revision === null ? null : html` · <span class="id">${revision}</span>`
  return `${
    html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title} – ${dayOfAnswer(frame)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${view.subject ? html`<p class="subject">${view.subject[lang]}</p>` : null}
<p class="clock">${dayOfAnswer(frame)} · ${archiveOfAnswer(frame)}</p>
</header>
<main>
${view.blocks.map((block) => blockMarkup(block, frame))}
${notes(view, frame)}
</main>
<footer><p>${made} ${tool}${commit}</p></footer>
</body>
</html>`.markup
  }\n`
}

function notes({ notes: said }: View, { lang }: Frame): Markup | null {
  if (said.length === 0) return null
  const heading = { sv: 'Att veta om siffrorna', en: 'About the figures' }[lang]
  return html`<section class="notes">
<h2>${heading}</h2>
<ul>
${said.map((note) => html`<li>${note[lang]}</li>\n`)}</ul>
</section>`
}
