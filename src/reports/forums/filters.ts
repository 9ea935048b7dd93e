import type { Archive } from '../../archive/archive.js'
import { allBelow, chainAbove, type Forum } from '../../archive/forums/tree.js'
import { capital, join, type Text } from '../../text.js'
import type { Query, ReportOption } from '../report.js'
import {
  isWhere,
  keyWords,
  levelOption,
  placeOptions,
  valueAsked,
  type Which,
  whichForums,
  whichParameters,
  whichWords,
} from './which.js'

/** Which forums a question about their structure is about; a forum stands for its whole chain. */
export interface ForumFilter extends Which {
  readonly kind: string | null
}

/** The flags that every report on the structure of forums has. */
export const forumOptions: readonly ReportOption[] = [
  {
    flags: '--forum <forum>',
    description: {
      sv: 'bara detta forum, de ovanför och de under',
      en: 'only this forum, those above it and those below',
    },
  },
  levelOption,
  {
    flags: '--kind <kind>',
    description: {
      sv: 'bara forum av detta slag: arbetsgrupp, nätverk …',
      en: 'only forums of this kind: working group, network …',
    },
  },
  ...placeOptions,
]

/** Read the filters of a question. Throws `UserError('call')` for what does not exist. */
export const forumFilter = (query: Query, archive: Archive): ForumFilter => ({
  ...whichForums(query, archive),
  kind: valueAsked(query, 'kind', { sv: 'är inget slag av forum', en: 'is no kind of forum' }),
})

/** For machines: the flags by their names. */
export function forumParameters(filter: ForumFilter) {
  const { forum, level, ...places } = whichParameters(filter)
  return { forum, level, kind: filter.kind, ...places }
}

/** A test of which forums were asked about. */
export function forumTest(filter: ForumFilter, archive: Archive): (forum: Forum) => boolean {
  const { forum, kind } = filter
  const chain =
    forum === null
      ? null
      : new Set([forum, ...chainAbove(forum, archive), ...allBelow(forum, archive)])
  return (one) =>
    (chain === null || chain.has(one.id ?? '')) &&
    (kind === null || one.facts.kind === kind) &&
    isWhere(one, filter, archive)
}

/** "Alla forum" · "Länsstyrgruppen, nivå länsdel". */
export function forumSubject(filter: ForumFilter, archive: Archive): Text {
  const { kind } = filter
  if (kind === null) return capital(join(whichWords(filter, archive), ', '))
  const { forum, level, area, county } = filter
  const isAny = [forum, level, area, county].some((one) => one !== null)
  const words = isAny ? whichWords(filter, archive) : []
  return capital(join([...words, keyWords('kind', kind)], ', '))
}
