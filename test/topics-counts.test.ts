import { expect, test } from 'vitest'
import { answer, exampleArchive, rowsOf } from './counted/answers.js'
import { kindOf } from './counted/lives.js'
import type { Minutes } from './counted/minutes.js'
import { idOf, monthsBefore, type OnDay, onDay, topicsOf } from './counted/on-day.js'
import { likeThese } from './counted/rows.js'

// Which topics come up in several forums of the example archive, and whether any has decided,
// asked through the built program, beside a count made in another way: see the files in counted/.

interface Came {
  readonly topic: string
  readonly meetings: readonly Minutes[]
  /** In the order it reached them. */
  readonly forums: readonly string[]
  readonly several: boolean
  readonly decided: boolean
}

/** Everything a meeting was about: what its head names, and what its agenda items do. */
const topicsAt = ({ topics, agenda }: Minutes): readonly string[] => [
  ...new Set([...topics, ...agenda.flatMap((item) => item.topics ?? [])]),
]

const pointsOn = (topic: string, meeting: Minutes, kind: 'decision' | 'position') =>
  meeting.points.filter(
    (point) => kindOf(point) === kind && topicsOf(meeting, point.agenda).includes(topic),
  )

function cameUp({ held, day }: OnDay, months: number): readonly Came[] {
  const after = monthsBefore(day, months)
  const meetings = held.filter(({ draft, on }) => !draft && on > after)
  return [...new Set(meetings.flatMap(topicsAt))].map((topic) => {
    const about = meetings.filter((one) => topicsAt(one).includes(topic))
    const forums = [...new Set(about.flatMap((one) => one.forums))]
    return {
      topic,
      meetings: about,
      forums,
      // One joint meeting is not several forums that each took it up.
      several: forums.length > 1 && about.length > 1,
      decided: about.some((one) => pointsOn(topic, one, 'decision').length > 0),
    }
  })
}

const windows = { '': 12, '6m': 6, '3år': 36 }
const days = ['2022-11-22', '2022-12-31', '2023-10-01', '2024-06-30', '2025-03-31', '2026-11-22']
const cases = days.flatMap((day) =>
  Object.entries(windows).map(([window, months]) => [day, window, months] as const),
)

test.each(cases)('topics %s %s', async (day, window, months) => {
  const at = onDay(exampleArchive, day)
  const all = cameUp(at, months)
  const several = all.filter((one) => one.several)
  const flags = window === '' ? [] : ['--window', window]
  const told = await answer(exampleArchive, day, 'topics', flags)
  expect(told.figures).toEqual({
    topics: all.length,
    several: several.length,
    going_round: several.filter(({ decided }) => !decided).length,
    decided: several.filter(({ decided }) => decided).length,
    alone: all.length - several.length,
  })
  const rows = all.flatMap(({ topic, meetings, forums, several: many, decided }) =>
    forums.map((forum) => {
      const here = meetings.filter((one) => one.forums.includes(forum))
      const places = (kind: 'decision' | 'position') =>
        here.flatMap((one) => pointsOn(topic, one, kind).map(idOf)).join(' ')
      return {
        id: `${topic} ${forum}`,
        level: at.forums.get(forum)?.level ?? null,
        meetings: here.length,
        first: here[0]?.on ?? null,
        last: here.at(-1)?.on ?? null,
        decisions: places('decision'),
        positions: places('position'),
        forums: forums.length,
        goes_round: many && !decided,
      }
    }),
  )
  const theirs = rowsOf(told, 'topics').map((row) => ({
    ...row,
    id: `${row['topic']} ${row['forum']}`,
  }))
  const byId = (a: { id: unknown }, b: { id: unknown }) => (String(a.id) < String(b.id) ? -1 : 1)
  const sorted = rows.sort(byId)
  expect(likeThese(sorted, theirs.sort(byId))).toEqual(sorted)
})
