import { expect, test } from 'vitest'
import { answer, rowsOf } from './counted/answers.js'
import { cases } from './counted/cases.js'
import { isOpen, type Matter, mattersAt } from './counted/lives.js'
import { people } from './counted/minutes.js'
import { idOf, isDraft, type OnDay, onDay } from './counted/on-day.js'
import { likeThese, perState, rowsFor } from './counted/rows.js'

// What is decided and proposed in the example archive, asked through the built program, beside a
// count made in another way: see the files in counted/.

const isCounted = ({ point }: Matter) => !isDraft(point)

/** The forums a decision applies to that have met since and said nothing of it. */
function silent({ point, words, kind }: Matter, at: OnDay): string[] {
  if (isDraft(point) || (kind !== 'decision' && kind !== 'position')) return []
  const spoken = words.filter(({ word }) => !isDraft(word))
  if (spoken.some(({ bearing }) => /^(?:Avskrivs|Avslås|withdrawn)$/.test(bearing))) return []
  const { on, forums } = point.minutes()
  return people(point.clauses.get('Gäller för'))
    .map(({ id }) => id)
    .filter((id) => at.forums.has(id) && !forums.includes(id))
    .filter((id) => {
      const own = [id, ...at.holders(id)]
      const theirs = (all: readonly string[]) => all.some((forum) => own.includes(forum))
      const met = at.held.some((one) => !one.draft && one.on > on && theirs(one.forums))
      return met && !spoken.some(({ word }) => theirs(word.minutes().forums))
    })
}

/** The agreements a decision adopted, with how many of their parties have not implemented them. */
const adopted = ({ point }: Matter, { agreements, day }: OnDay) =>
  agreements
    .filter(({ item, on, followed }) => followed && item === idOf(point) && on <= day)
    .map(({ id, parties }) => ({
      id,
      left: parties.filter(({ implementedOn: on }) => on === null || on > day).length,
    }))

const isLeft = (matter: Matter, at: OnDay) =>
  matter.lives.some(isOpen) || adopted(matter, at).some(({ left }) => left > 0)

const flags: Readonly<Record<string, (matter: Matter, at: OnDay) => boolean>> = {
  '': () => true,
  '--not-taken-up': (matter, at) => silent(matter, at).length > 0,
  '--not-implemented': isLeft,
  '--kind decision': ({ kind }) => kind === 'decision',
  '--kind position': ({ kind }) => kind === 'position',
}

// A process each: what is asked for by a flag is counted on two of the days.
const flagged = cases.flatMap((one) =>
  Object.keys(flags)
    .filter((flag) => flag === '' || /^(?:2022-10-20|2026-11-22)$/.test(one.day))
    .map((flag) => ({ ...one, flag })),
)

test.each(flagged)('decisions and positions, $name $flag', async ({ root, day, flag }) => {
  const at = onDay(root, day)
  const all = mattersAt(at).filter(
    (one) => /^(?:decision|position)$/.test(one.kind) && flags[flag]?.(one, at),
  )
  const counted = all.filter(isCounted)
  const told = await answer(root, day, 'decisions', flag.split(' ').filter(Boolean))
  expect(told.figures).toEqual({
    decisions: counted.filter(({ kind }) => kind === 'decision').length,
    positions: counted.filter(({ kind }) => kind === 'position').length,
    not_taken_up: counted.filter((one) => silent(one, at).length > 0).length,
    not_implemented: counted.filter((one) => isLeft(one, at)).length,
    drafts: all.length - counted.length,
    by_state: perState(counted, [
      ...['stands', 'open', 'in_progress', 'done', 'dropped', 'withdrawn'],
    ]),
  })
  const rows = all.flatMap((one) =>
    rowsFor([one], at).map((row) => ({
      ...row,
      not_taken_up_by: silent(one, at).join(' '),
      agreements: adopted(one, at)
        .map(({ id }) => id)
        .join(' '),
      parties_left: adopted(one, at).reduce((sum, { left }) => sum + left, 0),
    })),
  )
  expect(likeThese(rows, rowsOf(told, 'decisions'))).toEqual(rows)
})

test.each(cases)('proposals, $name', async ({ root, day }) => {
  const at = onDay(root, day)
  const all = mattersAt(at).filter(
    ({ kind, lives }) => kind === 'proposal' || (kind === 'meeting_dates' && lives.length > 0),
  )
  const counted = all.filter(isCounted)
  const proposals = counted.filter(({ kind }) => kind === 'proposal')
  const dates = counted.filter(({ kind }) => kind === 'meeting_dates')
  const told = await answer(root, day, 'proposals')
  expect(told.figures).toEqual({
    proposals: proposals.length,
    ...perState(proposals, ['unsettled', 'adopted', 'rejected', 'dropped', 'withdrawn']),
    meeting_dates: dates.length,
    meeting_dates_unsettled: dates.filter(({ state }) => state === 'unsettled').length,
    drafts: all.length - counted.length,
  })
  const rows = rowsFor(all, at)
  expect(likeThese(rows, rowsOf(told, 'proposals'))).toEqual(rows)
})
