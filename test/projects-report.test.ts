import { expect, test } from 'vitest'
import { UserError } from '../src/errors.js'
import { widthOf } from '../src/render/layout/width.js'
import { wrap } from '../src/render/layout/wrap.js'
import { plainStyle } from '../src/render/style.js'
import { viewRenderers } from '../src/render/view/index.js'
import { report } from '../src/reports/projects.js'
import type { View } from '../src/reports/view.js'
import type { Lang } from '../src/text.js'
import { answer, archiveOf, c6, c6Day, granted, type Short } from './projects-archive.js'

const shown = (view: View, name = 'text', lang: Lang = 'sv', width = 80): string => {
  const renderer = viewRenderers.find((one) => one.name === name)
  if (!renderer) throw new Error(`no ${name}`)
  const frame = {
    lang,
    style: plainStyle,
    asOf: c6Day,
    revision: null,
    dirty: null,
    tool: 'samverkan',
    width,
  }
  const text = renderer.render(view, frame)
  if (typeof text !== 'string') throw new Error(`${name} is drawn in its own time`)
  return text
}

const several = (count: number, name: string, more: Omit<Short, 'id'>): Short[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${name}${at}`, ...more }))
const alive = (count: number) => several(count, 'lever', { answers: [answer('2026-06-15:alive')] })
const partly = (count: number) =>
  several(count, 'delvis', { answers: [answer('2026-06-15:partly_alive')] })
const ceased = (count: number) => several(count, 'slut', { answers: [answer('2022-06-15:ceased')] })
const again = (count: number) =>
  several(count, 'nytt', { answers: [answer('2022-06-15:new_project')] })
const unknown = (count: number) => several(count, 'okant', {})
const pending = (count: number) => several(count, 'ny', { end: '2026-06-15' })
const ongoing = (count: number) => several(count, 'pagar', { end: '2027-06-15' })

async function aloud(shorts: readonly Short[], query = {}): Promise<readonly [string, string]> {
  const view = report.build(await archiveOf(shorts, c6Day), { survived: true, ...query })
  const prose = view.blocks.find((block) => block.kind === 'prose')
  const said = prose?.kind === 'prose' ? prose.paragraphs[0] : undefined
  return [said?.sv ?? '', said?.en ?? '']
}

test.each([
  ['nothing granted', [], 'Inga projekt har beviljats medel.'],
  ['nothing ended', ongoing(2), 'Inget beviljat projekt har kommit till slutet av sin projekttid.'],
  [
    'one, unknown',
    unknown(1),
    'Ett projekt har inte längre projektmedel. Vi vet inte hur det gick för det.',
  ],
  [
    'all unknown',
    unknown(3),
    'Tre projekt har inte längre projektmedel. Vi vet inte hur det gick för något av dem.',
  ],
  [
    'one, alive',
    alive(1),
    'Ett projekt har inte längre projektmedel. Vi vet hur det gick: det lever kvar. Det är för få för att räkna i procent.',
  ],
  [
    'one, in part',
    partly(1),
    'Ett projekt har inte längre projektmedel. Vi vet hur det gick: det lever kvar delvis. Det är för få för att räkna i procent.',
  ],
  [
    'two, both alike',
    ceased(2),
    'Två projekt har inte längre projektmedel. Vi vet hur det gick för båda: båda har upphört. Det är för få för att räkna i procent.',
  ],
  [
    'one known of two',
    [...alive(1), ...unknown(1)],
    'Två projekt har inte längre projektmedel. Vi vet hur det gick för ett av dem: det lever kvar. Det är för få för att räkna i procent. Ett projekt vet vi inget säkert om.',
  ],
  [
    'all five alive',
    alive(5),
    'Fem projekt har inte längre projektmedel. Vi vet hur det gick för alla fem: alla lever kvar. Andelen som lever kvar är 100 % (osäkerhetsintervall 57–100 %).',
  ],
  [
    'none alive',
    [...ceased(4), ...again(1)],
    'Fem projekt har inte längre projektmedel. Vi vet hur det gick för alla fem: inget lever kvar, fyra har upphört och ett lever vidare bara med nya projektmedel. Andelen som lever kvar är 0 % (osäkerhetsintervall 0–43 %).',
  ],
  [
    'two unknown',
    [...alive(3), ...ceased(2), ...unknown(2)],
    'Sju projekt har inte längre projektmedel. Vi vet hur det gick för fem av dem: tre lever kvar och två har upphört. Andelen som lever kvar är 60 % (osäkerhetsintervall 23–88 %). Två projekt vet vi inget säkert om. Om båda har upphört är andelen 43 %, om båda lever kvar är den 71 %.',
  ],
  [
    'one unknown, one new',
    [...partly(1), ...alive(3), ...ceased(1), ...unknown(1)],
    'Sex projekt har inte längre projektmedel. Vi vet hur det gick för fem av dem: fyra lever kvar, helt eller delvis, och ett har upphört. Andelen som lever kvar är 80 % (osäkerhetsintervall 38–96 %). Ett projekt vet vi inget säkert om. Om det har upphört är andelen 67 %, om det lever kvar är den 83 %.',
  ],
  [
    'only just ended',
    pending(1),
    'Ett projekt har inte längre projektmedel. Det tog slut för mindre än ett år sedan och har inte följts upp än.',
  ],
  [
    'thirteen',
    [...alive(7), ...ceased(5), ...pending(1)],
    '13 projekt har inte längre projektmedel. Vi vet hur det gick för tolv av dem: sju lever kvar och fem har upphört. Andelen som lever kvar är 58 % (osäkerhetsintervall 32–81 %). Det återstående projektet tog slut för mindre än ett år sedan och har inte följts upp än.',
  ],
  [
    'no end date',
    several(1, 'utan', { end: null }),
    'Ett projekt har inte längre projektmedel eller saknar slutdatum. Vi vet inte hur det gick för det.',
  ],
])('to read aloud: %s', async (_name, shorts, expected) => {
  const [sv] = await aloud(shorts)
  expect(sv.replaceAll('\u00A0', ' ')).toBe(expected)
})

test('to read aloud, strict, and in English', async () => {
  const shorts = [
    ...alive(3),
    ...partly(1),
    ...ceased(2),
    ...again(1),
    ...unknown(1),
    ...pending(2),
  ]
  const [sv, en] = await aloud(shorts, { strict: true })
  expect(sv.replaceAll('\u00A0', ' ')).toBe(
    'Tio projekt har inte längre projektmedel. Vi vet hur det gick för sju av dem: fyra lever kvar, varav ett delvis, två har upphört, och ett lever vidare bara med nya projektmedel. Andelen som lever kvar helt är 43 % (osäkerhetsintervall 16–75 %). Ett projekt vet vi inget säkert om. Om det har upphört är andelen 38 %, om det lever kvar är den 50 %. De återstående två tog slut för mindre än ett år sedan och har inte följts upp än.',
  )
  expect(en).toBe(
    'Ten projects no longer have project money. We know how it went for seven of them: four live on, one of them in part, two have ceased, and one goes on only with new project money. The share living on wholly is 43% (uncertainty interval 16–75%). Of one project we know nothing for certain. If it has ceased the share is 38%, if it lives on it is 50%. The remaining two ended less than a year ago and have not been asked yet.',
  )
})

test('no percentage for people under five known outcomes, yet the share for programs', async () => {
  const archive = await archiveOf([...alive(3), ...ceased(1), ...unknown(2)], c6Day)
  const view = report.build(archive, { survived: true })
  for (const name of ['text', 'markdown']) expect(shown(view, name)).not.toMatch(/\d\s?%/)
  expect(view.figures).toMatchObject({ share: 0.75 })
  expect(JSON.parse(shown(view, 'json'))).toMatchObject({
    figures: { share: 0.75, share_low: 0.300642 },
  })
})

const shorts: readonly Short[] = [
  { id: 'a', fund: 'nosk-2021', topics: ['skolnarvaro'], history: [granted('2021-03-01')] },
  {
    id: 'b',
    fund: 'nosk-2022',
    topics: ['skolnarvaro', 'samsjuklighet'],
    history: [granted('2022-03-01')],
    continues: 'a',
  },
  { id: 'c', fund: 'nosk-2022', parties: ['kommun-1290'], history: [granted('2022-03-01')] },
  { id: 'd', fund: null, history: [granted('2022-05-01')] },
]
const idsWith = async (query: Readonly<Record<string, string>>) => {
  const view = report.build(await archiveOf(shorts, c6Day), { survived: true, ...query })
  return (view.figures.ids as { granted: string[] }).granted.join(' ')
}

test('filters ask for a fund, a topic or a year; a chain is where it began', async () => {
  expect(await idsWith({})).toBe('b c d')
  expect(await idsWith({ fund: 'nosk-2021' })).toBe('b')
  expect(await idsWith({ fund: 'nosk-2022' })).toBe('c')
  expect(await idsWith({ fund: '_none' })).toBe('d')
  expect(await idsWith({ topic: 'samsjuklighet' })).toBe('b')
  expect(await idsWith({ cohort: '2022' })).toBe('c d')
  const view = report.build(await archiveOf(shorts, c6Day), { survived: true, fund: 'nosk-2022' })
  expect(view.subject?.sv).toBe('Delregionala medel 2022, beviljade 2022')
  expect(view.notes.map(({ sv }) => sv)).toContain(
    '1 projekt har en länk ur dessa medel men började med andra och räknas där: b.',
  )
})

test.each([
  ['fund', 'nosk-2202', 'Medlen `nosk-2202` finns inte (--fund)', /nosk-2022/],
  ['topic', 'skolnärvar', 'Ämnet `skolnärvar` finns inte (--topic)', /skolnarvaro/],
  ['cohort', '22', '`22` är inget årtal (--cohort)', /--cohort 2022/],
])('an unknown %s is a wrong call with a suggestion', async (flag, value, message, hint) => {
  const archive = await archiveOf(shorts, c6Day)
  const call = () => report.build(archive, { [flag]: value })
  expect(call).toThrow(UserError)
  try {
    call()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error).toMatchObject({ failure: 'call', text: { sv: message } })
    expect(error.hint?.sv).toMatch(hint)
  }
})

test('what exists is listed, and what is too much is counted', async () => {
  const hint = (all: readonly Short[]) =>
    archiveOf(all, c6Day).then((archive) => {
      try {
        report.build(archive, { fund: 'zzzzzz' })
      } catch (error) {
        if (error instanceof UserError) return error.hint
        throw error
      }
      return undefined
    })
  expect(await hint(shorts)).toEqual({
    sv: 'Det finns nosk-2021 och nosk-2022.',
    en: 'There are nosk-2021 and nosk-2022.',
  })
  const many = Array.from({ length: 10 }, (_, at) => ({ id: `x${at}`, fund: `nosk-${2010 + at}` }))
  expect((await hint(many))?.sv).toMatch(/^Det finns nosk-2010, .*, nosk-2017 och 2 till\.$/)
})

test('a filter stands under the title also when nothing passes it', async () => {
  const archive = await archiveOf(shorts, c6Day)
  for (const survived of [true, false]) {
    const view = report.build(archive, { survived, cohort: '1999', topic: 'samsjuklighet' })
    expect(view.subject).toEqual({
      sv: 'Alla medel, ämne samsjuklighet, beviljade 1999',
      en: 'All funds, topic samsjuklighet, granted 1999',
    })
  }
})

test.each([
  ['--strict', { strict: true }],
  ['--by', { by: 'fund' }],
])('%s without --survived is a wrong call', async (flag, query) => {
  const archive = await archiveOf(shorts, c6Day)
  expect(() => report.build(archive, query)).toThrow(
    expect.objectContaining({
      failure: 'call',
      text: expect.objectContaining({ sv: `${flag} går bara ihop med --survived` }),
    }),
  )
})

test('csv tells what was withdrawn when granted from what was withdrawn before', async () => {
  const before: Short = { id: 'w', history: [{ on: '2023-01-01', status: 'withdrawn' }] }
  const view = report.build(await archiveOf([...c6, before], c6Day), { survived: true })
  const [head = '', ...rows] = shown(view, 'csv').trimEnd().split('\n')
  const at = head.split(',').indexOf('state')
  for (const state of ['withdrawn', 'withdrawn_before_decision']) {
    expect(rows.filter((row) => row.split(',')[at] === state)).toHaveLength(1)
    expect(view.figures[state]).toBe(1)
  }
})

test.each([
  ['year', ['2021', '2022']],
  ['fund', ['_none', 'nosk-2021', 'nosk-2022']],
  ['topic', ['', 'samsjuklighet', 'skolnarvaro']],
  ['joint', ['joint', 'single']],
])('rows by %s', async (by, groups) => {
  const view = report.build(await archiveOf(shorts, c6Day), { survived: true, by })
  const table = view.blocks.find((block) => block.kind === 'table' && block.name === `by_${by}`)
  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.rows.map(({ group }) => group)).toEqual(groups)
  expect(table.total).toMatchObject({ granted: 3 })
})

test('the overview has what goes on, has ended and waits, with money and names', async () => {
  const waiting: Short = {
    id: 'x',
    title: 'Väntar',
    history: [{ on: '2026-01-01', status: 'received' }],
  }
  const text = shown(report.build(await archiveOf([...c6, waiting], c6Day), {})).replaceAll(
    '\u00A0',
    ' ',
  )
  expect(text).toContain('Pågår             1 projekt, 800 000 kr')
  expect(text).toContain('Avslutade         11 projekt, 3 600 000 kr')
  expect(text).toContain('Väntar på beslut  1 ansökan')
  expect(text).toMatch(/l {2}Lärande nätverk +Kristianstad, Region Skåne och +800 000 +2026-12-31/)
  expect(text).toMatch(/x {2}Väntar +Kristianstad och Region Skåne +100 000 +2026-01-01/)
})

/** What would do something to a terminal: controls but for line ends, and marks that turn text. */
const acting = /(?!\n)[\p{Cc}\u202E]/u

const hostile =
  'Ä\u001b[31m\u202e|=1+1 <b>@alla #1 \u0007 ordsomärlängreänvadsomfårplatspåenendaradihelarapporten'

test.each([
  80, 60, 40, 24,
])('hostile names act nowhere, and lines keep to %i columns', async (width) => {
  const bad: Short = { id: 'x', title: hostile, answers: [answer('2026-06-15:alive')] }
  const view = report.build(await archiveOf([...c6, bad, { id: 'y', title: '=cmd|1' }], c6Day), {
    survived: true,
  })
  for (const lang of ['sv', 'en'] as const) {
    const text = shown(view, 'text', lang, width)
    expect(text.split('\n').filter((row) => widthOf(row) > width)).toEqual([])
    expect(text).not.toMatch(acting)
  }
  const csv = shown(view, 'csv')
  expect(csv).toContain("\ny,'=cmd|1,")
  expect(csv).not.toMatch(acting)
  const json = shown(view, 'json')
  expect(json).not.toMatch(acting)
  expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(hostile).slice(1, -1))
  const markdown = shown(view, 'markdown')
  expect(markdown).not.toMatch(acting)
  expect(markdown).toContain('\\|=1+1 \\<b\\>@\u200Balla \\#1')
})

test('columns are counted as a terminal shows them', () => {
  expect(['Åre', 'A\u030Are', '日本', 'é', '👩‍🚒', '', '1\u00A0250'].map(widthOf)).toEqual([
    3, 3, 4, 1, 2, 0, 5,
  ])
  expect(wrap('ett två\u00A0tre fyra', 8)).toEqual(['ett', 'två\u00A0tre', 'fyra'])
  expect(wrap('A\u030Bcdefghij', 4)).toEqual(['A\u030Bcde', 'fghi', 'j'])
})

test('csv is the table behind the figures and reads back cell by cell', async () => {
  const view = report.build(await archiveOf(c6, c6Day), { survived: true })
  const [head = '', ...rows] = shown(view, 'csv').trimEnd().split('\n')
  const keys = head.split(',')
  expect(rows).toHaveLength(14)
  const states = rows.map((row) => row.split(',')[keys.indexOf('state')])
  for (const name of ['alive', 'ceased', 'unknown', 'ongoing', 'withdrawn', 'declined']) {
    expect(states.filter((state) => state === name).length, name).toBe(view.figures[name])
  }
  expect(() => shown({ ...view, blocks: [] }, 'csv')).toThrow(UserError)
})

test('the curve: none for a few, labels only where it is sure, and ends in time', async () => {
  const few = shown(report.build(await archiveOf(ceased(4), c6Day), { survived: true }))
  expect(few).toContain('För få projekt för en kurva: 4 har följts upp, minst 5 behövs.')
  const long = several(9, 'lang', {
    end: '2010-01-15',
    history: [granted('2009-01-01')],
    answers: [answer('2026-06-15:alive')],
  })
  const stopped = several(1, 'stopp', {
    end: '2010-01-15',
    history: [granted('2009-01-01'), { on: '2009-06-01', status: 'discontinued' }],
  })
  const text = shown(
    report.build(await archiveOf([...long, ...stopped], c6Day), { survived: true }),
  )
  expect(text).toContain(' 100\u00A0% ┤┐\n       │└──')
  expect(text).toMatch(/└─+·* 90\s%\n/)
  expect(text).toMatch(/ {7}0 {5}24 .*192 {2}mån/)
})

test('a list with long ids puts the name under the id rather than cutting it', async () => {
  const long: Short = {
    id: 'orebro-psykisk-halsa-2023-01',
    title: 'Utbildning i suicidprevention',
    answers: [answer('2022-06-15:ceased', { reason: 'need_gone' })],
  }
  const view = report.build(await archiveOf([long], c6Day), { survived: true })
  expect(shown(view, 'text', 'sv', 62)).toMatch(
    / {2}orebro-psykisk-halsa-2023-01 +100\s000 {2}2022-06-15 {2}behovet\n {2}Utbildning/,
  )
  // With many figures and still less room, the name of a row stands above them.
  expect(shown(view, 'text', 'sv', 56)).toMatch(/\n {2}2020\n +1 +0 +1 +0 +0 +0 {2}0\sav\s1\n/)
})
