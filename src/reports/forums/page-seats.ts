import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import { entriesOf } from '../../archive/facts.js'
import type { Forum } from '../../archive/forums/tree.js'
import type { Row, Table } from '../view.js'
import { unknownWord } from './words.js'

/** The seats as the forum names them. */
export function seatTable({ facts }: Forum, archive: Archive): Table {
  return {
    kind: 'table',
    name: 'seats',
    heading: { sv: 'Platser', en: 'Seats' },
    columns: [
      { key: 'role', label: { sv: 'roll', en: 'role' }, type: 'text' },
      { key: 'whose', label: { sv: 'part eller sida', en: 'party or side' }, type: 'text' },
      { key: 'count', label: { sv: 'antal', en: 'number' }, type: 'text' },
      { key: 'mandate', label: { sv: 'mandat', en: 'mandate' }, type: 'text' },
      { key: 'required', label: { sv: 'krävs', en: 'required' }, type: 'boolean' },
      { key: 'id', label: { sv: 'plats', en: 'seat' }, type: 'id', machine: true },
    ],
    rows: [...entriesOf(facts.seats)].map(([, seat]): Row => {
      const { id, role, party, side, count, one_per: spread, mandate, required, same_as } = seat
      const roles =
        typeof role === 'string' ? role : [...entriesOf(role)].map(([, one]) => one).join(' / ')
      return {
        role: roles === '' ? (id ?? '') : roles,
        whose: party
          ? archive.name(party)
          : same_as === 'parent.chair'
            ? { sv: 'ordförande i forumet ovanför', en: 'chair of the forum above' }
            : side === undefined
              ? unknownWord
              : valueLabel('forum', ['seats', 0, 'side'], side),
        count:
          spread === 'municipality'
            ? { sv: 'en per kommun', en: 'one per municipality' }
            : String(count ?? 1),
        mandate:
          mandate === undefined
            ? unknownWord
            : valueLabel('forum', ['seats', 0, 'mandate'], mandate),
        required: required === true,
        id: id ?? '',
      }
    }),
  }
}
