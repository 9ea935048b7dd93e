import { expect, test } from 'vitest'
import { answer, rowsOf } from './counted/answers.js'
import { cases } from './counted/cases.js'
import { heldBy, isOpen, isOverdue, type Life, type Matter, mattersAt } from './counted/lives.js'
import { daysBetween, isDraft, monthsBefore, type OnDay, onDay } from './counted/on-day.js'
import { askedOn, likeThese, perState, rowsFor } from './counted/rows.js'
import { keepsMinutes } from './counted/silence.js'

// What is asked in the example archive, of whom, and what they have answered, asked through the
// built program, beside a count made in another way: see the files in counted/.

const states = [
  'unanswered',
  'not_taken_up',
  'unknown',
  'referred_on',
  'in_progress',
  'answered',
  'dropped',
  'withdrawn',
]

/** What its own forum has lifted on waits as what it was lifted as. */
const waiting = ({ point, lives }: Matter): readonly Life[] =>
  lives.filter(
    (life) =>
      isOpen(life) &&
      !(life.state === 'referred_on' && life.by?.minutes().forum === point.minutes().forum),
  )

const isLate = (matter: Matter, at: OnDay): boolean =>
  matter.point.clauses.has('Svar senast') && waiting(matter).some((life) => isOverdue(life, at))

const isUnknown = (matter: Matter): boolean =>
  waiting(matter).some(({ state }) => state === 'unknown')

function oldest(matters: readonly Matter[], { day }: OnDay): number | null {
  const waited = matters.map((one) => daysBetween(askedOn(one), day))
  return waited.length === 0 ? null : Math.max(...waited)
}

test.each(cases)('questions, $name', async ({ root, day }) => {
  const at = onDay(root, day)
  const all = mattersAt(at).filter(({ kind }) => kind === 'question')
  const counted = all.filter(({ point }) => !isDraft(point))
  const open = counted.filter((one) => waiting(one).length > 0)
  const told = await answer(root, day, 'questions')
  expect(told.figures).toEqual({
    questions: counted.length,
    waiting: open.length,
    late: open.filter((one) => isLate(one, at)).length,
    oldest_days: oldest(open, at),
    ...perState(counted, states),
    drafts: all.length - counted.length,
  })
  const rows = rowsFor(all, at)
  expect(likeThese(rows, rowsOf(told, 'questions'))).toEqual(rows)
})

test.each(cases)('referrals, $name', async ({ root, day }) => {
  const at = onDay(root, day)
  const all = mattersAt(at).filter(
    ({ kind, lives }) =>
      kind === 'referral' || (kind === 'question' && lives.some(({ who }) => who !== null)),
  )
  const counted = all.filter(({ point }) => !isDraft(point))
  const open = counted.filter((one) => waiting(one).length > 0)
  const told = await answer(root, day, 'referrals')
  expect(told.figures).toEqual({
    referrals: counted.filter(({ kind }) => kind === 'referral').length,
    questions: counted.filter(({ kind }) => kind === 'question').length,
    waiting: open.length,
    late: open.filter((one) => isLate(one, at)).length,
    unknown: open.filter(isUnknown).length,
    answered: counted.filter(({ state }) => state === 'answered').length,
    oldest_days: oldest(open, at),
    drafts: all.length - counted.length,
    by_receiver_state: perState(
      counted.flatMap(({ lives }) => lives),
      states,
    ),
  })
  const rows = rowsFor(all, at)
  expect(likeThese(rows, rowsOf(told, 'referrals'))).toEqual(rows)
  const receivers = rowsOf(told, 'receivers').map(({ name, id, ...rest }) => [id, rest])
  expect(Object.fromEntries(receivers)).toEqual(perReceiver(counted, at))
})

/** What lies with each who was asked, and how soon they answered in the last year. */
function perReceiver(matters: readonly Matter[], at: OnDay) {
  const asked = new Map<string, { matter: Matter; life: Life }[]>()
  for (const matter of matters) {
    for (const life of matter.lives) {
      const id = heldBy(life)
      asked.set(id, [...(asked.get(id) ?? []), { matter, life }])
    }
  }
  return Object.fromEntries(
    [...asked].map(([id, all]) => {
      const open = all.filter(({ matter, life }) => waiting(matter).includes(life))
      const took = all
        .filter(({ life }) => life.state === 'answered' && life.since > monthsBefore(at.day, 12))
        .map(({ matter, life }) => daysBetween(askedOn(matter), life.since))
        .sort((a, b) => a - b)
      const isHidden = at.forums.has(id) && !keepsMinutes(id, at) && took.length === 0
      const middle = [took[Math.ceil(took.length / 2) - 1], took[Math.floor(took.length / 2)]]
      const [low, high] = middle
      return [
        id,
        {
          waiting: open.length,
          oldest_days: oldest(
            open.map(({ matter }) => matter),
            at,
          ),
          answered: isHidden ? null : took.length,
          median_days: low === undefined || high === undefined ? null : Math.ceil((low + high) / 2),
        },
      ]
    }),
  )
}
