import { expect, test } from 'vitest'
import { labelFor, labelWords } from '../../src/archive/items/label-words.js'
import { bodyOf, itemsOf, missesUnder5, under5 } from './said.js'

test.each([
  ['**Beslut:** X.', 'decision'],
  ['**Decision:** X.', 'decision'],
  ['**Ställningstagande:** X.', 'position'],
  ['**Position:** X.', 'position'],
  ['**Uppdrag:** X.', 'assignment'],
  ['**Assignment:** X.', 'assignment'],
  ['**Förslag:** X.', 'proposal'],
  ['**Förslag till beslut:** X.', 'proposal'],
  ['**Proposal:** X.', 'proposal'],
  ['**Fråga:** X.', 'question'],
  ['**Question:** X.', 'question'],
  ['**Reservation:** X.', 'dissent'],
  ['**Dissent:** X.', 'dissent'],
  ['**Protokollsanteckning:** X.', 'statement'],
  ['**Statement:** X.', 'statement'],
])('%s', (text, kind) => {
  expect(under5(text)).toEqual([`5.1 ${kind} | X.`])
  expect(missesUnder5(text)).toEqual([])
})

test.each([
  ['**Lyfts till nosk-dst:** X.', 'referral nosk-dst'],
  ['**Lyfts till Specifika samverkansrådet:** X.', 'referral Specifika samverkansrådet'],
  ['**Referred to nosk-dst:** X.', 'referral nosk-dst'],
  ['**Förankras i rpo-natverk:** X.', 'anchoring rpo-natverk'],
  ['**To anchor in rpo-natverk:** X.', 'anchoring rpo-natverk'],
])('%s names who it concerns', (text, said) => {
  expect(under5(text)).toEqual([`5.1 ${said} | X.`])
})

test.each([
  ['**Godkänns:** X.', 'approved'],
  ['**Approved:** X.', 'approved'],
  ['**Godkänns orebro-chefsgrupp-2022-09-09:** X.', 'approved orebro-chefsgrupp-2022-09-09'],
  ['**Godkänns 2022-09-09:** X.', 'approved 2022-09-09'],
  ['**Till handlingarna:** X.', 'noted'],
  ['**Noted:** X.', 'noted'],
  ['**Bordläggs till 2022-12-09:** X.', 'postponed 2022-12-09'],
  ['**Bordläggs till nästa möte:** X.', 'postponed nästa möte'],
  ['**Postponed to 2022-12-09:** X.', 'postponed 2022-12-09'],
  ['**Återremitteras till orebro-au:** X.', 'sent_back orebro-au'],
  ['**Sent back to orebro-au:** X.', 'sent_back orebro-au'],
  ['**Utgår:** X.', 'withdrawn'],
  ['**Withdrawn:** X.', 'withdrawn'],
  ['**Klart 2022-09-09#4.2:** X.', 'done 2022-09-09#4.2'],
  ['**Done #5.1:** X.', 'done #5.1'],
  ['**Genomfört #5.1:** X.', 'done #5.1'],
  ['**Pågår 2022-09-09-2#4.3:** X.', 'in_progress 2022-09-09-2#4.3'],
  ['**In progress #5.1:** X.', 'in_progress #5.1'],
  ['**Avskrivs #12:** X.', 'dropped #12'],
  ['**Dropped #12:** X.', 'dropped #12'],
  ['**Avbrutet #12:** X.', 'dropped #12'],
  ['**Besvaras ej #12:** X.', 'dropped #12'],
  ['**Förankrat #2a.1:** X.', 'anchored #2a.1'],
  ['**Anchored #2a.1:** X.', 'anchored #2a.1'],
  ['**Svar på nosk-sirius-2022-05-10#6.1:** X.', 'answer nosk-sirius-2022-05-10#6.1'],
  ['**Answer to #6.1:** X.', 'answer #6.1'],
  ['**Avslås #6.1:** X.', 'rejected #6.1'],
  ['**Rejected #6.1:** X.', 'rejected #6.1'],
])('%s needs no number', (text, said) => {
  expect(under5(text)).toEqual([`- ${said} | X.`])
  expect(missesUnder5(text)).toEqual([])
})

test('a number stands first, and is accepted last', () => {
  const [first, last, named, target] = bodyOf(
    '## 2a Frågor\n\n**2a.1 Beslut:** X.\n\n**Uppdrag 2a.7:** X.\n\n' +
      '**2a.3 Lyfts till Grupp 3:** X.\n\n**Lyfts till Grupp 3 2a.4:** X.',
  ).items
  expect([first, last, named, target].map((item) => item?.number.written)).toEqual([
    '2a.1',
    '2a.7',
    '2a.3',
    '2a.4',
  ])
  expect(named?.target?.value).toBe('Grupp 3')
  expect(target?.target?.value).toBe('Grupp 3')
})

test('places are those of the file, so that a number can be spliced in', () => {
  const head = '---\ntype: minutes\n---\n'
  const text = `${head}\n## 5. A\n\n- [x] **Lyfts till nosk-dst:** X. Via: AU.\n\nb\n**Uppdrag 5.2:** Y.`
  const [first, second] = bodyOf(text).items
  const at = (span?: { start: number; end: number } | null) =>
    span && text.slice(span.start, span.end)
  expect(at(first?.label)).toBe('**Lyfts till nosk-dst:**')
  expect(first?.label.text).toBe('Lyfts till')
  expect(at(first?.target?.place)).toBe('nosk-dst')
  expect(text.slice(0, first?.number.start).endsWith('- [x] **')).toBe(true)
  expect(at(first?.number)).toBe('')
  expect(at(first?.places.box)).toBe('[x]')
  expect(at(first?.places.entry)).toBe('- [x] **Lyfts till nosk-dst:** X. Via: AU.')
  expect(at(first)).toBe('- [x] **Lyfts till nosk-dst:** X. Via: AU.')
  expect(at(first?.textPlace)).toBe('X.')
  expect(at(first?.clauses[0]?.wordPlace)).toBe('Via:')
  expect(at(first?.clauses[0]?.place)).toBe('AU')
  expect(first?.places.runOn).toBe(false)
  expect(at(second?.number)).toBe('5.2')
  expect(second?.places).toEqual({ box: null, entry: null, runOn: true })
})

test('other spaces, decomposed letters and line breaks do no harm', () => {
  expect(under5('**Ställningstagande:** X.'.normalize('NFD'))).toEqual(['5.1 position | X.'])
  expect(under5('**Lyfts\u00A0till nosk-dst:** X.')).toEqual(['5.1 referral nosk-dst | X.'])
  expect(under5('**Lyfts till Specifika\nsamverkansrådet:** X.')).toEqual([
    '5.1 referral Specifika samverkansrådet | X.',
  ])
  expect(under5('**Återremitteras till nosk-dst:** X.'.normalize('NFD'))).toEqual([
    '- sent_back nosk-dst | X.',
  ])
  expect(itemsOf('## 5. A\r\n\r\n**5.1 Beslut:** X\r\ny. Antar: a-b.\r\n')).toEqual([
    '5.1 decision | X y. | adopts=a-b',
  ])
})

test('bold is bold, whichever marks it has', () => {
  expect(under5('__Beslut:__ X.')).toEqual(['5.1 decision | X.'])
})

test('each kind has one word of today in each language', () => {
  for (const { kind, result } of labelWords) {
    expect(labelFor({ kind, result }, 'sv'), kind).not.toBe('')
    expect(labelFor({ kind, result }, 'en'), kind).not.toBe('')
  }
  expect(labelFor({ kind: 'proposal', result: null }, 'sv')).toBe('Förslag')
  expect(labelFor({ kind: 'follow_up', result: 'dropped' }, 'sv')).toBe('Avskrivs')
})
