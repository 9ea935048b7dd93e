import { draftPlan } from '../../archive/drafts/plan.js'
import { UserError } from '../../errors.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { knownAmong } from '../known.js'
import { demand, flag, flags, must } from './asking.js'
import { type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { forumAround } from './forum-around.js'
import { fuzzyDay, year } from './readers.js'

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
  const derivesFrom = flags(made, 'derives-from', knownAmong(archive, ['plan', 'agreement']))
  const draft = draftPlan(archive, { forum, ...period, derivesFrom }, made.template('plan'))
  return deliver({ call, opened, draft })
}

const wholeYear = (at: number) => ({ start: `${at}-01-01`, end: `${at}-12-31` })

const bothEnds = (): UserError =>
  new UserError('call', {
    sv: 'Ange både --start och --end, eller bara --year',
    en: 'Give both --start and --end, or --year alone',
  })
