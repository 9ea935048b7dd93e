import type { Lang, Text } from '../../text.js'
import { html, type Markup } from '../html/markup.js'
import { ink, paper } from './tones.js'

/** A picture with its own size, ready to stand in a page or in a file. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly body: Markup
}

/** Every picture is as wide as a column of text; a page makes it smaller where it must. */
export const width = 720
export const fontSize = 13

/** One decimal: more is noise, and the same bytes come out everywhere. */
export const at = (value: number): number => Math.round(value * 10) / 10

/** How wide a text is, about: no font is asked, so there is room to spare. */
export const room = (text: string): number => text.length * fontSize * 0.56

/** As much of a text as there is room for; names differ at their ends, so the middle goes first. */
export function fitted(text: string, most: number): string {
  const letters = Math.max(3, Math.floor(most / (fontSize * 0.56)))
  if (text.length <= letters) return text
  const end = Math.floor((letters - 1) / 2)
  return `${text.slice(0, letters - 1 - end).trimEnd()}…${text.slice(-end).trimStart()}`
}

/** Words at a point; `end` and `middle` say which part of them stands there. */
export function words(
  x: number,
  y: number,
  text: string,
  { anchor = 'start', fill = ink, weight = 400, over = false }: WordStyle = {},
): Markup {
  const halo = over
    ? html` stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
    : null
  return html`<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="${fill}" font-weight="${weight}"${halo}>${text}</text>`
}

export interface WordStyle {
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill?: string
  readonly weight?: number
  /** Stands on something coloured, and is read against a rim of paper. */
  readonly over?: boolean
}

export const straight = (x1: number, y1: number, x2: number, y2: number, stroke: string): Markup =>
  html`<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${stroke}"/>`

/**
 * The picture as an SVG element that says in words what it shows. The name makes its ids unique
 * on a page; `place` puts it below others in a file of several.
 */
export function svgOf(
  drawing: Drawing,
  { name, heading, captions }: Named,
  lang: Lang,
  place: { readonly y: number } | null = null,
): Markup {
  const { width: wide, height, body } = drawing
  const where = place ? html` x="0" y="${place.y}" width="${wide}" height="${height}"` : null
  return html`<svg xmlns="http://www.w3.org/2000/svg"${where} viewBox="0 0 ${wide} ${height}" role="img" aria-labelledby="${name}-title ${name}-desc" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" font-size="${fontSize}">
<title id="${name}-title">${heading[lang]}</title>
<desc id="${name}-desc">${captions.map((caption) => caption[lang]).join(' ')}</desc>
${body}
</svg>`
}

interface Named {
  readonly name: string
  readonly heading: Text
  readonly captions: readonly Text[]
}
