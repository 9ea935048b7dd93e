import { keyName } from '../archive/describe.js'
import { monthLength } from '../dates.js'
import { longDay } from '../format.js'
import { looksLikeDate } from '../fuzzy-dates.js'
import { capital, each, type Text } from '../text.js'
import { fits } from './fits.js'
import { isListOfOne, loneValue } from './lone-value.js'
import { isMisread } from './misread.js'
import { rewritten } from './rewritten.js'
import type { Rule } from './rule.js'
import { schemaFaultsOf } from './schema-faults.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'date-exists',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Datum skrivs ÅÅÅÅ-MM-DD och finns i almanackan.',
    en: 'Dates are written YYYY-MM-DD and exist.',
  },
  rationale: {
    sv: 'Vad som gällde en viss dag kan bara besvaras när alla datum läses lika av alla.',
    en: 'What held on a certain day can be answered only when everybody reads all dates alike.',
  },
  about: 'schemaFaults',

  *check(document) {
    for (const fault of schemaFaultsOf(document, 'date-exists')) {
      const { type, pointer, value, schema } = fault
      if (isMisread(document, pointer)) continue
      if (isListOfOne(value)) {
        yield loneValue(fault, document, fits(fault.schema, value[0]))
        continue
      }
      const key = capital(keyName(type, pointer))
      const fuzzy = schema.format === 'fuzzy-date'
      const written = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
      const meant = looksLikeDate(written) ?? (fuzzy ? halfYear(written) : null)
      const length = meant === null ? hintFor(written) : null
      const what =
        meant !== null
          ? { sv: `; det skrivs \`${meant}\``, en: `; it is written \`${meant}\`` }
          : length
            ? { sv: ', en dag som inte finns', en: ', a day that does not exist' }
            : fuzzy
              ? anyDate
              : fullDate
      const [is, was] =
        value === null
          ? ['saknar värde', 'has no value']
          : [`är ${shown(value)}`, `is ${shown(value)}`]
      yield {
        at: { key: pointer },
        message: { sv: `${key.sv} ${is}${what.sv}`, en: `${key.en} ${was}${what.en}` },
        ...(length ? { hint: length } : {}),
        ...(meant !== null && isCertain(written)
          ? { fix: rewritten(document, pointer, () => meant) }
          : {}),
      }
    }
  },

  examples: [
    { files: { 'agreements/a.md': agreement('valid_from: 2026-02-28') }, says: [] },
    {
      files: { 'agreements/a.md': agreement('valid_from: [2026-02-28]') },
      says: [
        'agreements/a.md:4:14 Gäller från (`valid_from`) är en lista, men här får bara ett värde stå',
      ],
      fixed: { 'agreements/a.md': agreement('valid_from: 2026-02-28') },
    },
    {
      files: { 'agreements/a.md': agreement('valid_from: 2026-02-30') },
      says: [
        'agreements/a.md:4:13 Gäller från (`valid_from`) är `2026-02-30`, en dag som inte finns',
      ],
    },
    {
      files: { 'agreements/a.md': agreement('valid_from: 0026-11-22') },
      says: [
        'agreements/a.md:4:13 Gäller från (`valid_from`) är `0026-11-22`, en dag som inte finns',
      ],
    },
    {
      files: { 'agreements/a.md': agreement('valid_from: 22/11 2026') },
      says: [
        'agreements/a.md:4:13 Gäller från (`valid_from`) är `22/11 2026`; det skrivs `2026-11-22`',
      ],
      fixed: { 'agreements/a.md': agreement('valid_from: 2026-11-22') },
    },
    {
      files: { 'agreements/a.md': agreement('valid_from: 20261122\nreview_by: 2026-2-3') },
      says: [
        'agreements/a.md:4:13 Gäller från (`valid_from`) är `20261122`; det skrivs `2026-11-22`',
        'agreements/a.md:5:12 Ses över senast (`review_by`) är `2026-2-3`; det skrivs `2026-02-03`',
      ],
      fixed: { 'agreements/a.md': agreement('valid_from: 2026-11-22\nreview_by: 2026-02-03') },
    },
    {
      files: { 'agreements/a.md': agreement('valid_from: 3/4 2026') },
      says: [
        'agreements/a.md:4:13 Gäller från (`valid_from`) är `3/4 2026`; det skrivs `2026-04-03`',
      ],
      fixed: { 'agreements/a.md': agreement('valid_from: 3/4 2026') },
    },
  ],
}

const fullDate: Text = {
  sv: '; här ska stå ett datum, som 2026-11-22',
  en: '; a date such as 2026-11-22 belongs here',
}
const anyDate: Text = {
  sv: '; här ska stå ett datum eller en period: 2026-11-22, 2026-11, 2026-Q4, 2026-H2 eller 2026',
  en: '; a date or a period belongs here: 2026-11-22, 2026-11, 2026-Q4, 2026-H2 or 2026',
}

/** "våren 2022" and "hösten 2022", where half a year may stand. */
function halfYear(written: string): string | null {
  const read = /^(vår|vt|höst|ht)(?:en|terminen)? (\d{4})$/i.exec(written.trim().normalize('NFC'))
  return read ? `${read[2]}-H${/^v/i.test(read[1] ?? '') ? 1 : 2}` : null
}

/** Whether there is one way to read it: not 3/4, not two digits of a year, no time of day. */
function isCertain(written: string): boolean {
  if (/\d[T ]\d{1,2}[:.]\d{2}/i.test(written) || !/\d{4}/.test(written)) return false
  const parts = /^(\d{1,2})\D+(\d{1,2})\D+\d{4}$/.exec(written.trim())
  if (!parts) return /^\d{8}$|\D/.test(written)
  return Number(parts[1]) > 12 || parts[1] === parts[2]
}

function hintFor(written: string): Text | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []
  const length = year && Number(month) <= 12 ? monthLength(Number(year), Number(month)) : 0
  if (!length) return null
  if (Number(day) >= 1 && Number(day) <= length) {
    return { sv: 'Året ska vara 1900–2199.', en: 'The year is to be 1900–2199.' }
  }
  const name = longDay(`${year}-${month}-01`)
  const called = capital(each((lang) => name[lang].replace(/^1 /, '')))
  return { sv: `${called.sv} har ${length} dagar.`, en: `${called.en} has ${length} days.` }
}

function agreement(lines: string): string {
  return `---\ntype: agreement\nid: a\n${lines}\n---\n`
}
