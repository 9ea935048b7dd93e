import { type ForumMeeting, isByCorrespondence } from '../../archive/forums/calendar.js'
import { counted } from '../../format.js'
import { each, listed, type Text } from '../../text.js'
import { number, numbered, sentences } from '../said/counts.js'

/** "Åtta möten: tre hållna, fem utan protokoll. Ett är flyttat." */
export function aloud(meetings: readonly ForumMeeting[]): Text {
  const met = meetings.filter((one) => !isByCorrespondence(one))
  const going = met.filter(({ state }) => state !== 'cancelled')
  if (meetings.length === 0) return { sv: 'Inga möten.', en: 'No meetings.' }
  const words = [
    ['held', 'hållet', 'hållna', 'held'],
    ['unrecorded', 'utan protokoll', 'utan protokoll', 'without minutes'],
    ['planned', 'planerat', 'planerade', 'planned'],
    ['proposed', 'föreslaget', 'föreslagna', 'proposed'],
  ] as const
  const parts = words.flatMap(([state, one, many, en]) => {
    const count = going.filter((meeting) => meeting.state === state).length
    const spoken = number(count, 'ett')
    return count === 0
      ? []
      : [{ sv: `${spoken.sv} ${count === 1 ? one : many}`, en: `${spoken.en} ${en}` }]
  })
  const all = numbered(
    going.length,
    'ett',
    { sv: 'möte', en: 'meeting' },
    { sv: 'möten', en: 'meetings' },
  )
  const by = listed(parts)
  const others = (count: number, one: string, many: string, en: string): Text | null => {
    const spoken = number(count, 'ett')
    return count === 0
      ? null
      : {
          sv: `${spoken.sv} är ${count === 1 ? one : many}`,
          en: `${spoken.en} ${count === 1 ? 'was' : 'were'} ${en}`,
        }
  }
  const letters = meetings.length - met.length
  const moved = going.filter(({ movedFrom }) => movedFrom.length > 0).length
  return sentences(
    parts.length === 0 ? all : each((lang) => `${all[lang]}: ${by[lang]}`),
    others(moved, 'flyttat', 'flyttade', 'moved'),
    others(met.length - going.length, 'inställt', 'inställda', 'called off'),
    letters === 0
      ? null
      : {
          sv: `därtill beslut per capsulam: ${letters}`,
          en: `besides, decisions by correspondence: ${letters}`,
        },
  )
}

/** "2 krockar på samma dag." */
export function conflictsAloud(clashes: number, late: number): Text {
  if (clashes + late === 0) return { sv: 'Inget krockar.', en: 'Nothing clashes.' }
  const days = counted(
    clashes,
    { sv: 'krock på samma dag', en: 'clash on the same day' },
    { sv: 'krockar på samma dag', en: 'clashes on the same day' },
  )
  const prepared = counted(
    late,
    {
      sv: 'möte bereds för sent eller inte alls',
      en: 'meeting is prepared too late or not at all',
    },
    {
      sv: 'möten bereds för sent eller inte alls',
      en: 'meetings are prepared too late or not at all',
    },
  )
  return sentences(clashes > 0 ? days : null, late > 0 ? prepared : null)
}
