import { draftFund } from '../../archive/drafts/fund.js'
import { UserError } from '../../errors.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { known } from '../known.js'
import { demand, flag, may, must } from './asking.js'
import { idFrom, type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { day, kronor, words, year } from './readers.js'

/** Make the draft of money to apply for. */
export const makeFund = (call: Call, options: readonly Option[], ask?: Ask): Promise<number> =>
  making(call, options, fund, ask)

async function fund(made: Making): Promise<number> {
  const { opened, call } = made
  const { archive } = opened
  demand(made, ['name', 'year'])
  const name = await must(made, 'name', words)
  const inName = /\b(?:19|20|21)\d\d\b/.exec(name)?.[0]
  const answers = {
    name,
    year: await must(made, 'year', year, { initial: inName ?? archive.today.slice(0, 4) }),
    id: await idFrom(made, name),
    budget: await may(made, 'budget', kronor),
    owner: await may(made, 'owner', known(archive, 'forum')),
    decidedOn: flag(made, 'decided-on', day),
    rounds: rounds(await may(made, 'opens', day), await may(made, 'closes', day)),
  }
  return deliver({ call, opened, draft: draftFund(archive, answers, made.template('fund')) })
}

function rounds(opens: string | undefined, closes: string | undefined) {
  if (opens === undefined && closes === undefined) return []
  if (opens !== undefined && closes !== undefined) return [{ opens, closes }]
  throw new UserError('call', {
    sv: 'En omgång har både --opens och --closes',
    en: 'A round has both --opens and --closes',
  })
}
