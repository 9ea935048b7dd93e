import type { Archive } from '../archive/archive.js'
import { type AreaOf, areaSets, areasWith } from '../archive/forums/areas.js'
import type { Attended } from '../archive/forums/attended.js'
import type { Seat } from '../archive/forums/seats.js'
import { either, listed, type Text } from '../text.js'
import type { Problem } from './rule.js'
import { shown } from './shown.js'

/** Who stands in for a municipality of another area, or for nobody knows which. */
export function* wrongArea(row: Attended, seat: Seat, archive: Archive): Iterable<Problem> {
  const key = ['attendance', row.at, 'substitute_for']
  const sets = seat.spreadOver === null ? [...areaSets(archive).keys()] : [seat.spreadOver]
  const [only] = seat.places
  const replaced = row.standsInFor?.party ?? (seat.places.length === 1 ? only?.party : null)
  if (!replaced) {
    yield {
      at: { key },
      severity: 'warning',
      message: {
        sv: `Det framgår inte vilken kommun som ersätts på platsen ${shown(seat.id)}`,
        en: `It does not say which municipality is stood in for on the seat ${shown(seat.id)}`,
      },
      hint: {
        sv: `Skriv också parten, till exempel \`substitute_for: ${seat.id}/kommun-2584\`.`,
        en: `Write the party too, for instance \`substitute_for: ${seat.id}/kommun-2584\`.`,
      },
    }
    return
  }
  if (row.party === null) return
  const [theirs, own] = [areasIn(archive, sets, replaced), areasIn(archive, sets, row.party)]
  // Where the municipality lies in no area nobody can say which its own is.
  if (theirs.length === 0 || own.some((area) => theirs.includes(area))) return
  const [from, to] = [archive.name(row.party), archive.name(replaced)]
  const mine: Text =
    own.length === 0
      ? { sv: 'utanför indelningen', en: 'outside the division' }
      : { sv: `i ${named(own).sv}`, en: `in ${named(own).en}` }
  yield {
    at: { key },
    message: {
      sv: `${from.sv} kan inte ersätta ${to.sv} på platsen ${shown(seat.id)}: ${from.sv} ligger ${mine.sv}, ${to.sv} i ${named(theirs).sv}`,
      en: `${from.en} cannot stand in for ${to.en} on the seat ${shown(seat.id)}: ${from.en} lies ${mine.en}, ${to.en} in ${named(theirs).en}`,
    },
    hint: {
      sv: `Ersättaren ska komma från ${neighbours(theirs, replaced, archive).sv}. Var den som kom gäst, skriv \`as: guest\` och ta bort \`substitute_for\`.`,
      en: `The substitute should come from ${neighbours(theirs, replaced, archive).en}. If who came was a guest, write \`as: guest\` and take \`substitute_for\` out.`,
    },
  }
}

const areasIn = (archive: Archive, sets: readonly string[], party: string): readonly AreaOf[] =>
  sets.flatMap((set) => areasWith(archive, set, party))

const named = (areas: readonly AreaOf[]): Text => listed(areas.map(({ name }) => name))

const neighbours = (areas: readonly AreaOf[], replaced: string, archive: Archive): Text =>
  either(
    [...new Set(areas.flatMap(({ municipalities }) => municipalities))]
      .filter((one) => one !== archive.parties.whole(replaced))
      .map((one) => archive.name(one)),
  )
