import { beforeAll, expect, test } from 'vitest'
import type { Archive } from '../src/archive/archive.js'
import { widthOf } from '../src/render/layout/width.js'
import { reports } from '../src/reports/index.js'
import type { Query } from '../src/reports/report.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { langs } from '../src/text.js'
import { example, exampleDay } from './agreements-archive.js'
import { shown } from './said-shown.js'

let archive: Archive
beforeAll(async () => {
  archive = await example()
})

/** Every answer, and the forms that are kept beside the text. */
const answers: readonly (readonly [string, string, Query, readonly string[]])[] = [
  ['agreements', 'agreements', {}, ['markdown', 'json', 'csv']],
  ['agreements-expiring', 'agreements', { expiring: '6m' }, []],
  ['agreements-matrix', 'agreements', { matrix: true }, []],
  ['agreements-party', 'agreements', { party: 'Lindesberg' }, []],
  ['plans', 'plans', {}, ['markdown', 'json', 'csv']],
  ['plans-since', 'plans', { since: '2026-07-01' }, []],
  ['missing', 'missing', {}, ['markdown', 'json', 'csv']],
  ['retention', 'retention', {}, ['markdown', 'json', 'csv']],
]

const endings: Readonly<Record<string, string>> = {
  text: 'txt',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
}

function viewOf(name: string, query: Query) {
  const report = reports.find((one) => one.name === name)
  if (!report) throw new Error(`no report ${name}`)
  return report.build(archive, query)
}

for (const lang of langs) {
  for (const [file, name, query, more] of answers) {
    for (const form of ['text', ...(lang === 'sv' ? more : [])]) {
      test(`${file} as ${form}, ${lang}`, async () => {
        const text = shown(viewOf(name, query), form, lang, exampleDay)
        expect(text).not.toMatch(/undefined|\[object|NaN/)
        if (form === 'text') {
          expect(text.split('\n').filter((row) => widthOf(row) > 80)).toEqual([])
        }
        await expect(text).toMatchFileSnapshot(`golden/paper-${file}.${lang}.${endings[form]}`)
      })
    }
  }
}

test('what the rules say of the example', async () => {
  const names = [
    'agreement-has-not-run-out',
    'agreement-is-followed-up',
    'agreement-is-reviewed',
    'agreement-rested-on-holds',
    'activity-is-owned-and-measured',
    'activity-is-settled-in-time',
    'draft-says-what-it-lacks',
    'forum-has-current-plan',
    'party-takes-up-agreement',
    'paused-follow-up-has-reason',
    'plan-has-goals',
    'succession-has-no-gap',
  ]
  const found = await judge(
    archive,
    rules.filter(({ name }) => names.includes(name)),
  )
  expect(found.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual([
    'agreements/hemsjukvard.md draft-says-what-it-lacks',
    'agreements/lokaler.md agreement-has-not-run-out',
    'agreements/missbruk.md agreement-is-followed-up',
    'agreements/missbruk.md agreement-is-reviewed',
    'agreements/missbruk.md party-takes-up-agreement',
    'agreements/resor.md party-takes-up-agreement',
    'agreements/tandvard.md draft-says-what-it-lacks',
    'agreements/utskrivning.md party-takes-up-agreement',
    'agreements/utskrivning.md paused-follow-up-has-reason',
    'agreements/utskrivning.md succession-has-no-gap',
    'forums/lanet/forum.md agreement-rested-on-holds',
    'forums/lanet/plans/2026.md activity-is-owned-and-measured',
    'forums/lanet/plans/2026.md activity-is-owned-and-measured',
    'forums/lanet/plans/2026.md activity-is-settled-in-time',
    'forums/lanet/plans/2026.md plan-has-goals',
    'forums/norr/plans/2026.md draft-says-what-it-lacks',
    'forums/syd/forum.md forum-has-current-plan',
    'forums/syd/plans/2024.md plan-has-goals',
  ])
})
