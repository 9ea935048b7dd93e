import type { Archive } from '../../archive/archive.js'
import { isConfirmed } from '../../archive/forums/attended.js'
import type { ActorTally, SeatTally } from '../../archive/forums/represented.js'
import { attendancesOf, type Period } from '../../archive/forums/standing.js'
import { type Meeting, meetingsOf } from '../../archive/said/meetings.js'
import { counted } from '../../format.js'
import { listed, type Text } from '../../text.js'
import { unreadMinutes } from '../said/notes.js'
import type { Asked } from './asked.js'
import type { SideDay } from './days.js'
import type { Of } from './tallies.js'

/** What must be known to trust the figures. */
export function notesOn(
  asked: Asked,
  found: {
    readonly days: readonly SideDay[]
    readonly seats: readonly Of<SeatTally>[]
    readonly actors: readonly Of<ActorTally>[]
  },
  archive: Archive,
): readonly Text[] {
  const unknowable = found.actors.filter(({ actor }) => !actor.knowable)
  const named = found.seats.some(
    ({ seat }) => seat.substitutes === 'named' && seat.namedSubstitutes.length === 0,
  )
  return [
    {
      sv: 'Bara ledamöter och ersättare företräder. Parter räknas, inte personer, och den som ersätter räknas för den som ersätts.',
      en: 'Only members and substitutes represent. Parties are counted, not people, and who stands in counts for whoever they stand in for.',
    },
    {
      sv: '”Ej angivet” betyder att närvarolistan inte säger något om parten eller platsen. Det är inte detsamma som frånvarande.',
      en: '“Not stated” means that the attendance list says nothing of the party or seat. That is not the same as absent.',
    },
    ...uncounted(asked, archive),
    ...looseMembers(asked, archive),
    ...(unknowable.length > 0 ? [cannotBeKnown(unknowable)] : []),
    ...(named ? [namedSubstitutes] : []),
    ...unreadMinutes(archive),
  ]
}

const namedSubstitutes: Text = {
  sv: 'För några platser står det inte vilka som är utsedda ersättare (`named_substitutes`). Den som säger sig ersätta där räknas ändå.',
  en: 'Of some seats nobody says who the named substitutes are (`named_substitutes`). Whoever is said to stand in there is counted all the same.',
}

function cannotBeKnown(actors: readonly Of<ActorTally>[]): Text {
  const labels = listed([...new Set(actors.map(({ actor }) => actor.label))])
  return {
    sv: `Okänt om de var med: ${labels.sv}. Inget säger hur de känns igen bland deltagarna (\`actors\` i samverkan.yaml, eller \`actor\` på en plats).`,
    en: `Unknown whether they were there: ${labels.en}. Nothing says how they are known among those present (\`actors\` in samverkan.yaml, or \`actor\` on a seat).`,
  }
}

/** Meetings that were held, and of which nobody knows who was there. */
export function uncounted(asked: Asked, archive: Archive): readonly Text[] {
  const { among, period } = asked
  const [drafts, bare, joint] = [new Set<Meeting>(), new Set<Meeting>(), new Set<Meeting>()]
  for (const id of among) {
    const known = new Set(attendancesOf(archive, id, period).map(({ meeting }) => meeting))
    for (const meeting of meetingsIn(archive, id, period)) {
      if (known.has(meeting)) continue
      const why = meeting.draft ? drafts : isConfirmed(archive, meeting) ? joint : bare
      why.add(meeting)
    }
  }
  return [
    notCounted(drafts.size, draftWords),
    notCounted(bare.size, bareWords),
    notCounted(joint.size, jointWords),
  ].flatMap((text) => text ?? [])
}

const draftWords: Text = { sv: 'vars protokoll är utkast', en: 'whose minutes are drafts' }
const bareWords: Text = { sv: 'utan närvarolista', en: 'without an attendance list' }
const jointWords: Text = {
  sv: 'som hölls gemensamt med ett annat forum, vars lista tar upp högst hälften av platserna',
  en: 'held jointly with another forum, whose list tells of no more than half of the seats',
}

function notCounted(count: number, why: Text): Text | null {
  if (count === 0) return null
  const meetings = counted(count, { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' })
  return {
    sv: `Räknas inte: ${meetings.sv} ${why.sv}.`,
    en: `Not counted: ${meetings.en} ${why.en}.`,
  }
}

const meetingsIn = (archive: Archive, forum: string, { from, to }: Period) =>
  meetingsOf(archive, forum).filter(({ on }) => on >= from && on <= to)

/** Members whose role and party fit no seat, where there are seats. */
function looseMembers({ forums, period }: Asked, archive: Archive): readonly Text[] {
  const rows = forums.flatMap(({ id }) =>
    attendancesOf(archive, id ?? '', period).flatMap(({ seating, meeting }) =>
      seating.seats.length === 0 || meeting.forum !== id
        ? []
        : seating.loose.filter(({ as }) => as === 'member'),
    ),
  )
  if (rows.length === 0) return []
  const { length } = rows
  return [
    length === 1
      ? {
          sv: 'En rad med en ledamot passar ingen plats efter roll och part. Den räknas för sin part, inte för någon plats.',
          en: 'One row of a member fits no seat by role and party. It counts for its party, not for a seat.',
        }
      : {
          sv: `${length} rader med ledamöter passar ingen plats efter roll och part. De räknas för sin part, inte för någon plats.`,
          en: `${length} rows of members fit no seat by role and party. They count for their party, not for a seat.`,
        },
  ]
}
