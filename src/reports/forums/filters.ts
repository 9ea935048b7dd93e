import type { Archive } from '../../archive/archive.js'
import { keyLabel, schemaAt, valueLabel } from '../../archive/describe.js'
import { groundOf } from '../../archive/forums/ground.js'
import { covers, type Locality } from '../../archive/forums/locality.js'
import { allBelow, chainAbove, type Forum } from '../../archive/forums/tree.js'
import { UserError } from '../../errors.js'
import { capital, each, join, type Text } from '../../text.js'
import type { Query, ReportOption } from '../report.js'
import { given, idAsked, wordAsked } from '../said/asked.js'
import { forumName } from '../said/naming.js'
import { placeCalled } from './places.js'

/** Which forums a question is about; null where it does not say. */
export interface ForumFilter {
  readonly forum: string | null
  readonly level: string | null
  readonly kind: string | null
  readonly area: Locality | null
  readonly county: Locality | null
}

const option = (flags: string, sv: string, en: string): ReportOption => ({
  flags,
  description: { sv, en },
})

/** The flags that every report on forums has. */
export const forumOptions: readonly ReportOption[] = [
  option(
    '--forum <forum>',
    'bara detta forum, de ovanför och de under',
    'only this forum, those above it and those below',
  ),
  option('--level <level>', 'bara denna nivå: lokal, länsdel, län …', 'only this level: local, …'),
  option('--kind <kind>', 'bara detta slag: arbetsgrupp, nätverk …', 'only this kind: network, …'),
  option(
    '--area <place>',
    'bara de som arbetar i en kommun, en länsdel eller ett annat område',
    'only those that work in a municipality, a district or another area',
  ),
  option(
    '--county <place>',
    'bara de som arbetar i ett län: 25, Norrbottens län',
    'only those that work in a county: 25, Norrbotten County',
  ),
]

/** Read the filters of a question. Throws `UserError('call')` for what does not exist. */
export function forumFilter(query: Query, archive: Archive): ForumFilter {
  const place = (flag: 'area' | 'county') => {
    const asked = given(query, flag)
    if (asked === null) return null
    const found = placeCalled(asked, archive, `--${flag}`)
    if (flag === 'county' && found.kind !== 'county') throw noCounty(asked)
    return found
  }
  return {
    forum: idAsked(query, 'forum', archive),
    level: oneOf(query, 'level', { sv: 'är ingen nivå', en: 'is no level' }),
    kind: oneOf(query, 'kind', { sv: 'är inget slag av forum', en: 'is no kind of forum' }),
    area: place('area'),
    county: place('county'),
  }
}

const noCounty = (asked: string): UserError =>
  new UserError(
    'call',
    { sv: `\`${asked}\` är inget län (--county)`, en: `\`${asked}\` is no county (--county)` },
    { sv: 'Mindre platser: --area.', en: 'Smaller places: --area.' },
  )

function oneOf(query: Query, key: 'level' | 'kind', what: Text): string | null {
  const values = schemaAt('forum', [key])?.enum ?? []
  const choices = new Map(values.map((value) => [value, valueLabel('forum', [key], value)]))
  return wordAsked(query, key, choices, what)
}

/** For machines: the flags by their names. */
export const forumParameters = ({ forum, level, kind, area, county }: ForumFilter) => ({
  forum,
  level,
  kind,
  area: area?.id ?? null,
  county: county?.id ?? null,
})

/** A test of which forums were asked about. */
export function forumTest(filter: ForumFilter, archive: Archive): (forum: Forum) => boolean {
  const { forum, level, kind, area, county } = filter
  const chain =
    forum === null
      ? null
      : new Set([forum, ...chainAbove(forum, archive), ...allBelow(forum, archive)])
  return (one) => {
    if (chain !== null && !chain.has(one.id ?? '')) return false
    if (level !== null && one.facts.level !== level) return false
    if (kind !== null && one.facts.kind !== kind) return false
    return [area, county].every((place) => place === null || worksIn(one, place, archive))
  }
}

/** What works in all the country is of no place in particular. */
export function worksIn(forum: Forum, place: Locality, archive: Archive): boolean {
  const ground = groundOf(forum, archive)
  return ground?.everywhere !== true && covers(ground, place)
}

/** "Alla forum" · "Länsstyrgruppen, nivå länsdel". */
export function forumSubject(filter: ForumFilter, archive: Archive): Text {
  const { forum, level, kind, area, county } = filter
  const parts: Text[] = []
  if (forum !== null) parts.push(forumName(forum, archive))
  for (const [key, value] of [
    ['level', level],
    ['kind', kind],
  ] as const) {
    if (value === null) continue
    const [name, label] = [keyLabel('forum', [key]), valueLabel('forum', [key], value)]
    parts.push(each((lang) => `${name[lang]} ${label[lang]}`))
  }
  for (const place of [area, county]) if (place !== null) parts.push(place.name)
  if (parts.length === 0) parts.push({ sv: 'alla forum', en: 'all forums' })
  return capital(join(parts, ', '))
}
