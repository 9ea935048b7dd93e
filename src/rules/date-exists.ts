import { keyName } from '../archive/describe.js'
import { monthLength } from '../dates.js'
import { longDay } from '../format.js'
import { looksLikeDate } from '../fuzzy-dates.js'
import { each, type Text } from '../text.js'
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
    for (const { type, pointer, value, schema } of schemaFaultsOf(document, 'date-exists')) {
      const key = keyName(type, pointer)
      const fuzzy = schema.format === 'fuzzy-date'
      const written = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
      const meant = looksLikeDate(written) ?? (fuzzy ? halfYear(written) : null)
      const is = value === null ? { sv: 'tomt', en: 'empty' } : same(shown(value))
      const wanted = meant === null ? (fuzzy ? anyDate : fullDate) : same(`\`${meant}\``)
      const hint = meant === null ? hintFor(written) : null
      yield {
        at: { key: pointer },
        message: {
          sv: `${key.sv} är ${is.sv}; ${wanted.sv} väntades`,
          en: `${key.en} is ${is.en}; expected ${wanted.en}`,
        },
        ...(hint ? { hint } : {}),
        ...(meant !== null && isCertain(written)
          ? { fix: rewritten(document, pointer, () => meant) }
          : {}),
      }
    }
  },

  examples: [
    { files: { 'agreements/a.md': agreement('valid_from: 2026-02-28') }, says: [] },
    {
      files: { 'agreements/a.md': agreement('valid_from: 2026-02-30') },
      says: [
        'agreements/a.md:4:13 gäller från (`valid_from`) är `2026-02-30`; ett datum som 2026-11-22 väntades',
      ],
    },
    {
      files: { 'agreements/a.md': agreement('valid_from: 22/11 2026') },
      says: [
        'agreements/a.md:4:13 gäller från (`valid_from`) är `22/11 2026`; `2026-11-22` väntades',
      ],
      fixed: { 'agreements/a.md': agreement('valid_from: 2026-11-22') },
    },
    {
      files: { 'agreements/a.md': agreement('valid_from: 20261122\nreview_by: 2026-2-3') },
      says: [
        'agreements/a.md:4:13 gäller från (`valid_from`) är `20261122`; `2026-11-22` väntades',
        'agreements/a.md:5:12 ses över senast (`review_by`) är `2026-2-3`; `2026-02-03` väntades',
      ],
      fixed: { 'agreements/a.md': agreement('valid_from: 2026-11-22\nreview_by: 2026-02-03') },
    },
    {
      files: { 'agreements/a.md': agreement('valid_from: 3/4 2026') },
      says: [
        'agreements/a.md:4:13 gäller från (`valid_from`) är `3/4 2026`; `2026-04-03` väntades',
      ],
      fixed: { 'agreements/a.md': agreement('valid_from: 3/4 2026') },
    },
  ],
}

const same = (words: string): Text => ({ sv: words, en: words })
const fullDate: Text = { sv: 'ett datum som 2026-11-22', en: 'a date such as 2026-11-22' }
const anyDate: Text = {
  sv: '2026-11-22, 2026-11, 2026-Q4, 2026-H2 eller 2026',
  en: '2026-11-22, 2026-11, 2026-Q4, 2026-H2 or 2026',
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
  const [, year, month] = /^(\d{4})-(\d\d)-\d\d$/.exec(written) ?? []
  const length = year && Number(month) <= 12 ? monthLength(Number(year), Number(month)) : 0
  if (!length) return null
  const name = longDay(`${year}-${month}-01`)
  return each((lang) => {
    const called = name[lang].replace(/^1 /, '')
    return lang === 'sv' ? `${called} har ${length} dagar.` : `${called} has ${length} days.`
  })
}

function agreement(lines: string): string {
  return `---\ntype: agreement\nid: a\n${lines}\n---\n`
}
