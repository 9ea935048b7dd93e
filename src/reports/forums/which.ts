import type { Archive } from '../../archive/archive.js'
import { keyLabel, valueLabel } from '../../archive/describe.js'
import { enumValue, enumWords } from '../../archive/enum-words.js'
import { groundOf } from '../../archive/forums/ground.js'
import { covers, type Locality } from '../../archive/forums/locality.js'
import type { Forum } from '../../archive/forums/tree.js'
import { UserError } from '../../errors.js'
import { each, type Text } from '../../text.js'
import type { Query, ReportOption } from '../report.js'
import { given, idAsked, wordAsked } from '../said/asked.js'
import { forumName } from '../said/naming.js'
import { placeCalled } from './places.js'

/** Which forums a question is about, by themselves or where they work; null where not said. */
export interface Which {
  readonly forum: string | null
  readonly level: string | null
  readonly area: Locality | null
  readonly county: Locality | null
}

const option = (flags: string, sv: string, en: string): ReportOption => ({
  flags,
  description: { sv, en },
})

export const forumOption = option('--forum <forum>', 'bara detta forum', 'only this forum')
export const levelOption = option(
  '--level <level>',
  'bara forum på denna nivå: kommun, länsdel, län …',
  'only forums at this level: municipality, district, county …',
)
export const placeOptions: readonly ReportOption[] = [
  option(
    '--area <place>',
    'bara forum som arbetar i en kommun, en länsdel eller ett annat område',
    'only forums that work in a municipality, a district or another area',
  ),
  option(
    '--county <place>',
    'bara forum som arbetar i ett län: 25, Norrbottens län',
    'only forums that work in a county: 25, Norrbotten County',
  ),
]

/** The flags of every report on what forums do. */
export const whichOptions: readonly ReportOption[] = [forumOption, levelOption, ...placeOptions]

/** Read the flags. Throws `UserError('call')` for what does not exist. */
export function whichForums(query: Query, archive: Archive): Which {
  const place = (flag: 'area' | 'county') => {
    const asked = given(query, flag)
    if (asked === null) return null
    const found = placeCalled(asked, archive, `--${flag}`)
    if (flag === 'county' && found.kind !== 'county') throw noCounty(asked)
    return found
  }
  return {
    forum: idAsked(query, 'forum', archive),
    level: levelAsked(query),
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

/** A level by its value or what people call it. Throws `UserError('call')` for anything else. */
export const levelAsked = (query: Query): string | null =>
  valueAsked(query, 'level', { sv: 'är ingen nivå', en: 'is no level' })

/** A value of a key of forums, by itself, its label or a synonym. Throws `UserError('call')`. */
export function valueAsked(query: Query, key: 'level' | 'kind', what: Text): string | null {
  const asked = given(query, key)
  const meant = asked === null ? null : enumValue('forum', [key], asked)
  if (meant !== null) return meant
  const words = enumWords('forum', [key]).map(({ value, label }) => [value, label] as const)
  return wordAsked(query, key, new Map(words), what)
}

/** For machines: the flags by their names. */
export const whichParameters = ({ forum, level, area, county }: Which) => ({
  forum,
  level,
  area: area?.id ?? null,
  county: county?.id ?? null,
})

/** Whether a forum is one that was asked about. */
export const isAsked = (one: Forum, { forum, ...where }: Which, archive: Archive): boolean =>
  (forum === null || one.id === forum) && isWhere(one, where, archive)

/** Whether a forum is at the level and works in the places that were asked about. */
export const isWhere = (
  one: Forum,
  { level, area, county }: Omit<Which, 'forum'>,
  archive: Archive,
): boolean =>
  (level === null || one.facts.level === level) &&
  [area, county].every((place) => place === null || worksIn(one, place, archive))

/** Whether something that belongs to a forum, or to none, is of one that was asked about. */
export function isOfAsked(
  forum: string | null | undefined,
  which: Which,
  archive: Archive,
): boolean {
  if (Object.values(whichParameters(which)).every((asked) => asked === null)) return true
  const found = archive.findA('forum', forum)
  return found !== undefined && isAsked(found, which, archive)
}

/** The ids of the forums that were asked about, in the order of their paths. */
export const askedForums = (which: Which, archive: Archive): ReadonlySet<string> =>
  new Set(
    archive.of('forum').flatMap((one) => (one.id && isAsked(one, which, archive) ? one.id : [])),
  )

/** What works in all the country is of no place in particular. */
export function worksIn(forum: Forum, place: Locality, archive: Archive): boolean {
  const ground = groundOf(forum, archive)
  return ground?.everywhere !== true && covers(ground, place)
}

/** "Länsstyrgruppen" · "alla forum", "nivå länsdel", "Kiruna": what was asked about, in words. */
export function whichWords({ forum, level, area, county }: Which, archive: Archive): Text[] {
  const parts: Text[] = []
  if (forum !== null) parts.push(forumName(forum, archive))
  if (level !== null) parts.push(keyWords('level', level))
  for (const place of [area, county]) if (place !== null) parts.push(place.name)
  return parts.length === 0 ? [{ sv: 'alla forum', en: 'all forums' }] : parts
}

/** "nivå länsdel": a key of forums and what people call a value of it. */
export function keyWords(key: 'level' | 'kind', value: string): Text {
  const [name, label] = [keyLabel('forum', [key]), valueLabel('forum', [key], value)]
  return each((lang) => `${name[lang]} ${label[lang]}`)
}
