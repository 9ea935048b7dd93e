import type { Archive } from '../archive/archive.js'
import type { Attended } from '../archive/forums/attended.js'
import { isWithin, mayHold } from '../archive/forums/candidates.js'
import { roleFit } from '../archive/forums/roles.js'
import type { NamedSubstitute, Seat } from '../archive/forums/seats.js'
import { capital, each, either, same, type Text } from '../text.js'
import type { Problem } from './rule.js'
import { shown } from './shown.js'

/** Who stands in and is not named for it; where nobody has said who is named, nobody can tell. */
export function* notNamed(row: Attended, seat: Seat, archive: Archive): Iterable<Problem> {
  const named = seat.namedSubstitutes
  if (named.length === 0 || named.some((one) => isNamed(row, one, seat, archive))) return
  const who = either(named.map((one) => nameOf(one, archive)))
  const came = nameOf(row, archive)
  yield {
    at: { key: ['attendance', row.at, row.role === null ? 'substitute_for' : 'role'] },
    severity: 'warning',
    message: {
      sv: `${capital(came).sv} är inte utsedd att ersätta på platsen ${shown(seat.id)}, det är ${who.sv}`,
      en: `${capital(came).en} is not named to stand in for the seat ${shown(seat.id)}, but ${who.en}`,
    },
    hint: {
      sv: 'Är den som kom utsedd, lägg till den i `named_substitutes` i forumets dokument. Annars skriv `as: guest` eller `as: co_opted` och ta bort `substitute_for`.',
      en: 'If who came has been named, add it to `named_substitutes` in the document of the forum. Else write `as: guest` or `as: co_opted` and take `substitute_for` out.',
    },
  }
}

/** What a list does not say of role or party is not held against it. */
function isNamed(row: Attended, one: NamedSubstitute, seat: Seat, archive: Archive): boolean {
  if (row.role !== null && one.role !== null && roleFit(archive, row.role, [one.role]) === null) {
    return false
  }
  if (row.party === null) return true
  if (one.party !== null) return isWithin(archive, row.party, one.party)
  return mayHold(archive, seat, row.party)
}

/** "Region Norrbotten (överläkare)". */
function nameOf({ role, party }: NamedSubstitute, archive: Archive): Text {
  if (party === null) return same(role ?? '')
  const name = archive.name(party)
  return role === null ? name : each((lang) => `${name[lang]} (${role})`)
}
