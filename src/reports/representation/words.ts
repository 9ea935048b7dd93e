import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import type { Tally } from '../../archive/forums/represented.js'
import type { Seat } from '../../archive/forums/seats.js'
import type { Standing } from '../../archive/forums/standing.js'
import { each, either, join, listed, same, type Text } from '../../text.js'

/** How a place stood at a meeting, in words. Not stated is not absent. */
export const standingLabels: Readonly<Record<Standing, Text>> = {
  member: { sv: 'ledamot', en: 'member' },
  substitute: { sv: 'ersättare', en: 'substitute' },
  other_day: { sv: 'annan dag', en: 'another day' },
  part: { sv: 'vissa punkter', en: 'some items' },
  absent: { sv: 'frånvaro angiven', en: 'absence stated' },
  vacant: { sv: 'vakant', en: 'vacant' },
  unstated: { sv: 'ej angivet', en: 'not stated' },
}

/** "kommunerna", "regionen"; "ingen sida" for who belongs to none. */
export const sideName = (side: string | null): Text =>
  side === null ? { sv: 'ingen sida', en: 'no side' } : valueLabel('forum', ['sides', 0], side)

/** "3 av 5". */
export const outOf = (part: number, whole: number | null): Text =>
  whole === null
    ? { sv: `${part}`, en: `${part}` }
    : { sv: `${part} av ${whole}`, en: `${part} of ${whole}` }

/** How many times out of all. */
export const represented = ({ member, substitute }: Tally): number => member + substitute

export const shareOf = (tally: Tally): number | null =>
  tally.meetings === 0 ? null : represented(tally) / tally.meetings

/** "socialchef, Kiruna": who sits there. */
export function seatName(seat: Seat, party: string | null, archive: Archive): Text {
  const role = seat.roles.length > 0 ? either(seat.roles) : same(seat.id)
  const who = party === null ? sideOf(seat) : archive.name(party)
  return who === null ? role : join([role, who], ', ')
}

const sideOf = ({ side }: Seat): Text | null => (side === null ? null : sideName(side))

/** Lowest first, without a word about it; then by name. */
export const byShare =
  <T extends Tally>(name: (one: T) => string, compare: (a: string, b: string) => number) =>
  (a: T, b: T): number =>
    (shareOf(a) ?? 2) - (shareOf(b) ?? 2) || compare(name(a), name(b))

/** "ej angivet: Nora och Laxå; vakant: Hällefors". */
export function missingWords(
  missing: readonly { readonly party: string; readonly standing: Standing }[],
  archive: Archive,
): Text {
  const kinds = [...new Set(missing.map(({ standing }) => standing))]
  return join(
    kinds.map((kind) => {
      const here = missing.filter(({ standing }) => standing === kind)
      const names = listed(here.map(({ party }) => archive.name(party)))
      return each((lang) => `${standingLabels[kind][lang]}: ${names[lang]}`)
    }),
    '; ',
  )
}
