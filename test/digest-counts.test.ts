import { expect, test } from 'vitest'
import { answer, exampleArchive, rowsOf } from './counted/answers.js'
import { kindOf, type Matter, mattersAt } from './counted/lives.js'
import type { Point } from './counted/minutes.js'
import { idOf, isDraft, monthsBefore, type OnDay, onDay } from './counted/on-day.js'

// What a forum of the example archive and those it is linked with have done since a day, asked
// through the built program, beside a count made in another way: see the files in counted/.

const wanted: readonly (readonly [day: string, forum: string, since: string | null])[] = [
  ['2022-11-22', 'orebro-chefsgrupp', '2022-10-01'],
  ['2022-11-22', 'nosk-dst', null],
  ['2024-06-30', 'orebro-chefsgrupp-folkhalsa', '2022-09-01'],
  ['2025-03-31', 'nosk-sirius', '2021-01-01'],
  ['2025-03-31', 'orebro-lansdel-soder', null],
  ['2026-11-22', 'nosk-sirius', '2026-04-01'],
  ['2026-11-22', 'nb-lansstyrgrupp', '2026-01-01'],
  ['2026-11-22', 'gbg-nosam-centrum', '2026-01-01'],
  ['2026-11-22', 'nb-politisk-samverkansberedning', null],
  ['2026-11-22', 'rpo-psykisk-halsa-kommun', '2022-09-28'],
  ['2023-06-30', 'orebro-lansdel-vaster', null],
]

/** The forums it hears of, but those that had ended before, or have not begun. */
function linked(forum: string, since: string, { forums, day }: OnDay): readonly string[] {
  const all = [...forums.values()]
  const childrenOf = (id: string) => all.filter((one) => one.parent === id).map((one) => one.id)
  const routesOf = (id: string) => {
    const { refersTo, parent } = forums.get(id) ?? { refersTo: null, parent: null }
    return refersTo ?? [...(parent === null ? [] : [parent]), ...childrenOf(id)]
  }
  const near = new Set([
    ...(forums.get(forum)?.parent == null ? [] : [forums.get(forum)?.parent]),
    ...childrenOf(forum),
    ...routesOf(forum),
    ...all.filter(({ id }) => routesOf(id).includes(forum)).map(({ id }) => id),
  ])
  return [...near].filter((id): id is string => {
    const { startedOn = null, endedOn = null } = forums.get(id ?? '') ?? {}
    return id !== forum && !(endedOn !== null && endedOn < since) && !((startedOn ?? '') > day)
  })
}

const settling = /^(?:Klart|Avskrivs|Förankrat|Svar på|Avslås) /

test.each(wanted)('the digest %s of %s since %s', async (day, forum, asked) => {
  const at = onDay(exampleArchive, day)
  const meetings = at.held.filter(({ draft }) => !draft)
  const since =
    asked ??
    meetings.filter(({ forums }) => forums.includes(forum)).at(-1)?.on ??
    monthsBefore(day, 12)
  const ours = [forum, ...linked(forum, since, at)]
  const isNew = (point: Point) => !isDraft(point) && point.minutes().on >= since
  const saidIn = (id: string, fits: (point: Point) => boolean) =>
    at.points.filter((point) => isNew(point) && point.minutes().forums.includes(id) && fits(point))
  const ofKind =
    (...kinds: readonly string[]) =>
    (point: Point) =>
      kinds.includes(kindOf(point) ?? '')
  const matters = mattersAt(at)
  const given = (id: string): readonly Matter[] =>
    matters.filter(
      ({ point, kind, lives }) =>
        isNew(point) &&
        /^(?:assignment|question|referral)$/.test(kind) &&
        lives.some(({ who, holders }) => who !== null && (who.id === id || holders.includes(id))),
    )
  const parts: Readonly<Record<string, (id: string) => readonly Point[]>> = {
    decided: (id) => saidIn(id, ofKind('decision', 'position')),
    asked: (id) => saidIn(id, ofKind('question', 'referral', 'anchoring')),
    answered: (id) => saidIn(id, ({ label }) => settling.test(label)),
    given: (id) => given(id).map(({ point }) => point),
  }
  const flags = ['--forum', forum, ...(asked === null ? [] : ['--since', asked])]
  const told = await answer(exampleArchive, day, 'digest', flags)
  // What was said in a joint meeting is news of each of its forums, and counted once.
  const count = (what: string) => new Set(ours.flatMap(parts[what] ?? (() => []))).size
  expect(told.figures).toEqual({
    forums: ours.length,
    meetings: meetings.filter(
      (one) => one.on >= since && one.forums.some((id) => ours.includes(id)),
    ).length,
    decided: count('decided'),
    asked: count('asked'),
    answered: count('answered'),
    given: count('given'),
  })
  const stateFor = (point: Point, id: string) =>
    given(id)
      .find((one) => one.point === point)
      ?.lives.find(({ who, holders }) => who?.id === id || holders.includes(id))?.state
  const rows = ours.flatMap((id) =>
    Object.entries(parts).flatMap(([what, find]) =>
      find(id).map((point) => {
        const { on, forum: host } = point.minutes()
        const state = what === 'given' ? stateFor(point, id) : ''
        return [id, what, idOf(point), on, host, state].join(' ')
      }),
    ),
  )
  const theirs = rowsOf(told, 'digest').map((row) =>
    ['forum', 'what', 'id', 'on', 'said_in', 'state'].map((key) => row[key] ?? '').join(' '),
  )
  expect(theirs.sort()).toEqual(rows.sort())
})
