import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { draftMinutes, usualKind } from '../src/archive/drafts/minutes.js'
import { draftSettings } from '../src/archive/drafts/settings.js'
import { fill } from '../src/archive/drafts/template.js'
import { readFrontMatter } from '../src/archive/frontmatter.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'
import { worktreeSource } from '../src/source/worktree.js'
import { type Lang, langs } from '../src/text.js'
import { everything, fewest, type Maker, template } from './draft-makers.js'

const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const today = '2026-11-22'
type Files = Record<string, string>

const read = (files: Files) => readArchive(memorySource(files), today)

async function complaints(files: Files): Promise<string[]> {
  const found = await judge(await read(files), rules)
  return found.map(
    ({ path, rule, severity, message }) => `${severity} ${path} ${rule}: ${message.en}`,
  )
}

/** Add drafts to an archive one after the other, each made from what is there by then. */
async function grown(files: Files, ...makers: readonly Maker[]): Promise<Files> {
  const grown = { ...files }
  for (const make of makers) {
    const { path, text } = make(await read(grown))
    expect(grown[path], `${path} is new`).toBeUndefined()
    grown[path] = text
  }
  return grown
}

const settings = (language: Lang, name = 'Prov') => ({
  'samverkan.yaml': draftSettings({ name, language }, template(`settings.${language}.yaml`)).text,
})

describe.each(langs)('drafts in %s', (lang) => {
  test('one of everything, with every answer, is without a complaint', async () => {
    const files = await grown(
      settings(lang),
      ...everything(lang, 'Stöd: "unga" & vuxna # 1, {a} [b]'),
    )
    // What only its author can write is told, and nothing else.
    const found = await complaints(files)
    expect(found.filter((one) => !one.includes(' draft-says-what-it-lacks: '))).toEqual([])
    expect(found).toEqual([
      'info agreements/rutin.md draft-says-what-it-lacks: Out for consultation. Before it is adopted it needs: the text under the headings',
      'info applications/medel/medel-01.md draft-says-what-it-lacks: A draft. Before it can be sent it needs: a goal with an indicator and a target (`goals`), what is to happen after the project (`after_project`) and the text under the headings',
      'info forums/grupp/plans/2026.md draft-says-what-it-lacks: A draft. Before the plan is adopted it needs: a goal for a1, somebody responsible for a1 and an indicator for a1',
    ])
  })

  test('one of everything, with the fewest answers, is without an error', async () => {
    const files = await grown(settings(lang), ...fewest(lang))
    const found = await complaints(files)
    expect(found.filter((one) => one.startsWith('error'))).toEqual([])
  })
})

test('whatever a title is, the front matter says it back', () => {
  const title = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
  fc.assert(
    fc.property(title, fc.constantFrom(...langs), (text, lang) => {
      const made = fill(template(`application.${lang}.md`), {
        ...empty,
        id: 'a',
        title: text,
        parties: [{ party: text }],
        fund_name: text,
      })
      const { data, faults } = readFrontMatter(made)
      expect(faults).toEqual([])
      expect(data).toMatchObject({ title: text, parties: [{ party: text }] })
    }),
    {
      numRuns: 300,
      examples: [
        ['“Öppen', 'sv'],
        ['”Hel”', 'sv'],
        ['’90-talet', 'sv'],
      ],
    },
  )
})

const empty = Object.fromEntries(
  [...template('application.sv.md').matchAll(/\{\{!?(\w+)\}\}/g)].map(([, name]) => [
    name,
    undefined,
  ]),
)

test('minutes for every forum of the example archive are without an error', async () => {
  const source = await worktreeSource(folder('archive'), null)
  const archive = await readArchive(source, today)
  const files: Files = {}
  const { list, read: readFrom } = source
  await readFrom(
    (await list()).filter(({ path }) => /\.(?:md|yaml)$/.test(path)),
    ({ path }, content) => {
      files[path] = content instanceof Uint8Array ? new TextDecoder().decode(content) : ''
    },
  )
  const drafts = archive
    .of('forum')
    .filter(
      ({ facts }) =>
        facts.external !== true && !facts.ended_on && String(facts.started_on ?? '') < '2027',
    )
    .map((forum) => {
      const kind = usualKind(archive, forum, '2026-12-22')
      return draftMinutes(
        archive,
        { forum, date: '2026-12-22', kind, number: 1 },
        template('minutes.sv.md'),
      )
    })
  expect(drafts.length).toBeGreaterThan(30)
  for (const { path, text } of drafts) files[path] = text
  const added = new Set(drafts.map(({ path }) => path))
  const found = await judge(await read(files), rules, ({ path }) => added.has(path))
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
})
