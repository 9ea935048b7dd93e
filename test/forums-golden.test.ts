import { beforeAll, expect, test } from 'vitest'
import type { Archive } from '../src/archive/archive.js'
import { fileText } from '../src/cli/file-text.js'
import { widthOf } from '../src/render/layout/width.js'
import { onboardingPage } from '../src/render/pages/onboarding-page.js'
import { plainStyle } from '../src/render/style.js'
import { explaining } from '../src/reports/explaining.js'
import { readingFor } from '../src/reports/forums/onboarding.js'
import { handlingView } from '../src/reports/handling.js'
import { reports } from '../src/reports/index.js'
import type { Query } from '../src/reports/report.js'
import type { View } from '../src/reports/view.js'
import { type Lang, langs } from '../src/text.js'
import { forumsExample } from './forums-example.js'
import { shown } from './said-shown.js'

let archive: Archive
beforeAll(async () => {
  archive = await forumsExample()
})

const report = (name: string, query: Query = {}): View => {
  const found = reports.find((one) => one.name === name)
  if (!found) throw new Error(`no report ${name}`)
  return found.build(archive, query)
}

const page = (id: string): View => {
  const forum = archive.findA('forum', id)
  if (!forum) throw new Error(`no forum ${id}`)
  return explaining(forum, archive)
}

/** Every answer, and the forms that are kept beside the text. */
const answers: readonly (readonly [string, () => View, readonly string[]])[] = [
  ['structure', () => report('structure'), ['markdown', 'json', 'csv', 'mermaid']],
  ['structure-forum', () => report('structure', { forum: 'norr', ended: true }), ['mermaid']],
  ['forums', () => report('forums', { topic: 'skolnarvaro' }), ['markdown', 'json', 'csv']],
  ['forums-unclear', () => report('forums', { unclear: true }), []],
  ['links', () => report('links'), ['json', 'csv']],
  ['explain', () => page('lanet'), ['markdown', 'json']],
  ['who', () => handlingView(archive, 'äldre', 'Kiruna'), ['json', 'csv']],
]

const endings: Readonly<Record<string, string>> = {
  text: 'txt',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
  mermaid: 'mmd',
}

for (const lang of langs) {
  for (const [name, view, more] of answers) {
    for (const form of ['text', ...(lang === 'sv' ? more : [])]) {
      test(`${name} as ${form}, ${lang}`, async () => {
        const text = shown(view(), form, lang)
        expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
        expect(text).not.toMatch(/undefined|\[object|NaN/)
        if (form === 'text') {
          expect(text.split('\n').filter((row) => widthOf(row) > 80)).toEqual([])
        }
        await expect(text).toMatchFileSnapshot(`golden/forums-${name}.${lang}.${endings[form]}`)
      })
    }
  }

  test(`onboarding, ${lang}`, async () => {
    await expect(await onboarding(lang)).toMatchFileSnapshot(`golden/forums-onboard.${lang}.md`)
  })
}

async function onboarding(lang: Lang): Promise<string> {
  const forum = archive.findA('forum', 'lanet')
  if (!forum) throw new Error('no forum')
  const reading = readingFor(forum, archive)
  const texts = new Map<string, string>()
  for (const document of archive.documents) {
    texts.set(document.path, (await fileText(archive, document)) ?? '')
  }
  return onboardingPage(
    { view: explaining(forum, archive, true), reading, texts, archive },
    {
      lang,
      style: plainStyle,
      asOf: archive.today,
      revision: null,
      dirty: null,
      tool: 'samverkan 0.1.0',
      width: 80,
    },
  )
}

test('the onboarding has corrections, and neither drafts nor markup of others', async () => {
  const text = await onboarding('sv')
  expect(text).toMatch(/mer än sex veckor \(rättat 1 mar 2026\)\. Ansvarig: norr/)
  expect(text).toContain('forums/lanet/minutes/files/bilder.pdf')
  expect(text).toContain('https://example.se/a')
  expect(text).toContain('[maskat] frågade')
  expect(text).not.toMatch(/en hint|<b>|Utkastets punkt|inte bestämt/)
  expect(text).toMatch(/utkast: lanet-2026-11-11/)
  expect(text).toMatch(/inte är antaget: lan-utkast/)
  // One heading of the first level, the page's own.
  expect(text.match(/^# /gm)).toHaveLength(1)
})

test('nothing in a name is an instruction to Mermaid', () => {
  const drawn = shown(report('structure'), 'mermaid')
  const [box = ''] = drawn.split('\n').filter((row) => row.includes('click'))
  expect(box).toMatch(/^ {4}n\d+\["<b>#34;#93;#59; click #60;b#62;x#60;/)
  expect(drawn.match(/%%/g)).toHaveLength(1)
  for (const row of drawn.split('\n').slice(1)) {
    expect(row).toMatch(
      /^(?:flowchart TB| {2}subgraph g\d+\["[^"]*"\]| {4}n\d+\["[^"]*"\]| {2}end| {2}n\d+ -(?:-|\.-)>(?:\|"[^"]*"\|)? n\d+| {2}class(?:Def)? [\w,#: .-]+|)$/,
    )
  }
})
