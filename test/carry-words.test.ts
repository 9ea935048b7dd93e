import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { calledLike, meaningOf, sourceIn } from '../src/archive/drafts/carry/headings.js'
import { headline, plainWords, quoted, sentence } from '../src/archive/drafts/carry/plain-words.js'
import { wrapped } from '../src/archive/drafts/carry/wrap.js'
import { draftMinutes, draftNotice } from '../src/archive/drafts/minutes.js'
import { memorySource } from '../src/source/memory.js'
import { findings, nearMisses, saidAlready, unresolved } from './carry-checks.js'
import { template } from './draft-makers.js'
import { exampleFiles } from './example-archive.js'

const today = '2026-11-22'

describe('words of others', () => {
  test.each([
    ['Se [tabellen](files/a.csv) och **allt** annat', 'Se tabellen och allt annat'],
    ['`kod` <b>fet</b> | a {b} ~~c~~', 'kod bfet/b a b c'],
    ['Ring 640823-3234 nu', 'Ring 640823-XXXX nu'],
    ['två\n  rader\tav text', 'två rader av text'],
  ])('%j are plain: %j', (text, plain) => {
    expect(plainWords(text)).toBe(plain)
  })

  test.each([
    ['vem svarar?', 'Vem svarar?'],
    ['anta listan', 'Anta listan.'],
    ['detta gäller:', 'Detta gäller.'],
    ['”Vem?”', '”Vem?”'],
  ])('%j is the sentence %j', (text, said) => {
    expect(sentence(text, 'sv')).toBe(said)
  })

  test.each([
    ['Räkna platserna. Gör det i dag.', 'Räkna platserna'],
    ['Vem svarar? Och när?', 'Vem svarar?'],
    ['Den 5.3 meter långa bron, t.ex. i Nora', 'Den 5.3 meter långa bron, t.ex. i Nora'],
    [`${'ord '.repeat(40)}slut.`, `O${'rd o'.repeat(17)}rd …`],
  ])('of %j the heading is %j', (text, heading) => {
    expect(headline(text, 'sv')).toBe(heading)
  })

  test.each([
    '5. Budget',
    '§ 4',
    'Beslut: nej',
    'Svar senast: i dag',
    'Uppdrag 7.1',
    'Beslut',
  ])('%j would be read for something else, and stands in quotes', (text) => {
    expect(quoted(text, 'sv')).toBe(`”${text}”`)
    expect(quoted(text, 'en')).toBe(`“${text}”`)
  })

  test('lines are no longer than they must be and begin with words', () => {
    const text = 'ord - ord + 1. ord # ord > ord Beslut: ord '.repeat(20).trim()
    const lines = wrapped(text, '- [ ] ', '  ')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    const begins = lines.slice(1).filter((line) => !/^ {2}ord/.test(line))
    expect(begins).toEqual([])
    expect(lines.join(' ').replace(/\s+/g, ' ')).toBe(`- [ ] ${text}`)
  })
})

describe('headings', () => {
  test.each([
    ['Föregående minnesanteckningar', 'previous'],
    ['Uppföljning av uppdrag', 'assignments'],
    ['Uppföljning av tidigare uppdrag', 'assignments'],
    ['Uppdragsbeskrivning för samverkansledare', null],
    ['Inkomna frågor', 'received'],
    ['Frågor från Sirius', 'received'],
    ['Mötestider 2027', 'dates'],
    ['Rapport från AU', 'report'],
    ['Förslag till budget', null],
    ['Projekt som är slut', 'projects'],
    ['Projektledare', null],
    ['För kännedom', 'news'],
    ['Nytt från temagruppen', 'news'],
    ['Övriga frågor', 'other'],
    ['Sammanfattning och utvärdering', 'summary'],
    ['Mötets öppnande', 'opening'],
    ['Omvärldsbevakning', null],
    ['Follow-up of assignments', 'assignments'],
    ['Questions from the county', 'received'],
    ['Any other business', 'other'],
  ])('%j is for %j', (title, meaning) => {
    expect(meaningOf(title)).toBe(meaning)
  })

  test('name whom they hear from', async () => {
    const archive = await readArchive(memorySource(await exampleFiles()), today)
    const called = (title: string) => [...calledLike(archive, sourceIn(title) ?? '')].sort()
    expect(called('Frågor från Sirius')).toEqual(['nosk-sirius'])
    expect(called('Nytt från temagruppen')).toEqual(['gbg-temagrupp-barn-unga'])
    expect(called('Frågor från NOSAM')).toContain('gbg-nosam-centrum')
    expect(called('Nytt från ingen alls')).toEqual([])
  })
})

const pieces = [
  'beslut: nej',
  'Ansvarig: Nora.',
  'chefsgruppen beslutade att vänta',
  '[länk](../x.md)',
  '`kod',
  '*stjärna',
  '<!-- gömt',
  '# rubrik',
  '- punkt',
  '5. siffra',
  '§ 7',
  '(Senast: i går)',
  'Uppdrag 3.1',
  '19640823-3234',
  'att',
  'Svar på frågan',
  '2026-02-03#1.1',
  '{a: b}',
  '| a | b |',
  'räkna platserna',
  'Vem svarar?',
]

test('whatever was said, the draft is valid and says nothing by itself', async () => {
  const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
  const labels = fc.constantFrom('Uppdrag', 'Fråga', 'Förslag', 'Lyfts till b', 'Beslut')
  const items = fc.array(fc.tuple(labels, text), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(items, fc.boolean(), async (said, isNotice) => {
      const body = said.map(([label, words], at) => `**4.${at + 1} ${label}:** ${words.join(' ')}`)
      const files = small(body.join('\n\n'))
      const archive = await readArchive(memorySource(files), today)
      for (const id of ['a', 'b']) {
        const forum = archive.findA('forum', id)
        if (!forum) throw new Error('no forum')
        const answers = { forum, date: '2026-12-01', kind: 'formal', number: 1 } as const
        const draft = isNotice
          ? draftNotice(archive, answers, template('agenda.sv.md'))
          : draftMinutes(archive, answers, template('minutes.sv.md'))
        const found = await findings(files, draft, today)
        expect(found.filter((one) => one.startsWith('error'))).toEqual([])
        expect(await nearMisses(files, draft, today)).toEqual([])
        expect(await saidAlready(files, draft, today)).toEqual([])
        expect(await unresolved(files, draft, today)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('what is not for everybody is cited, and its words stay where they are', async () => {
  const open = small('**4.1 Lyfts till b:** Vad hände på Storgatan?')
  const path = 'forums/a/minutes/2026-10-01.md'
  const closed = { ...open, [path]: open[path].replace('kind:', 'access: restricted\nkind:') }
  for (const [files, isSaid] of [
    [open, true],
    [closed, false],
  ] as const) {
    const archive = await readArchive(memorySource(files), today)
    const forum = archive.findA('forum', 'b')
    if (!forum) throw new Error('no forum')
    const answers = { forum, date: '2026-12-01', kind: 'formal', number: 1 } as const
    const { text } = draftMinutes(archive, answers, template('minutes.sv.md'))
    expect(text).toContain('**Svar på a-2026-10-01#4.1:**')
    expect(text.includes('Storgatan')).toBe(isSaid)
  }
})

function small(body: string) {
  const forum = (id: string, more = '') =>
    `---\ntype: forum\nid: ${id}\nname: Forum ${id}\nlevel: county\nkind: officials\n${more}---\n`
  const head = 'type: minutes\nid: a-2026-10-01\nforum: a\ndate: 2026-10-01\nkind: formal'
  return {
    'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
    'forums/a/forum.md': forum('a', 'parent: b\n'),
    'forums/b/forum.md': forum('b'),
    'forums/a/minutes/2026-10-01.md': `---\n${head}\nstatus: circulated\n---\n\n## 4. Läget\n\n${body}\n`,
  }
}
