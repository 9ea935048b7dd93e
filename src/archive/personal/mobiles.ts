import { anyOf } from './any-of.js'
import type { Personal } from './personal.js'

const gap = '[ \\u00a0\\u2009\\u202f\\u00ad\\u2010-\\u2013/.-]{0,3}'
const number = new RegExp(
  `(?:\\+46${gap}(?:\\(0\\)${gap})?|0)7[02369](?:${gap}\\d){7}(?!\\d|[-/]\\d| ?(?:kr|tkr|mkr|SEK|%))`,
  'y',
)
/** How people group the ten digits; times of day and identity numbers are grouped otherwise. */
const groups = /^(?:10|3,7|4,6|3,3,4|3,4,3|4,3,3|3,2,5|3,3,2,2|3,2,2,3|3,2,3,2|4,2,2,2|4,2,4|5,5)$/

// A number in a register, or one that belongs to a function whoever carries the telephone.
const other = new RegExp(
  `(?:${anyOf(
    'dnr diarien ärende referens artikel faktura ocr konto giro serien beställn löpn jour ' +
      'beredskap växel reception kundtjänst center kontor expedition stödlinje support ' +
      'vakthavande tib larm kansli gemensam funktion mottagning verksamhetens enhetens teamets ' +
      'gruppens avdelningens',
  )})[^\\n]{0,30}$`,
  'i',
)
const otherAfter = /^ ?\((?:jour|beredskap|växel|reception|gemensam|funktion)/i

const openings = ['07', '+46']

/** Whether it is worth looking for mobile numbers. */
export const mayHoldMobiles = (text: string): boolean =>
  openings.some((opening) => text.includes(opening))

/**
 * Swedish mobile numbers as people write them, but for those of functions. The series are those of
 * the national numbering plan (PTS): 070, 072, 073, 076 and 079.
 */
export function* findMobiles(text: string): Iterable<Personal> {
  for (const opening of openings) {
    for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at + 1)) {
      if (opening === '07' && !/[02369]/.test(text[at + 2] ?? '')) continue
      const found = numberAt(text, at)
      if (!found || isOther(text, at, found)) continue
      const digits = found.replace(/\D/g, '').replace(/^(?:46)?0?/, '0')
      const detail = `${digits.slice(0, 3)}-***`
      yield { kind: 'mobile', start: at, end: at + found.length, text: found, detail }
    }
  }
}

function numberAt(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 2), at)
  if (/[\p{L}\d/+=#_%&.-]$|\d[ \u00a0]$/u.test(before) && !/^[\p{L}]\.$/u.test(before)) return null
  number.lastIndex = at
  const found = number.exec(text)?.[0]
  if (found === undefined) return null
  const national = found.replace(/^\+46[^\d(]*(?:\(0\)[^\d]*)?/, '0')
  const lengths = national.split(/[^\d]+/).map((group) => group.length)
  return groups.test(lengths.join(',')) ? found : null
}

function isOther(text: string, at: number, found: string): boolean {
  const line = text.lastIndexOf('\n', at) + 1
  const end = at + found.length
  return (
    other.test(text.slice(Math.max(line, at - 50), at)) ||
    otherAfter.test(text.slice(end, end + 20))
  )
}
