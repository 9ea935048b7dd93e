import { draftAgreement } from '../../archive/drafts/agreement.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { known, knownAmong } from '../known.js'
import { demand, flag, flags, may, mayList, must, texts } from './asking.js'
import { idFrom, type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { day, value, valueChoices, words } from './readers.js'

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
      area: flags(made, 'area', knownAmong(archive, ['area', 'party'])),
      validFrom: await may(made, 'valid-from', day),
      validTo: flag(made, 'valid-to', day),
      reviewBy: flag(made, 'review-by', day),
      replaces: flags(made, 'replaces', known(archive, 'agreement')),
      legalBasis: texts(made, 'legal-basis', words),
    },
    made.template('agreement'),
  )
  return deliver({ call, opened, draft })
}
