import type { Flaw } from './flaw.js'
import { isInCode } from './inline-code.js'

const picture = /<img\b[^>]{0,500}>/gi
const described = /\balt\s*=/i
const reference = /!\[\s*\]\[[^\]\n]{0,200}\]/g

/** Pictures without a description and tables without headings that are written as HTML. */
export function* htmlFlaws(text: string, bodyStart: number): Iterable<Flaw> {
  if (text.indexOf('<', bodyStart) !== -1) {
    const body = text.slice(bodyStart)
    for (const { 0: found, index } of body.matchAll(picture)) {
      const start = bodyStart + index
      if (described.test(found) || isInCode(text, start)) continue
      yield { kind: 'picture-undescribed', at: { start, end: start + found.length }, detail: '' }
    }
    yield* tables(text, bodyStart)
  }
  if (text.indexOf('![', bodyStart) === -1) return
  for (const { 0: found, index } of text.slice(bodyStart).matchAll(reference)) {
    const start = bodyStart + index
    if (isInCode(text, start)) continue
    yield { kind: 'picture-undescribed', at: { start, end: start + found.length }, detail: '' }
  }
}

function* tables(text: string, bodyStart: number): Iterable<Flaw> {
  for (let at = text.indexOf('<table', bodyStart); at !== -1; at = text.indexOf('<table', at + 1)) {
    const end = text.indexOf('</table', at)
    if (end === -1) return
    if (/<th\b/i.test(text.slice(at, end)) || isInCode(text, at)) continue
    yield { kind: 'table-without-headings', at: { start: at, end: at + 6 }, detail: 'html' }
  }
}
