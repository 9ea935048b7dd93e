import type { Adopted } from '../../archive/drafts/agreement.js'
import { UserError } from '../../errors.js'
import type { Option } from '../command.js'
import { known } from '../known.js'
import { flag, flags } from './asking.js'
import type { Making } from './common.js'
import { day, words } from './readers.js'

/** When something was adopted, for what is written down afterwards. */
export const adoptionOptions: readonly Option[] = [
  {
    flags: '--adopted-on <date>',
    description: {
      sv: 'dagen då den antogs, om det är gjort',
      en: 'the day it was adopted, if it was',
    },
  },
  {
    flags: '--adopted-in <item>',
    description: {
      sv: 'beslutet, till exempel lansgrupp-2026-04-10#5.1',
      en: 'the decision, such as lansgrupp-2026-04-10#5.1',
    },
  },
]

/** What it is about, and who keeps the record. */
export const keepingOptions: readonly Option[] = [
  {
    flags: '--topic <topic>',
    description: { sv: 'ett ämne ur arkivets lista', en: 'a topic of the list of the archive' },
    repeatable: true,
  },
  {
    flags: '--record-holder <party>',
    description: {
      sv: 'arkivbildare: den myndighet som bevarar dokumentet',
      en: 'record holder: the authority that preserves the document',
    },
  },
]

/** The answers of these flags. Throws `UserError('call')` for a decision without its day. */
export function adoptionOf(made: Making): Adopted | undefined {
  const on = flag(made, 'adopted-on', day)
  const item = flag(made, 'adopted-in', words)
  if (on !== undefined) return { on, item }
  if (item === undefined) return undefined
  throw new UserError('call', {
    sv: 'Till --adopted-in hör dagen: --adopted-on',
    en: 'With --adopted-in goes the day: --adopted-on',
  })
}

export const keepingOf = (made: Making) => ({
  topics: flags(made, 'topic', known(made.opened.archive, 'topic')),
  holder: flag(made, 'record-holder', known(made.opened.archive, 'party')),
})
