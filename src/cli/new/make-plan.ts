import { draftPlan } from '../../archive/drafts/plan.js'
import { planBasis } from '../../archive/drafts/plan-basis.js'
import { UserError } from '../../errors.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { knownAmong } from '../known.js'
import { demand, flag, flags, may, mayList, must, texts } from './asking.js'
import { type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { forumAround } from './forum-around.js'
import { adoptionOf, keepingOf } from './keeping.js'
import { fuzzyDay, words, year } from './readers.js'

/** Make the draft of a forum's plan. */
export const makePlan = (call: Call, options: readonly Option[], ask?: Ask): Promise<number> =>
  making(call, options, plan, ask)

async function plan(made: Making): Promise<number> {
  const { opened, call } = made
  const { archive } = opened
  const forum = await forumAround(made)
  const start = flag(made, 'start', fuzzyDay)
  const end = flag(made, 'end', fuzzyDay)
  if ((start === undefined) !== (end === undefined)) throw bothEnds()
  if (start === undefined) demand(made, ['year'])
  const period =
    start !== undefined && end !== undefined
      ? { start, end }
      : wholeYear(await must(made, 'year', year, { initial: archive.today.slice(0, 4) }))
  const ids = knownAmong(archive, ['plan', 'agreement'])
  const above = planBasis(archive, forum, period)
  const draft = draftPlan(
    archive,
    {
      forum,
      ...period,
      derivesFrom: await mayList(made, 'derives-from', ids, {
        initial: above.join(', '),
        otherwise: above.join(','),
      }),
      goals: await mayTexts(made, 'goal'),
      activities: await mayTexts(made, 'activity'),
      needsBasis: flags(
        made,
        'needs-basis',
        knownAmong(archive, ['agreement', 'plan', 'application', 'minutes']),
      ),
      adopted: adoptionOf(made),
      ...keepingOf(made),
    },
    made.template('plan'),
  )
  return deliver({ call, opened, draft })
}

/** Sentences from a flag, else one from whoever can be asked. */
async function mayTexts(made: Making, name: string): Promise<readonly string[]> {
  const given = texts(made, name, words)
  if (given.length > 0) return given
  const one = await may(made, name, words)
  return one === undefined ? [] : [one]
}

const wholeYear = (at: number) => ({ start: `${at}-01-01`, end: `${at}-12-31` })

const bothEnds = (): UserError =>
  new UserError('call', {
    sv: 'Ange både --start och --end, eller bara --year',
    en: 'Give both --start and --end, or --year alone',
  })
