import { draftAgreement } from '../../archive/drafts/agreement.js'
import { UserError } from '../../errors.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { known, knownAmong } from '../known.js'
import { demand, flag, may, mayList, must, texts } from './asking.js'
import { idFrom, type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { adoptionOf, keepingOf } from './keeping.js'
import { count, day, months, value, valueChoices, words } from './readers.js'

/** Make the draft of an agreement. */
export const makeAgreement = (call: Call, options: readonly Option[], ask?: Ask): Promise<number> =>
  making(call, options, agreement, ask)

async function agreement(made: Making): Promise<number> {
  const { opened, call } = made
  const { archive } = opened
  demand(made, ['title', 'kind'])
  const title = await must(made, 'title', words)
  const id = await idFrom(made, title)
  const choose = (key: string) => ({ choices: valueChoices('agreement', [key], call.lang) })
  const kind = await must(made, 'kind', value('agreement', ['kind']), choose('kind'))
  const draft = draftAgreement(
    archive,
    {
      id,
      title,
      kind,
      parties: await mayList(made, 'party', known(archive, 'party')),
      level: await may(made, 'level', value('agreement', ['level']), choose('level')),
      area: await mayList(made, 'area', knownAmong(archive, ['area', 'party'])),
      validFrom: await may(made, 'valid-from', day),
      validTo: await may(made, 'valid-to', day),
      reviewBy: await may(made, 'review-by', day),
      noticeMonths: await may(made, 'notice', count),
      followUpMonths: await may(made, 'follow-up', months),
      replaces: await mayList(made, 'replaces', known(archive, 'agreement')),
      legalBasis: texts(made, 'legal-basis', words),
      consultation: consultationOf(made),
      adopted: adoptionOf(made),
      ...keepingOf(made),
    },
    made.template('agreement'),
  )
  return deliver({ call, opened, draft })
}

/** The days of the consultation. Throws `UserError('call')` for a last day without a first. */
function consultationOf(made: Making) {
  const from = flag(made, 'consultation-from', day)
  const to = flag(made, 'consultation-to', day)
  if (from !== undefined) return { from, to }
  if (to === undefined) return undefined
  throw new UserError('call', {
    sv: 'Till --consultation-to hör första dagen: --consultation-from',
    en: 'With --consultation-to goes the first day: --consultation-from',
  })
}
