import { beforeAll, expect, test } from 'vitest'
import type { Archive } from '../src/archive/archive.js'
import { widthOf } from '../src/render/layout/width.js'
import { reports } from '../src/reports/index.js'
import type { Query } from '../src/reports/report.js'
import { tracing } from '../src/reports/tracing.js'
import type { View } from '../src/reports/view.js'
import { langs } from '../src/text.js'
import { example } from './said-example.js'
import { shown } from './said-shown.js'

let archive: Archive
beforeAll(async () => {
  archive = await example()
})

const report = (name: string, query: Query = {}): View => {
  const found = reports.find((one) => one.name === name)
  if (!found) throw new Error(`no report ${name}`)
  return found.build(archive, query)
}

/** Every answer, and the forms that are kept beside the text. */
const answers: readonly (readonly [string, () => View, readonly string[]])[] = [
  [
    'trace',
    () => tracing(archive, { reference: 'delregionen-2025-12-03#4.1' }),
    ['markdown', 'json', 'csv'],
  ],
  ['trace-topic', () => tracing(archive, { topic: 'äldre' }), []],
  ['decisions', () => report('decisions'), ['csv']],
  ['decisions-not-taken-up', () => report('decisions', { notTakenUp: true }), []],
  ['assignments', () => report('assignments'), ['json']],
  ['questions', () => report('questions'), []],
  ['referrals', () => report('referrals'), ['markdown', 'json', 'csv']],
  ['anchoring', () => report('anchoring'), []],
  ['proposals', () => report('proposals'), []],
  ['topics', () => report('topics', { window: '2år' }), ['csv']],
  ['digest', () => report('digest', { forum: 'norr-lokal', since: '2026-01-01' }), ['csv']],
]

const endings: Readonly<Record<string, string>> = {
  text: 'txt',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
}

for (const lang of langs) {
  for (const [name, view, more] of answers) {
    for (const form of ['text', ...(lang === 'sv' ? more : [])]) {
      test(`${name} as ${form}, ${lang}`, async () => {
        const text = shown(view(), form, lang)
        expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
        if (form === 'text') {
          expect(text.split('\n').filter((row) => widthOf(row) > 80)).toEqual([])
        }
        await expect(text).toMatchFileSnapshot(`golden/said-${name}.${lang}.${endings[form]}`)
      })
    }
  }
}

test('every report says something in every form, and nothing is left undefined', () => {
  for (const [name, view] of answers) {
    for (const form of Object.keys(endings)) {
      const text = shown(view(), form)
      expect(text, `${name} ${form}`).not.toMatch(/undefined|\[object|NaN/)
    }
  }
})
