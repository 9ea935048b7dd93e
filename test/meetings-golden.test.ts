import { beforeAll, expect, test } from 'vitest'
import type { Archive } from '../src/archive/archive.js'
import { widthOf } from '../src/render/layout/width.js'
import type { Query } from '../src/reports/report.js'
import { langs } from '../src/text.js'
import { answer, meetingsArchive } from './meetings-archive.js'
import { shown } from './said-shown.js'

let archive: Archive
beforeAll(async () => {
  archive = await meetingsArchive()
})

/** Every answer, and the forms that are kept beside the text. */
const answers: readonly (readonly [string, string, Query, readonly string[]])[] = [
  ['calendar', 'calendar', {}, ['markdown', 'json', 'csv', 'ics']],
  ['calendar-all', 'calendar', { from: '2025-01-01' }, ['ics']],
  ['calendar-conflicts', 'calendar', { from: '2025-01-01', conflicts: true }, ['csv']],
  ['cadence', 'cadence', { from: '2025', to: '2026' }, ['json', 'csv']],
  ['yearwheel', 'yearwheel', { forum: 'lanet' }, ['markdown', 'csv']],
  ['yearwheel-2027', 'yearwheel', { forum: 'lanet', year: '2027' }, []],
]

const endings: Readonly<Record<string, string>> = { text: 'txt', markdown: 'md' }

for (const lang of langs) {
  for (const [name, report, query, more] of answers) {
    for (const form of ['text', ...(lang === 'sv' ? more : [])]) {
      test(`${name} as ${form}, ${lang}`, async () => {
        const text = shown(answer(archive, report, query), form, lang)
        expect(text).not.toMatch(/undefined|\[object|NaN/)
        if (form === 'text') {
          expect(text.split('\n').filter((row) => widthOf(row) > 80)).toEqual([])
        }
        // Kept with the line ends of every other file here; calendars have their own.
        if (form === 'ics')
          expect(
            text
              .split('\n')
              .slice(0, -1)
              .every((row) => row.endsWith('\r')),
          ).toBe(true)
        await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
          `golden/meetings-${name}.${lang}.${endings[form] ?? form}`,
        )
      })
    }
  }
}
