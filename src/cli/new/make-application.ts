import {
  type ApplicationAnswers,
  draftApplication,
  nextApplicationId,
} from '../../archive/drafts/application.js'
import { UserError } from '../../errors.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { known } from '../known.js'
import { demand, flag, flags, isGiven, may, mayList, must } from './asking.js'
import { idFrom, type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { day, kronor, newId, words } from './readers.js'
import { roundOf } from './round.js'

/** Make the draft of an application, numbered within its fund. */
export const makeApplication = (
  call: Call,
  options: readonly Option[],
  ask?: Ask,
): Promise<number> => making(call, options, application, ask)

async function application(made: Making): Promise<number> {
  const { archive } = made.opened
  const commissioned = isGiven(made, 'commissioned')
  if (commissioned) refuseOfFund(made)
  demand(made, commissioned ? ['title', 'applicant'] : ['title', 'fund', 'applicant'])
  const title = await must(made, 'title', words)
  const funds = archive
    .of('fund')
    .map(({ id, facts }) => ({ value: id ?? '', label: facts.name ?? id ?? '' }))
  const fund = commissioned
    ? null
    : await must(made, 'fund', known(archive, 'fund'), { choices: funds })
  const answers = {
    title,
    fund,
    applicant: await must(made, 'applicant', known(archive, 'party')),
    parties: await mayList(made, 'party', known(archive, 'party')),
    start: await may(made, 'start', day),
    end: await may(made, 'end', day),
    amountApplied: await may(made, 'amount', kronor),
    amountOwn: flag(made, 'own', kronor),
    round: flag(made, 'round', roundOf(archive, fund)),
    continues: flag(made, 'continues', known(archive, 'application')),
    topics: flags(made, 'topic', known(archive, 'topic')),
    targetGroups: flags(made, 'target-group', newId),
  }
  if (fund === null || flag(made, 'id', newId) !== undefined) {
    return write(made, { ...answers, id: await idFrom(made, title) })
  }
  return numbered(made, fund, answers)
}

/** What is commissioned has no fund, and so no round of one. */
function refuseOfFund(made: Making): void {
  for (const name of ['fund', 'round']) {
    if (flag(made, name, (text) => text) === undefined) continue
    throw new UserError(
      'call',
      {
        sv: `--commissioned och --${name} går inte ihop: ett beställt projekt söker inga medel`,
        en: `--commissioned and --${name} do not go together: a commissioned project has no fund`,
      },
      { sv: 'Utelämna en av dem.', en: 'Leave out one of them.' },
    )
  }
}

function write(made: Making, answers: ApplicationAnswers): Promise<number> {
  const { opened, call } = made
  const draft = draftApplication(opened.archive, answers, made.template('application'))
  const next = {
    sv: `skriv klart, och när den har kommit in: samverkan registrera ${answers.id} inkommen`,
    en: `finish it, and when it has come in: samverkan record ${answers.id} received`,
  }
  return deliver({ call, opened, draft, next })
}

/** So many others may take a number at the same moment before somebody is told to try again. */
const maxAttempts = 100

/** Take the next free number of the fund; whoever is faster gets the lower one. */
async function numbered(
  made: Making,
  fund: string,
  answers: Omit<ApplicationAnswers, 'id'>,
): Promise<number> {
  let number = 0
  for (let attempt = 1; ; attempt++) {
    const id = nextApplicationId(made.opened.archive, fund, number)
    number = Number(id.slice(fund.length + 1))
    try {
      return await write(made, { ...answers, id })
    } catch (error) {
      const taken = error instanceof UserError && error.failure === 'conflict'
      if (!taken || attempt === maxAttempts) throw error
    }
  }
}
