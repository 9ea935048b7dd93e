import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../src/archive/archive.js'
import { readArchive } from '../src/archive/archive.js'
import { activeSpans, daysIn } from '../src/archive/forums/active-spans.js'
import { cadenceIn, knownYears } from '../src/archive/forums/cadence.js'
import { calendarOf, wholeCalendar } from '../src/archive/forums/calendar.js'
import { preparationsOf } from '../src/archive/forums/preparation.js'
import { stockholmInstant } from '../src/dates.js'
import { weekOf } from '../src/reports/meetings/words.js'
import type { CalendarEvent } from '../src/reports/view.js'
import { worktreeSource } from '../src/source/worktree.js'
import { samverkan } from './cli/run.js'
import { answer, meetingsArchive, minutes } from './meetings-archive.js'
import { shown } from './said-shown.js'

const root = fileURLToPath(new URL('../archive', import.meta.url))
const day = '2026-11-22'

const dates = (body: string, forum = 'ny', date = '2026-01-08') =>
  minutes({ forum, date, body: `## 1. Mötestider\n\n${body}` })

const only = async (...files: readonly (readonly [string, string])[]): Promise<Archive> =>
  meetingsArchive({
    'forums/ny/forum.md': '---\ntype: forum\nid: ny\nname: Nya gruppen\nlevel: county\n---\n',
    ...Object.fromEntries(files),
  })

const event = (archive: Archive, on: string): CalendarEvent | undefined =>
  answer(archive, 'calendar', { forum: 'ny', from: '2026-01-01' }).events?.find(
    (one) => one.on === on,
  )

describe('a meeting is one', () => {
  test('however often it is moved, and keeps its name in calendars', async () => {
    const first = await only(dates('**Mötestider:**\n- 2026-12-01.'))
    const moved = await only(
      dates('**Mötestider:**\n- 2026-12-01.'),
      dates('**Mötestider:**\n- 2026-12-08. Flyttat från: 2026-12-01.', 'ny', '2026-02-08'),
      dates('**Mötestider:**\n- 2026-12-15. Flyttat från: 2026-12-08.', 'ny', '2026-03-08'),
    )
    const coming = calendarOf(moved, 'ny').filter(({ on }) => on > day)
    expect(coming.map(({ on, movedFrom }) => [on, ...movedFrom])).toEqual([
      ['2026-12-15', '2026-12-01', '2026-12-08'],
    ])
    const [before, after] = [event(first, '2026-12-01'), event(moved, '2026-12-15')]
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN)
  })

  test('when its notice still has the old day', async () => {
    const archive = await only(
      minutes({ forum: 'ny', date: '2026-12-01', status: 'planned' }),
      dates('**Mötestider:**\n- 2026-12-08. Flyttat från: 2026-12-01.'),
    )
    const coming = calendarOf(archive, 'ny').filter(({ on }) => on > day)
    expect(coming.map(({ on }) => on)).toEqual(['2026-12-08'])
  })

  test('when two forums list it, and when only one does', async () => {
    const both = await only(
      dates('**Mötestider:**\n- 2026-12-02. Gemensamt med: norr.'),
      dates('**Mötestider:**\n- 2026-12-02. Gemensamt med: ny.', 'norr', '2026-01-09'),
    )
    const one = await only(dates('**Mötestider:**\n- 2026-12-02. Gemensamt med: norr.'))
    for (const archive of [both, one]) {
      const on = wholeCalendar(archive).filter((meeting) => meeting.on === '2026-12-02')
      expect(on.map(({ forums }) => [...forums].sort())).toEqual([['norr', 'ny']])
      for (const forum of ['ny', 'norr']) expect(cadenceIn(archive, forum, 2026).planned).toBe(1)
    }
  })

  test('and a cancelled one is none', async () => {
    const archive = await only(
      dates('**Mötestider:**\n- 2026-12-02. Inställt: för få.'),
      minutes({ forum: 'ny', date: '2026-12-09', status: 'planned', more: ['cancelled: true'] }),
    )
    expect(cadenceIn(archive, 'ny', 2026)).toMatchObject({ held: 1, planned: 0, cancelled: 2 })
    expect(event(archive, '2026-12-02')?.status).toBe('cancelled')
    expect(event(archive, '2026-12-09')?.status).toBe('cancelled')
  })

  test('a proposed day does not undo a decided one', async () => {
    const archive = await only(
      dates('**Mötestider:**\n- 2026-12-02.'),
      dates('**Mötestider:** förslag\n- 2026-12-02.\n- 2026-12-16.', 'ny', '2026-02-08'),
    )
    expect(event(archive, '2026-12-02')?.status).toBe('confirmed')
    expect(event(archive, '2026-12-16')?.status).toBe('tentative')
    expect(cadenceIn(archive, 'ny', 2026)).toMatchObject({ planned: 1, proposed: 1 })
  })
})

describe('how often', () => {
  const spans = (facts: object, year = 2026) =>
    daysIn(activeSpans(facts, { start: `${year}-01-01`, end: `${year}-12-31` }))

  test('days on which a forum was there are counted without its rests', () => {
    expect(spans({})).toBe(365)
    expect(spans({}, 2024)).toBe(366)
    expect(spans({ started_on: '2026-07-01', ended_on: '2026-07-31' })).toBe(31)
    expect(spans({ started_on: '2027' })).toBe(0)
    expect(spans({ dormant: [{ from: '2026-03-01', to: '2026-03-31' }] })).toBe(334)
    expect(spans({ dormant: [{ from: '2025-03-01', to: null }] })).toBe(0)
    const two = [
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-01-15', to: '2026-02-28' },
    ]
    expect(spans({ dormant: two })).toBe(365 - 59)
  })

  test('years before the first minutes are unknown, and a notice alone tells of nothing', async () => {
    const archive = await only(minutes({ forum: 'ny', date: '2026-12-01', status: 'planned' }))
    expect(knownYears(archive, 'ny')).toEqual([])
    expect(knownYears(archive, 'lanet')).toEqual([2025, 2026])
    expect(cadenceIn(archive, 'lanet', 2024).state).toBe('unknown')
  })

  test('a year in which the minutes begin late is not judged', async () => {
    const from = async (...days: readonly string[]) => {
      const files = days.map((date) => minutes({ forum: 'ny', date }))
      const facts = 'type: forum\nid: ny\nname: Nya gruppen\ncadence: {min_per_year: 4}'
      const archive = await only(['forums/ny/forum.md', `---\n${facts}\n---\n`], ...files)
      return cadenceIn(archive, 'ny', 2026).state
    }
    expect(await from('2026-03-31')).toBe('at_risk')
    expect(await from('2026-04-15')).toBe('unknown')
    expect(await from('2025-12-31', '2026-04-15')).toBe('at_risk')
    expect(await from('2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01')).toBe('met')
  })

  test('a year is at risk only when there is no time left for what is missing', async () => {
    const states = await Promise.all(
      ['2026-03-01', '2026-07-01', '2026-09-20', '2026-12-31', '2027-01-01'].map(async (today) => {
        const archive = await meetingsArchive({}, today)
        return cadenceIn(archive, 'norr', 2026).state
      }),
    )
    expect(states).toEqual(['on_track', 'at_risk', 'at_risk', 'at_risk', 'short'])
  })

  test('what prepares a meeting is counted to its first day, over clocks and years', async () => {
    const prepared = async (au: string, main: string, ...more: readonly string[]) => {
      const files = [
        minutes({ forum: 'au', date: au }),
        minutes({ forum: 'lanet', date: main, more }),
      ]
      const archive = await meetingsArchive(Object.fromEntries(files), '2030-01-01')
      const found = preparationsOf(archive, 'lanet').find((one) => one.main.on === main)
      return [found?.state, found?.days]
    }
    expect(await prepared('2027-10-03', '2027-10-13', 'end_date: 2027-10-14')).toEqual([
      'in_time',
      10,
    ])
    expect(await prepared('2027-10-04', '2027-10-13', 'end_date: 2027-10-14')).toEqual(['late', 9])
    expect(await prepared('2027-12-27', '2028-01-06')).toEqual(['in_time', 10])
    expect(await prepared('2028-10-20', '2028-10-30')).toEqual(['in_time', 10])
  })

  test('what was late for one meeting is not early for the next', async () => {
    const among = async (...days: readonly string[]) => {
      const au = days.map((date) => minutes({ forum: 'au', date }))
      const mains = ['2027-02-10', '2027-10-13'].map((date) => minutes({ forum: 'lanet', date }))
      const archive = await meetingsArchive(Object.fromEntries([...au, ...mains]), '2030-01-01')
      const found = preparationsOf(archive, 'lanet').at(-1)
      return [found?.state, found?.meeting?.on]
    }
    expect(await among('2027-02-11', '2027-10-04')).toEqual(['late', '2027-10-04'])
    expect(await among('2027-09-20', '2027-10-04')).toEqual(['in_time', '2027-09-20'])
    expect(await among('2027-02-11')).toEqual(['in_time', '2027-02-11'])
    expect(await among()).toEqual(['missing', undefined])
  })
})

describe('for calendars', () => {
  test('Swedish time is told in UTC, by the summer time of the day', () => {
    const shownIn = (instant: string) =>
      new Intl.DateTimeFormat('sv', {
        timeZone: 'Europe/Stockholm',
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(new Date(instant))
    for (const [on, time] of [
      ['2026-01-01', '00:00'],
      ['2026-03-28', '23:30'],
      ['2026-03-29', '01:59'],
      ['2026-03-29', '03:00'],
      ['2026-07-01', '09:00'],
      ['2026-10-25', '01:59'],
      ['2026-10-25', '03:00'],
      ['2026-12-31', '23:59'],
    ] as const) {
      expect(shownIn(stockholmInstant(on, time))).toBe(`${on} ${time}`)
    }
    expect(stockholmInstant('2023-02-10', '13:00')).toBe('2023-02-10T12:00:00Z')
    expect(stockholmInstant('2023-06-02', '00:30')).toBe('2023-06-01T22:30:00Z')
  })

  test('weeks belong to the year of their Thursday', () => {
    expect(['2025-12-29', '2026-12-31', '2027-01-03', '2027-01-04'].map(weekOf)).toEqual([
      '2026-W01',
      '2026-W53',
      '2026-W53',
      '2027-W01',
    ])
  })

  test('nothing that stands in a title becomes a line of its own', async () => {
    const archive = await only(
      [
        'forums/ny/forum.md',
        '---\ntype: forum\nid: ny\nname: "Nya\\r\\nATTACH:http://x.example;a,b\\u2028\\nEND:VCALENDAR"\n---\n',
      ],
      dates('**Mötestider:**\n- 2026-12-02 kl. 9–10, Luleå\\; BEGIN:VEVENT.'),
    )
    const text = shown(answer(archive, 'calendar', { forum: 'ny' }), 'ics')
    const unfolded = text.replaceAll('\r\n ', '')
    expect(unfolded).not.toMatch(/^ATTACH/m)
    expect(unfolded.match(/^END:VCALENDAR/gm)).toHaveLength(1)
    expect(unfolded.match(/^BEGIN:VEVENT/gm)).toHaveLength(2)
    expect(text.split('\r\n').every((row) => !/[\r\n]/.test(row))).toBe(true)
    expect(text.split('\r\n').filter((row) => Buffer.byteLength(row) > 75)).toEqual([])
  })

  test('the same archive gives the same bytes, wherever the machine stands', async () => {
    const words = ['report', 'calendar', '--from', '2022-01-01', '--format', 'ics', '--as-of', day]
    const [utc, west] = await Promise.all(
      ['UTC', 'America/Los_Angeles'].map((TZ) => samverkan(words, { cwd: root, env: { TZ } })),
    )
    expect(utc?.code).toBe(0)
    expect(utc?.stdout).toBe(west?.stdout)
    expect(utc?.stdout).toContain('DTSTART:20230210T120000Z')
    expect(utc?.stdout).toContain('DTSTAMP:20261122T000000Z')
    expect(utc?.stdout).not.toContain('20230203')
    expect(utc?.stdout).toContain('DTSTART;VALUE=DATE:20231012\r\nDTEND;VALUE=DATE:20231014')
  })

  test('only the calendar is one', async () => {
    const { code, stderr } = await samverkan(['report', 'cadence', '--format', 'ics'], {
      cwd: root,
    })
    expect(code).toBe(2)
    expect(stderr).toMatch(/csv, html, json, markdown, svg eller text/)
  })
})

describe('the example archive, counted in another way', () => {
  type Head = Record<string, unknown> & { readonly date: string; readonly forum: string }
  const heads = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /minutes\/.*\.md$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8').split(/^---$/m)[1] ?? '')
    .map((head) => load(head, { schema: CORE_SCHEMA }) as Head)
  const heldIn = (forum: string, year: string) =>
    heads.filter(
      (head) =>
        [head.forum, ...((head['joint_with'] as string[]) ?? [])].includes(forum) &&
        head.date.startsWith(year) &&
        head.date <= day &&
        head['status'] !== 'planned' &&
        head['cancelled'] !== true,
    ).length
  const report = async (...words: readonly string[]) => {
    const call = ['report', ...words, '--as-of', day, '--format', 'json']
    return JSON.parse((await samverkan(call, { cwd: root })).stdout)
  }

  test('Örebro met or was to meet eight times in 2023, and not on 3 February', async () => {
    const { figures, tables } = await report(
      ...['calendar', '--year', '2023', '--forum', 'orebro-chefsgrupp'],
    )
    const minutesOf = readFileSync(
      join(root, 'forums/orebro-chefsgrupp/minutes/2022-10-13.md'),
      'utf8',
    )
    const said = [...minutesOf.matchAll(/^- (2023-\d\d-\d\d)/gm)].map(([, on]) => on)
    expect(said).toHaveLength(8)
    expect(tables[0].rows.map((row: { on: string }) => row.on)).toEqual(said)
    expect(figures).toMatchObject({
      meetings: 8,
      held: heldIn('orebro-chefsgrupp', '2023'),
      moved: 1,
    })
    expect(figures.held + figures.unrecorded).toBe(8)
  })

  test('every forum has held what its minutes say, joint ones in each', async () => {
    for (const year of ['2022', '2023', '2026']) {
      const { tables } = await report('cadence', '--year', year)
      const rows = tables[0].rows as { forum: string; held: number | null }[]
      expect(rows.length).toBeGreaterThan(5)
      for (const { forum, held } of rows) expect(held ?? 0, forum).toBe(heldIn(forum, year))
      const all = new Set(
        heads.filter(({ date }) => date.startsWith(year)).map(({ forum }) => forum),
      )
      for (const forum of all) expect(rows.map((row) => row.forum)).toContain(forum)
    }
  })

  test('the year wheel of a forum has its meetings and the end of what it rests on', async () => {
    const { tables } = await report('yearwheel', '--forum', 'nb-lansstyrgrupp', '--year', '2026')
    const rows = tables[0].rows as { kind: string; on: string }[]
    const meetings = rows.filter(({ kind }) => kind === 'meeting')
    const planned = heads.filter(
      (head) => head.forum === 'nb-lansstyrgrupp' && head['status'] === 'planned',
    )
    expect(meetings).toHaveLength(heldIn('nb-lansstyrgrupp', '2026') + planned.length)
    expect(rows.map(({ on }) => on)).toEqual(rows.map(({ on }) => on).toSorted())
  })

  test('a calendar is made of an archive only once', async () => {
    const archive = await readArchive(await worktreeSource(root, null), day)
    expect(wholeCalendar(archive)).toBe(wholeCalendar(archive))
  })
})
