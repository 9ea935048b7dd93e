import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import type { Item } from '../items/item.js'
import { perArchive } from '../per-archive.js'
import { type Correction, corrected, correctionsOf } from './corrections.js'
import { heldMeetings, type Meeting } from './meetings.js'

/** Something said at a meeting that has been held. */
export interface Said {
  /** `<minutes id>#<number>`; null for what goes by no number. */
  readonly ref: string | null
  readonly meeting: Meeting
  readonly minutes: Document<'minutes'>
  readonly item: Item
  /** Its place among the items of its minutes. */
  readonly index: number
  /** The host of the meeting, by its present id. */
  readonly forum: string
  /** The first day of the meeting. */
  readonly on: string
  /** The minutes are a draft: it is shown, and never counted as decided. */
  readonly draft: boolean
  /** What is said, with the corrections made up to the as-of day. */
  readonly text: string
  readonly corrections: readonly Correction[]
}

interface Spoken {
  readonly all: readonly Said[]
  readonly byMinutes: ReadonlyMap<string, readonly Said[]>
}

/** Everything said in meetings held up to the as-of day, in the order it was said. */
export const everythingSaid = (archive: Archive): readonly Said[] => spoken(archive).all

/** What is said in the minutes at a path; nothing where the meeting has not been held. */
export const saidIn = (archive: Archive, path: string): readonly Said[] =>
  spoken(archive).byMinutes.get(path) ?? []

const spoken = perArchive(read)

function read(archive: Archive): Spoken {
  const byMinutes = new Map<string, readonly Said[]>()
  const all: Said[] = []
  for (const meeting of heldMeetings(archive)) {
    const items = itemsOf(meeting, archive)
    byMinutes.set(meeting.minutes.path, items)
    all.push(...items)
  }
  return { all, byMinutes }
}

function itemsOf(meeting: Meeting, archive: Archive): readonly Said[] {
  const { minutes } = meeting
  const said: Said[] = []
  for (const [index, item] of (minutes.body?.items ?? []).entries()) {
    if (item.offer === 'unticked') continue
    const corrections = correctionsOf(item, minutes, archive.today)
    said.push({
      ref: item.number.given === null ? null : `${minutes.id}#${item.number.given}`,
      meeting,
      minutes,
      item,
      index,
      forum: meeting.forum,
      on: meeting.on,
      draft: meeting.draft,
      text: corrected(item.text, corrections),
      corrections,
    })
  }
  // A copy has no room to grow.
  return said.slice()
}

/** In the order things were said; two meetings of one day by their paths. */
export const bySaid = (a: Said, b: Said): number =>
  compareText(a.on, b.on) || compareText(a.minutes.path, b.minutes.path) || a.index - b.index

/** The number of the agenda item that something stands under; null when it stands under none. */
export const agendaOf = ({ minutes, item }: Said) =>
  item.agenda === null ? null : (minutes.body?.agenda[item.agenda] ?? null)
