import { line } from '../escape.js'

/** A piece of HTML or SVG that is finished: whatever came from an archive is escaped in it. */
export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | null | readonly Part[]

/**
 * Build markup from a template: what is put in is text and gets escaped, unless it is markup
 * itself. Control characters are spelled out and identity numbers masked, as everywhere.
 */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: texts.map((text, at) => text + written(parts[at] ?? null)).join(''),
})

/** Nothing at all, where markup may be left out. */
export const nothing: Markup = { markup: '' }

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(part)
  if ('markup' in part) return part.markup
  return part.map(written).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  line(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
