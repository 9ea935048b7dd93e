import { isOfForum } from '../../archive/agreements/adopted-by.js'
import { isOfParty, partiesOn } from '../../archive/agreements/parties.js'
import {
  type AgreementState,
  agreementOn,
  agreementStateLabels,
} from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { capital, each, join, type Text } from '../../text.js'
import { keyWords, levelAsked } from '../forums/which.js'
import type { Query, ReportOption } from '../report.js'
import { idAsked, wordAsked } from '../said/asked.js'
import { forumName } from '../said/naming.js'

/** Which agreements a question is about; null where it does not say. */
export interface AgreementFilter {
  readonly party: string | null
  readonly level: string | null
  readonly forum: string | null
  readonly state: AgreementState | null
}

export const agreementFilterOptions: readonly ReportOption[] = [
  {
    flags: '--party <party>',
    description: {
      sv: 'bara det som denna part, eller en del av den, är med i',
      en: 'only what this party, or a part of it, takes part in',
    },
  },
  {
    flags: '--forum <forum>',
    description: {
      sv: 'bara det som detta forum har antagit eller vilar på',
      en: 'only what this forum has adopted or rests on',
    },
  },
  {
    flags: '--level <level>',
    description: {
      sv: 'bara denna nivå: län, delregion, länsdel …',
      en: 'only this level: county, subregion, district …',
    },
  },
  {
    flags: '--state <state>',
    description: {
      sv: 'bara det som har detta läge: gäller, utkast, på remiss …',
      en: 'only what is in this state: in force, draft, out for consultation …',
    },
  },
]

/** Read the filters of a question. Throws `UserError('call')` for what does not exist. */
export function agreementFilter(query: Query, archive: Archive): AgreementFilter {
  return {
    party: idAsked(query, 'party', archive),
    level: levelAsked(query),
    forum: idAsked(query, 'forum', archive),
    state: wordAsked(
      query,
      'state',
      new Map(Object.entries(agreementStateLabels) as [AgreementState, Text][]),
      { sv: 'är inget läge här', en: 'is no state here' },
    ),
  }
}

/** Whether an agreement is one that was asked about. */
export function isAsked(
  agreement: Document<'agreement'>,
  { party, level, forum, state }: AgreementFilter,
  archive: Archive,
): boolean {
  if (level !== null && agreement.facts.level !== level) return false
  if (state !== null && agreementOn(agreement, archive).state !== state) return false
  if (forum !== null && !isOfForum(agreement, forum, archive)) return false
  return (
    party === null ||
    partiesOn(agreement, archive.today).some((row) => isOfParty(row.party, party, archive))
  )
}

/** "Alla parter och nivåer" · "Lindesberg, nivå län". */
export function agreementSubject(filter: AgreementFilter, archive: Archive): Text {
  const { party, level, forum, state } = filter
  const parts: Text[] = []
  if (forum !== null) parts.push(forumName(forum, archive))
  if (party !== null) parts.push(archive.name(party))
  if (level !== null) parts.push(keyWords('level', level))
  if (state !== null) {
    const name = agreementStateLabels[state]
    parts.push(each((lang) => `"${name[lang]}"`))
  }
  return parts.length === 0
    ? { sv: 'Alla nivåer och parter', en: 'All levels and parties' }
    : capital(join(parts, ', '))
}
