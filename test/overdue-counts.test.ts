import { expect, test } from 'vitest'
import { answer, rowsOf } from './counted/answers.js'
import { cases } from './counted/cases.js'
import { heldBy, isOpen, isOverdue, type Life, type Matter, mattersAt } from './counted/lives.js'
import { isDraft, type OnDay, onDay } from './counted/on-day.js'
import { likeThese, perState, rowOf, rowsFor } from './counted/rows.js'

// Who is to do what in the example archive, what is late, and what nobody or no day is named for,
// asked through the built program, beside a count made in another way: see the files in counted/.

type Chosen = (life: Life, at: OnDay) => boolean

const isDue = (life: Life, day: string) =>
  isOpen(life) && life.due?.on != null && life.due.on <= day

const flags: Readonly<Record<string, Chosen>> = {
  '': () => true,
  '--overdue': isOverdue,
  '--without owner': (life) => isOpen(life) && life.who === null,
  '--without date': (life) => isOpen(life) && life.due === null,
  '--due 2022-12-31': (life) => isDue(life, '2022-12-31'),
  '--due 2026-12-31': (life) => isDue(life, '2026-12-31'),
  '--owner nosk-sirius': ({ who, holders }) =>
    who?.id === 'nosk-sirius' || holders.includes('nosk-sirius'),
}

interface Owner {
  open: number
  in_progress: number
  overdue: number
  settled: number
}

function ownersOf(lives: readonly Life[], at: OnDay): Record<string, Owner> {
  const owners: Record<string, Owner> = {}
  for (const life of lives) {
    const id = heldBy(life)
    const owner = owners[id] ?? { open: 0, in_progress: 0, overdue: 0, settled: 0 }
    owners[id] = owner
    if (life.state === 'open' || life.state === 'in_progress') owner[life.state] += 1
    else owner.settled += 1
    if (isOverdue(life, at)) owner.overdue += 1
  }
  return owners
}

const ofKind = (kind: Matter['kind'], at: OnDay) => mattersAt(at).filter((one) => one.kind === kind)

// A process each: what is asked for by a flag is counted on two of the days.
const flagged = cases.flatMap((one) =>
  Object.keys(flags)
    .filter((flag) => flag === '' || /^(?:2022-10-20|2026-11-22)$/.test(one.day))
    .map((flag) => ({ ...one, flag })),
)

test.each(flagged)('assignments, $name $flag', async ({ root, day, flag }) => {
  const at = onDay(root, day)
  const chosen = (life: Life) => flags[flag]?.(life, at) ?? false
  const all = ofKind('assignment', at).filter(({ lives }) => lives.some(chosen))
  const counted = all.filter(({ point }) => !isDraft(point))
  const lives = counted.flatMap((one) => one.lives.filter(chosen))
  const left = lives.filter(isOpen)
  const owners = ownersOf(lives, at)
  const told = await answer(root, day, 'assignments', flag.split(' ').filter(Boolean))
  expect(told.figures).toEqual({
    assignments: counted.length,
    owned: lives.length,
    left: left.length,
    overdue: lives.filter((life) => isOverdue(life, at)).length,
    without_owner: left.filter(({ who }) => who === null).length,
    without_date: left.filter(({ due }) => due === null).length,
    ...perState(lives, ['open', 'in_progress', 'done', 'dropped', 'withdrawn']),
    by_owner: owners,
    drafts: all.length - counted.length,
  })
  const perOwner = rowsOf(told, 'owners').map(({ name, id, ...rest }) => [id ?? '', rest])
  expect(Object.fromEntries(perOwner)).toEqual(owners)
  const rows = all.flatMap((one) => one.lives.filter(chosen).map((life) => rowOf(one, life, at)))
  expect(likeThese(rows, rowsOf(told, 'assignments'))).toEqual(rows)
})

test.each(cases)('anchoring, $name', async ({ root, day }) => {
  const at = onDay(root, day)
  const all = ofKind('anchoring', at)
  const counted = all.filter(({ point }) => !isDraft(point))
  const sought = counted.filter(({ lives }) => lives.some(isOpen))
  const told = await answer(root, day, 'anchoring')
  expect(told.figures).toEqual({
    anchorings: counted.length,
    sought: sought.length,
    overdue: sought.filter(({ lives }) => lives.some((life) => isOverdue(life, at))).length,
    secured: counted.filter(({ state }) => state === 'secured').length,
    drafts: all.length - counted.length,
    by_owner_state: perState(
      counted.flatMap(({ lives }) => lives),
      ['sought', 'in_progress', 'secured', 'dropped', 'withdrawn'],
    ),
  })
  const rows = rowsFor(all, at)
  expect(likeThese(rows, rowsOf(told, 'anchoring'))).toEqual(rows)
})
