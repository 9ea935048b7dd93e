import { describe, expect, test } from 'vitest'
import { type Archive, readArchive } from '../src/archive/archive.js'
import type { Draft } from '../src/archive/drafts/draft.js'
import { draftMinutes, draftNotice, type MinutesAnswers } from '../src/archive/drafts/minutes.js'
import { takeOver } from '../src/archive/drafts/takeover.js'
import { memorySource } from '../src/source/memory.js'
import type { Lang } from '../src/text.js'
import { findings, nearMisses, saidAlready, unresolved } from './carry-checks.js'
import { template } from './draft-makers.js'
import { beforeNovember, exampleFiles, type Files } from './example-archive.js'

const today = '2026-11-22'

const read = (files: Files) => readArchive(memorySource(files), today)
const forumIn = (archive: Archive, id: string) => {
  const forum = archive.findA('forum', id)
  if (!forum) throw new Error(`no forum ${id}`)
  return forum
}

type Given = Partial<MinutesAnswers> & Pick<MinutesAnswers, 'date' | 'kind'>

async function drafted(files: Files, id: string, given: Given, lang: Lang = 'sv'): Promise<Draft> {
  const archive = await read(files)
  const answers = { forum: forumIn(archive, id), number: 1, ...given }
  return draftMinutes(archive, answers, template(`minutes.${lang}.md`))
}

async function takenOver(files: Files, path: string, kind: 'formal' | 'notes'): Promise<Draft> {
  const archive = await read(files)
  const document = archive.of('minutes').find((one) => one.path === path)
  const text = files[path]
  if (!document || text === undefined) throw new Error(`no notice ${path}`)
  const { forum, date = '', start, end, mode, place } = document.facts
  const facts = { start, end, mode, place: place ?? undefined }
  const answers = { forum: forumIn(archive, forum ?? ''), date, ...facts, kind, number: 1 }
  const made = takeOver(archive, { document, text }, answers, {}, template('minutes.sv.md'))
  if (!made) throw new Error(`${path} cannot be taken over`)
  return made
}

const inEnglish = (files: Files): Files => ({
  ...files,
  'samverkan.yaml': (files['samverkan.yaml'] ?? '').replace('language: sv', 'language: en'),
})

const drafts: readonly (readonly [string, () => Promise<readonly [Files, Draft]>])[] = [
  [
    'minutes-orebro-chefsgrupp',
    async () => {
      const files = await beforeNovember()
      const given = { date: '2022-11-11', start: '13:00', end: '16:00', mode: 'digital' }
      return [files, await drafted(files, 'orebro-chefsgrupp', { ...given, kind: 'formal' })]
    },
  ],
  [
    'minutes-nosk-dst',
    async () => {
      const files = await exampleFiles()
      return [files, await takenOver(files, 'forums/nosk-dst/minutes/2026-12-08.md', 'formal')]
    },
  ],
  [
    'minutes-nb-lansstyrgrupp',
    async () => {
      const files = await exampleFiles()
      const path = 'forums/nb-lansstyrgrupp/minutes/2026-12-10.md'
      return [files, await takenOver(files, path, 'notes')]
    },
  ],
  [
    'minutes-nosk-sirius.en',
    async () => {
      const files = inEnglish(await exampleFiles())
      const given = { date: '2026-12-01', start: '09:00', kind: 'notes' } as const
      return [files, await drafted(files, 'nosk-sirius', given, 'en')]
    },
  ],
  [
    'notice-rpo-kommun',
    async () => {
      const files = await exampleFiles()
      const archive = await read(files)
      const forum = forumIn(archive, 'rpo-psykisk-halsa-kommun')
      const given = { forum, date: '2023-03-15', start: '08:30', kind: 'notes', number: 1 } as const
      return [files, draftNotice(archive, given, template('agenda.sv.md'))]
    },
  ],
]

describe.each(drafts)('%s', (name, make) => {
  test('reads as it should', async () => {
    const [, draft] = await make()
    await expect(draft.text).toMatchFileSnapshot(`golden/${name}.md`)
  })

  test('is valid, says nothing by itself, and cites only what is there', async () => {
    const [files, draft] = await make()
    expect(await findings(files, draft, today)).toEqual([])
    expect(await nearMisses(files, draft, today)).toEqual([])
    expect(await saidAlready(files, draft, today)).toEqual([])
    expect(await unresolved(files, draft, today)).toEqual([])
  })

  test('tells what came along, and counts what can be ticked', async () => {
    const [, draft] = await make()
    const { rows = [], empty = [] } = draft.carried ?? {}
    const told = rows.map(({ count, says, item }) => `${item}: ${count} ${says.sv} | ${says.en}`)
    const text = [...told, '', ...empty.map(({ sv, en }) => `${sv} | ${en}`), ''].join('\n')
    await expect(text).toMatchFileSnapshot(`golden/${name}.carried.txt`)
  })
})

test('the counts agree with what can be ticked, section by section', async () => {
  for (const [, make] of drafts.slice(0, 4)) {
    const [, { text, carried }] = await make()
    const counted = /uppdrag att|öppn|inkomn|förslag utan|att förankra|att godkänna/
    for (const { count, says, item } of carried?.rows ?? []) {
      if (!counted.test(says.sv)) continue
      const section = text.split(/^## /m).find((part) => part.startsWith(`${item}. `)) ?? ''
      const offers = section.match(/^- \[ \] .*\n(?: {2}.*\n)*/gm) ?? []
      const refs = offers.flatMap(
        (offer) => offer.match(/[\w-]+#\w+(?:\.\d+)?|(?<=Godkänns )\S+\d/g) ?? [],
      )
      expect([says.sv, new Set(refs).size]).toEqual([says.sv, count])
    }
  }
})

test('a notice taken over keeps every line it had, but for its status and its title', async () => {
  const [files, notice] = await (drafts.at(-1) as (typeof drafts)[number])[1]()
  const more = { ...files, [notice.path]: notice.text }
  const taken = await takenOver(more, notice.path, 'notes')
  const lines = taken.text.split('\n')
  let at = 0
  const lost = notice.text.split('\n').filter((line) => {
    const found = lines.indexOf(line, at)
    if (found !== -1) at = found + 1
    return found === -1
  })
  expect(lost).toEqual(['status: planned                # kallelse', '# Kallelse 15 mars 2023'])
  expect(await findings(more, taken, today)).toEqual([])
  expect(await unresolved(more, taken, today)).toEqual([])
  // every matter stands once
  const offers = lines.filter((line) => line.startsWith('- [ ] '))
  expect(offers.filter((line) => line.includes('**Förankrat 2022-09-28#2.3:**'))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('### '))).toEqual(
    notice.text.split('\n').filter((line) => line.startsWith('### ')),
  )
})

test('a notice with other line endings keeps them', async () => {
  const path = 'forums/nosk-dst/minutes/2026-12-08.md'
  const files = await exampleFiles()
  const native = { ...files, [path]: (files[path] ?? '').replaceAll('\n', '\r\n') }
  const { text } = await takenOver(native, path, 'formal')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const plain = await takenOver(files, path, 'formal')
  expect(text.replaceAll('\r\n', '\n')).toBe(plain.text)
})

test('bare headings carry nothing but the minutes to approve', async () => {
  const files = await beforeNovember()
  const given = { date: '2022-11-11', kind: 'formal', bare: true } as const
  const { text, carried } = await drafted(files, 'orebro-chefsgrupp', given)
  expect(carried).toBeUndefined()
  expect(
    text
      .split('\n')
      .filter((line) => /^(?:#|- )/.test(line))
      .slice(-8),
  ).toMatchInlineSnapshot(`
    [
      "## 1. Inledning",
      "## 2. Dagordning",
      "- [ ] **Godkänns:** Dagordningen.",
      "## 3. Föregående protokoll",
      "- [ ] **Godkänns orebro-chefsgrupp-2022-10-13:** [Protokollet från 13–14 oktober",
      "## 4. Rapport från AU",
      "## 5. Övriga frågor",
      "## 6. Sammanfattning och nästa möte",
    ]
  `)
})
